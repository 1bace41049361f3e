#include "cli/installed_stretches.hpp"

namespace limber {

Catalogue load_installed_stretches(const Paths& paths) {
  return load_catalogue({paths.resources() / "stretches", paths.own_stretches()});
}

}  // namespace limber
