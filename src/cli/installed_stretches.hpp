// The stretches that came with this installation.
#pragma once

#include "catalogue/catalogue.hpp"

namespace limber {

/// Throws std::runtime_error where the resources are not found.
Catalogue load_installed_stretches();

}  // namespace limber
