// The stretches that come with Limber, from the source tree.
#pragma once

#include "catalogue/catalogue.hpp"

namespace limber {

inline std::filesystem::path shipped_folder() {
  return std::filesystem::path{LIMBER_SOURCE_DIR} / "resources" / "stretches";
}
inline Catalogue shipped() { return load_catalogue({shipped_folder()}); }

}  // namespace limber
