// Which program's window is in use and whether it fills the screen, on Wayland: by the protocols for bars that show all
// windows. GNOME has none of them.
#include <exception>
#include <utility>

#include "bus/bus.hpp"
#include "display/compositor.hpp"
#include "evidence/compositor_windows.hpp"
#include "evidence/evidence_candidates.hpp"
#include "evidence/evidence_reporter.hpp"
#include "os/paths.hpp"

namespace limber {

namespace {

/// Has a connection of its own: a compositor goes on telling of windows to who no longer wants to hear of them, and
/// only hanging up ends that for certain.
class WaylandFullscreen : public EvidenceSource {
 public:
  WaylandFullscreen(boost::asio::io_context& io, Compositor& compositor, EvidenceEvents events)
      : io_(io),
        compositor_(compositor),
        reporter_(io, std::move(events)),
        changed_(compositor.on_change([this](bool connected) {
          if (!connected || !connection_) connect();  // maybe it tells of its windows now
        })) {
    connect();
  }

 private:
  void connect() {
    hang_up(compositor_.trouble());
    const auto* known = compositor_.connection();
    if (known == nullptr) return;
    try {
      connection_ = std::make_unique<WaylandConnection>(
          io_, known->socket(),
          WaylandConnection::Events{.ready = [this] { ready(); },
                                    .lost = [this](const std::string& reason) { hang_up(reason); },
                                    .more = {}});
    } catch (const std::exception& error) {  // Unavailable, or something that the machine has no more of
      hang_up(error.what());
    }
  }

  void ready() {
    windows_ = wlr_windows(*connection_, reporter_);
    if (!windows_) windows_ = plasma_windows(*connection_, reporter_);
    if (windows_) return reporter_.trouble("");
    const bool is_kwin = connection_->find("org_kde_plasma_shell") != nullptr;
    hang_up(is_kwin ? "KWin tells of its windows only programs that are installed (limberd.desktop)"
                    : "this compositor does not tell of its windows");
  }

  void hang_up(const std::string& reason) {
    windows_.reset();
    connection_.reset();
    reporter_.seen(std::nullopt);
    reporter_.in_front(std::nullopt);
    if (!reason.empty()) reporter_.trouble(reason);
  }

  boost::asio::io_context& io_;
  Compositor& compositor_;
  EvidenceReporter reporter_;
  std::unique_ptr<WaylandConnection> connection_;
  std::unique_ptr<CompositorWindows> windows_;
  BusSubscription changed_;
};

}  // namespace

// Asks the compositor of this session. Throws Unavailable in an X11 session.
std::unique_ptr<EvidenceSource> open_wayland_fullscreen(const EvidenceContext& context, EvidenceEvents events) {
  // A program that was started before its session may not have the variable.
  if (!process_environment("WAYLAND_DISPLAY") && process_environment("DISPLAY"))
    throw Unavailable("this is no Wayland session: WAYLAND_DISPLAY is not set");
  return open_wayland_fullscreen_on(context.io, context.compositor, std::move(events));
}

std::unique_ptr<EvidenceSource> open_wayland_fullscreen_on(boost::asio::io_context& io, Compositor& compositor,
                                                           EvidenceEvents events) {
  return std::make_unique<WaylandFullscreen>(io, compositor, std::move(events));
}

}  // namespace limber
