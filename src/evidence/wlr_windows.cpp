#include <wlr-foreign-toplevel-client-protocol.h>

#include <algorithm>
#include <span>

#include "evidence/compositor_windows.hpp"

namespace limber {

namespace {

using Manager = zwlr_foreign_toplevel_manager_v1;
using Handle = zwlr_foreign_toplevel_handle_v1;

bool has(const wl_array& states, std::uint32_t state) {
  const std::span all(static_cast<const std::uint32_t*>(states.data), states.size / sizeof state);
  return std::ranges::find(all, state) != all.end();
}

class WlrWindows : public CompositorWindows {
 public:
  WlrWindows(WaylandConnection& connection, EvidenceReporter& reporter)
      : CompositorWindows(connection, reporter),
        manager_(connection.bind<Manager>(zwlr_foreign_toplevel_manager_v1_interface)) {
    listen_to(reinterpret_cast<wl_proxy*>(manager_.get()));
    connection.flush();
  }

 private:
  void heard(wl_proxy* from, std::string_view event, const wl_argument* arguments) override {
    if (from == reinterpret_cast<wl_proxy*>(manager_.get())) {
      if (event == "toplevel") add(reinterpret_cast<wl_proxy*>(arguments[0].o), destroy);
      return;
    }
    if (event == "app_id") of(from).program = arguments[0].s;
    if (event == "state") {
      of(from).active = has(*arguments[0].a, ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_ACTIVATED);
      of(from).fullscreen = has(*arguments[0].a, ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_FULLSCREEN);
    }
    if (event == "done") tell();
    if (event == "closed") remove(from);
  }

  static void destroy(wl_proxy* handle) { zwlr_foreign_toplevel_handle_v1_destroy(reinterpret_cast<Handle*>(handle)); }

  WaylandProxy<Manager, zwlr_foreign_toplevel_manager_v1_destroy> manager_;
};

}  // namespace

std::unique_ptr<CompositorWindows> wlr_windows(WaylandConnection& connection, EvidenceReporter& reporter) {
  const auto* global = connection.find(zwlr_foreign_toplevel_manager_v1_interface.name);
  if (global == nullptr || global->version < ZWLR_FOREIGN_TOPLEVEL_HANDLE_V1_STATE_FULLSCREEN_SINCE_VERSION)
    return nullptr;
  return std::make_unique<WlrWindows>(connection, reporter);
}

}  // namespace limber
