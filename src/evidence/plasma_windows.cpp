#include <plasma-window-management-client-protocol.h>

#include "evidence/compositor_windows.hpp"

namespace limber {

namespace {

using Management = org_kde_plasma_window_management;
using PlasmaWindow = org_kde_plasma_window;

class PlasmaWindows : public CompositorWindows {
 public:
  PlasmaWindows(WaylandConnection& connection, EvidenceReporter& reporter)
      : CompositorWindows(connection, reporter),
        management_(connection.bind<Management>(org_kde_plasma_window_management_interface)) {
    listen_to(reinterpret_cast<wl_proxy*>(management_.get()));
    connection.flush();
  }

 private:
  void heard(wl_proxy* from, std::string_view event, const wl_argument* arguments) override {
    if (from == reinterpret_cast<wl_proxy*>(management_.get())) {
      // Older ones name a window by a number, newer ones by both.
      if (event == "window") take(org_kde_plasma_window_management_get_window(management_.get(), arguments[0].u));
      if (event == "window_with_uuid")
        take(org_kde_plasma_window_management_get_window_by_uuid(management_.get(), arguments[1].s));
      return;
    }
    if (event == "app_id_changed") of(from).program = arguments[0].s;
    if (event == "state_changed") {
      of(from).active = (arguments[0].u & ORG_KDE_PLASMA_WINDOW_MANAGEMENT_STATE_ACTIVE) != 0;
      of(from).fullscreen = (arguments[0].u & ORG_KDE_PLASMA_WINDOW_MANAGEMENT_STATE_FULLSCREEN) != 0;
    }
    if (event == "app_id_changed" || event == "state_changed") tell();
    if (event == "unmapped") remove(from);
  }

  void take(PlasmaWindow* window) { add(reinterpret_cast<wl_proxy*>(window), destroy); }

  static void destroy(wl_proxy* window) { org_kde_plasma_window_destroy(reinterpret_cast<PlasmaWindow*>(window)); }

  WaylandProxy<Management, org_kde_plasma_window_management_destroy> management_;
};

}  // namespace

std::unique_ptr<CompositorWindows> plasma_windows(WaylandConnection& connection, EvidenceReporter& reporter) {
  const auto* global = connection.find(org_kde_plasma_window_management_interface.name);
  if (global == nullptr || global->version < ORG_KDE_PLASMA_WINDOW_DESTROY_SINCE_VERSION) return nullptr;
  return std::make_unique<PlasmaWindows>(connection, reporter);
}

}  // namespace limber
