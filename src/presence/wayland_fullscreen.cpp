#include "presence/wayland_fullscreen.hpp"

#include <exception>
#include <utility>

#include "presence/compositor_windows.hpp"
#include "presence/evidence_teller.hpp"
#include "system/bus.hpp"
#include "system/compositor.hpp"
#include "system/paths.hpp"

namespace limber {

namespace {

/// Has a connection of its own: a compositor goes on telling of windows to who no longer wants to hear of them, and
/// only hanging up ends that for certain.
class WaylandFullscreen : public EvidenceSource {
 public:
  WaylandFullscreen(boost::asio::io_context& io, Compositor& compositor, EvidenceEvents events)
      : io_(io),
        compositor_(compositor),
        teller_(io, std::move(events)),
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
    windows_ = wlr_windows(*connection_, teller_);
    if (!windows_) windows_ = plasma_windows(*connection_, teller_);
    if (windows_) return teller_.trouble("");
    const bool is_kwin = connection_->find("org_kde_plasma_shell") != nullptr;
    hang_up(is_kwin ? "KWin tells of its windows only programs that are installed (limberd.desktop)"
                    : "this compositor does not tell of its windows");
  }

  void hang_up(const std::string& reason) {
    windows_.reset();
    connection_.reset();
    teller_.seen(std::nullopt);
    if (!reason.empty()) teller_.trouble(reason);
  }

  boost::asio::io_context& io_;
  Compositor& compositor_;
  EvidenceTeller teller_;
  std::unique_ptr<WaylandConnection> connection_;
  std::unique_ptr<CompositorWindows> windows_;
  BusSlot changed_;
};

}  // namespace

std::unique_ptr<EvidenceSource> open_wayland_fullscreen(const EvidenceRoom& room, EvidenceEvents events) {
  // Of a program that was started before its session, nobody can tell.
  if (!process_environment("WAYLAND_DISPLAY") && process_environment("DISPLAY"))
    throw Unavailable("this is no Wayland session: WAYLAND_DISPLAY is not set");
  return open_wayland_fullscreen_on(room.io, room.compositor, std::move(events));
}

std::unique_ptr<EvidenceSource> open_wayland_fullscreen_on(boost::asio::io_context& io, Compositor& compositor,
                                                           EvidenceEvents events) {
  return std::make_unique<WaylandFullscreen>(io, compositor, std::move(events));
}

}  // namespace limber
