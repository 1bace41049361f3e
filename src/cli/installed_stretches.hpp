// The stretches that came with this installation, and the person's own.
#pragma once

#include "catalogue/catalogue.hpp"
#include "os/paths.hpp"

namespace limber {

/// Those of the installation first, so that none of the person's own takes the place of one. Throws
/// std::runtime_error where the resources are not found.
Catalogue load_installed_stretches(const Paths& paths = Paths());

}  // namespace limber
