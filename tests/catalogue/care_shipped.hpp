// The care and the tips that come with Limber, from the source tree.
#pragma once

#include "catalogue/care.hpp"
#include "catalogue/tips.hpp"

namespace limber {

inline Care shipped_care() { return load_care({std::filesystem::path{LIMBER_SOURCE_DIR} / "resources" / "care"}); }
inline Tips shipped_tips() { return load_tips({std::filesystem::path{LIMBER_SOURCE_DIR} / "resources" / "tips"}); }

}  // namespace limber
