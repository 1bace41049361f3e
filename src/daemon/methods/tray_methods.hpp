// The methods by which limber-panel shows the icon in a tray of the old kind.
#pragma once

#include "core/time.hpp"
#include "daemon/methods/method_registry.hpp"

namespace limber {

class Tray;
class TrayFallback;

struct TrayMethodsContext {
  Tray& tray;
  const TrayFallback& fallback;
  Instant started;  ///< when limberd did
};

void add_tray_methods(MethodRegistry& registry, TrayMethodsContext context);

}  // namespace limber
