// The windows of a Wayland compositor that lists them: which of them is in use, and whether it fills the screen. The
// common part of the protocols for that; each protocol has a file of its own.
#pragma once

#include <wayland-client-core.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "display/wayland_connection.hpp"
#include "evidence/evidence_reporter.hpp"

namespace limber {

/// Reports to `reporter` which program is in front and which fills the screen. It must not outlive the objects that it
/// was made with.
class CompositorWindows : boost::noncopyable {
 public:
  CompositorWindows(WaylandConnection& connection, EvidenceReporter& reporter)
      : connection_(connection), reporter_(reporter) {}
  virtual ~CompositorWindows() = default;

 protected:
  struct Window {
    std::string program;  ///< its application id: "org.mozilla.firefox"
    bool active = false;
    bool fullscreen = false;
  };
  using Destroy = void (*)(wl_proxy*);

  /// Listens to the events of `from` by their names in its protocol. Unknown events are ignored: a newer description of
  /// the protocol may have more.
  virtual void heard(wl_proxy* from, std::string_view event, const wl_argument* arguments) = 0;
  void listen_to(wl_proxy* proxy);

  WaylandConnection& connection() { return connection_; }
  /// Takes the proxy of a window, to destroy it with `destroy`.
  void add(wl_proxy* proxy, Destroy destroy);
  void remove(wl_proxy* proxy);
  Window& of(wl_proxy* proxy) { return windows_.at(proxy).facts; }
  /// To be called once all events that belong together have come.
  void tell();

 private:
  struct Known {
    std::unique_ptr<wl_proxy, Destroy> proxy;
    Window facts{};
  };
  static int dispatch(const void* unused, void* proxy, std::uint32_t opcode, const wl_message* message,
                      wl_argument* arguments);

  WaylandConnection& connection_;
  EvidenceReporter& reporter_;
  std::map<wl_proxy*, Known> windows_;
  wl_proxy* judged_ = nullptr;  ///< the last active one that is not our own
};

/// By the protocol of wlroots (sway, labwc, Wayfire, Hyprland; also COSMIC). Null where it is not offered.
std::unique_ptr<CompositorWindows> wlr_windows(WaylandConnection& connection, EvidenceReporter& reporter);
/// By the protocol of KDE, which KWin offers to programs that it trusts. Null where it is not offered.
std::unique_ptr<CompositorWindows> plasma_windows(WaylandConnection& connection, EvidenceReporter& reporter);

}  // namespace limber
