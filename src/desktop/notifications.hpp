// The desktop's notifications (org.freedesktop.Notifications), of which Limber has one at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bus/bus.hpp"
#include "bus/bus_name.hpp"
#include "core/time.hpp"
#include "desktop/notification_server.hpp"
#include "os/boot_timer.hpp"

namespace limber {

struct NotificationAction {
  std::string id, label;
};

/// All text is plain.
struct Notification {
  std::string title;
  std::string body;
  std::string body_without_actions = {};  ///< used instead where the server draws no buttons; empty: `body`
  std::vector<NotificationAction> actions = {};
  /// What a click on the whole means: one of `actions`, or one that has no button. Without an id: nothing.
  NotificationAction default_action = {};
  Urgency urgency = Urgency::normal;
  bool lasting = false;                            ///< stays in sight until it is answered, taken back or expired
  bool resident = false;                           ///< stays when an action is chosen
  bool silent = true;                              ///< the server is to play no sound for it
  std::string icon = {};                           ///< a name of the icon theme, or an absolute path
  std::optional<Duration> expires = std::nullopt;  ///< none: it stays until it is answered
};

/// As the specification numbers them.
enum class ClosedBecause : std::uint32_t { expired = 1, dismissed, by_call, undefined };

/// All called from the loop.
struct NotificationEvents {
  std::function<void(const std::string& id)> action = nullptr;  ///< the notification is gone then, unless resident
  std::function<void(ClosedBecause)> closed = nullptr;          ///< not by withdraw(), and not by losing the server
  std::function<void()> server_changed = nullptr;
  std::function<void()> nobody = nullptr;  ///< something is to be shown, and there is no server to show it
};

/// Nothing blocks: without a server, or with one that does not answer, nothing is shown. A notification set meanwhile
/// is shown once there is a server, and again on the next one if the server is replaced. Where D-Bus can start a
/// server, a call to it starts it: on connecting, and with each show().
class Notifications {
 public:
  /// `id_file`: stores the server's id of the notification on the screen, so that one left by a killed program is
  /// closed at its next start; its buttons would have no receiver. Empty: none.
  Notifications(boost::asio::io_context& io, Bus& bus, NotificationEvents events, std::filesystem::path id_file = {});

  /// Shows it, replacing the one before. Without a server it is shown when one comes.
  void show(Notification notification);
  void withdraw();
  /// Asks again where no server has answered, unless it was asked a moment ago.
  void look_again();
  /// The activation token (XDG_ACTIVATION_TOKEN) that the server sent with the last chosen action; it lets a window
  /// come to the front. Empty where there is none. Returned once.
  std::string take_token() { return std::exchange(token_, {}); }

  /// None: there is no notification server, or it has not reported its capabilities yet.
  const std::optional<ServerInfo>& server() const { return server_; }
  /// There is no notification server: none answered when last asked, or the server has ended and D-Bus cannot start it.
  bool nobody() const { return nobody_; }
  /// A server has been asked for its capabilities and has not answered yet.
  bool asking() const { return asking_; }

 private:
  void owner_changed(const std::string& owner);
  void ask_server();
  void ask_whether_it_can_come();
  void nobody_answered();
  void set_server(std::optional<ServerInfo> server);
  void present();
  void presented(std::uint32_t id);
  void close(std::uint32_t id);
  void keep_id(std::uint32_t id);
  void close_left_behind();
  void expire();
  void action_invoked(std::uint32_t id, const std::string& key);
  void was_closed(std::uint32_t id, std::uint32_t reason);

  Bus& bus_;
  NotificationEvents events_;
  std::optional<ServerInfo> server_;
  bool reported_unheard_ = false;       // that no server shows this notification
  std::optional<Notification> wanted_;  // what should be on the screen
  std::optional<Instant> good_until_;   // after that it is not worth showing; none: for as long as it is wanted
  bool nobody_ = false, asking_ = false;
  bool sent_ = false;     // `wanted_` has been sent to the server in its present form
  bool sending_ = false;  // ... and has not answered yet
  std::filesystem::path id_file_;
  bool looked_behind_ = false;  // checked for a notification that an earlier process has left
  std::uint32_t id_ = 0;        // the server's id of the notification on the screen; 0: none
  std::string token_;
  BootTimer expiry_;  // of what is on the screen
  BootTimer again_;   // for a server that is there, and would not answer yet
  std::size_t tries_ = 0;
  Instant asked_at_{};
  BusSubscription actions_, closings_, tokens_, question_, sending_slot_;
  BusName owner_;
};

/// Notifications of a part that seldom has any: no server is asked for before there is something to show, or one of an
/// earlier process to close. `id_file`: as for Notifications.
class LateNotifications {
 public:
  LateNotifications(boost::asio::io_context& io, Bus& bus, NotificationEvents events = {},
                    std::filesystem::path id_file = {})
      : io_(io), bus_(bus), events_(std::move(events)), id_file_(std::move(id_file)) {
    std::error_code ignored;
    if (!id_file_.empty() && std::filesystem::exists(id_file_, ignored)) screen_.emplace(io_, bus_, events_, id_file_);
  }

  void show(Notification notification) {
    if (!screen_) screen_.emplace(io_, bus_, events_, id_file_);
    screen_->show(std::move(notification));
  }
  void withdraw() {
    if (screen_) screen_->withdraw();
  }
  bool has_server() const { return screen_ && screen_->server(); }
  /// As for Notifications.
  std::string take_token() { return screen_ ? screen_->take_token() : ""; }

 private:
  boost::asio::io_context& io_;
  Bus& bus_;
  NotificationEvents events_;
  std::filesystem::path id_file_;
  std::optional<Notifications> screen_;  // from the first on
};

}  // namespace limber
