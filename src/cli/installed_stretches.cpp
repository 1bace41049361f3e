#include "cli/installed_stretches.hpp"

#include "system/paths.hpp"

namespace limber {

Catalogue load_installed_stretches() { return load_catalogue({Paths().resources() / "stretches"}); }

}  // namespace limber
