#include "desktop/notifications.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

#include "bus/bus_message.hpp"
#include "desktop/markup.hpp"
#include "os/boot_clock.hpp"
#include "os/printable.hpp"
#include "os/replace_file.hpp"

namespace limber {

namespace {

constexpr auto service = "org.freedesktop.Notifications";
constexpr auto path = "/org/freedesktop/Notifications";
// The key that the specification gives to a click on the whole.
constexpr std::string_view default_key = "default";
// Servers that let go by themselves are given the time to, as they fade and wait for a pointer that rests there.
constexpr Duration expiry_grace = 1s;
// A server may own its name before it can answer, as GNOME Shell does while it starts.
constexpr std::array<Duration, 4> pauses{1s, 5s, 20s, 60s};

BusMethod method(const char* member) { return {service, path, service, member}; }
BusSignal signal(const char* member) { return {service, path, service, member}; }

/// How to answer by a click comes first: some servers cut off what is longer than their window.
std::string plain_body_for(const ServerInfo& server, const Notification& notification) {
  if (draws_buttons(server) || notification.body_without_actions.empty()) return notification.body;
  const std::string_view click = click_words(server);
  if (click.empty() || notification.default_action.id.empty()) return notification.body_without_actions;
  return std::string(click) + "\n" + notification.body;
}

std::string body_for(const ServerInfo& server, const Notification& notification) {
  const std::string body = plain_body_for(server, notification);
  return server.body_markup ? escape_markup(body) : body;
}

/// Keys and labels in turns, as the server wants them.
std::vector<std::string> action_list(const ServerInfo& server, const Notification& notification) {
  std::vector<std::string> list;
  if (!server.actions) return list;
  if (const auto& [id, label] = notification.default_action; !id.empty())
    list.insert(list.end(), {std::string(default_key), label});
  for (const auto& [id, label] : notification.actions) list.insert(list.end(), {id, label});
  return list;
}

std::int32_t timeout_of(const Notification& notification) {
  constexpr std::int32_t never = 0;
  if (!notification.expires) return never;
  constexpr Duration::rep most = std::numeric_limits<std::int32_t>::max();
  return static_cast<std::int32_t>(std::clamp<Duration::rep>(notification.expires->count(), 1, most));
}

std::map<std::string, BusVariant> hints_of(const ServerInfo& server, const Notification& notification) {
  const Urgency urgency = urgency_on(server, notification.urgency, notification.lasting);
  return {{"urgency", BusVariant(static_cast<std::uint8_t>(urgency))},
          {"resident", BusVariant(notification.resident && takes_resident(server))},
          {"suppress-sound", BusVariant(notification.silent)},
          {"desktop-entry", BusVariant(std::string("org.limberbreaks.Limber"))}};
}

ClosedBecause reason_of(std::uint32_t number) {
  return number >= 1 && number <= 3 ? ClosedBecause{number} : ClosedBecause::undefined;
}

}  // namespace

Notifications::Notifications(boost::asio::io_context& io, Bus& bus, NotificationEvents events,
                             std::filesystem::path id_file)
    : bus_(bus),
      events_(std::move(events)),
      id_file_(std::move(id_file)),
      expiry_(io, [this] { expire(); }),
      again_(io, [this] { ask_server(); }),
      owner_(bus, service, [this](const std::string& owner) { owner_changed(owner); }) {
  actions_ = bus_.listen(signal("ActionInvoked"), [this](BusMessage& message) {
    if (const auto read = bus_read<std::uint32_t, std::string>(message))
      action_invoked(std::get<0>(*read), std::get<1>(*read));
  });
  tokens_ = bus_.listen(signal("ActivationToken"), [this](BusMessage& message) {
    const auto read = bus_read<std::uint32_t, std::string>(message);
    if (read && id_ != 0 && std::get<0>(*read) == id_) token_ = std::get<1>(*read);
  });
  closings_ = bus_.listen(signal("NotificationClosed"), [this](BusMessage& message) {
    if (const auto read = bus_read<std::uint32_t, std::uint32_t>(message))
      was_closed(std::get<0>(*read), std::get<1>(*read));
  });
}

void Notifications::show(Notification notification) {
  good_until_ = notification.expires ? std::optional(boot_now() + *notification.expires) : std::nullopt;
  wanted_ = std::move(notification);
  reported_unheard_ = false;
  sent_ = false;
  server_ ? present() : ask_server();
}

void Notifications::withdraw() {
  wanted_.reset();
  expiry_.arm(std::nullopt);
  if (id_ == 0) return;
  close(std::exchange(id_, 0));
  keep_id(0);
}

/// Not every server removes an expired notification: GNOME Shell keeps it in its list.
void Notifications::expire() {
  if (id_ == 0 || sending_) return;
  withdraw();
  if (events_.closed) events_.closed(ClosedBecause::expired);
}

void Notifications::look_again() {
  constexpr Duration a_moment = 5s;
  if (nobody_ && !asking_ && boot_now() - asked_at_ > a_moment) ask_server();
}

void Notifications::owner_changed(const std::string& owner) {
  const bool gone = owner.empty() && server_;
  sent_ = sending_ = false;
  sending_slot_ = {};
  question_ = {};
  asking_ = false;
  again_.arm(std::nullopt);
  tries_ = 0;
  id_ = 0;
  set_server(std::nullopt);
  // One that has just ended is not started again by us: the session may be ending.
  gone ? ask_whether_it_can_come() : ask_server();
}

/// Without starting it: some servers end when they have had nothing to do, and come when something is to be shown.
void Notifications::ask_whether_it_can_come() {
  constexpr auto bus_itself = "org.freedesktop.DBus";
  question_ = bus_.call({bus_itself, "/org/freedesktop/DBus", bus_itself, "ListActivatableNames"}, {},
                        [this](BusMessage* reply, const BusError*) {
                          const auto names = bus_value<std::vector<std::string>>(reply);
                          nobody_ = !names || std::ranges::find(*names, service) == names->end();
                        });
}

void Notifications::ask_server() {
  asking_ = true;
  asked_at_ = boot_now();
  again_.arm(std::nullopt);
  question_ = bus_.call(method("GetCapabilities"), {}, [this](BusMessage* reply, const BusError*) {
    const auto capabilities = bus_value<std::vector<std::string>>(reply);
    if (!capabilities) return nobody_answered();
    const auto can = [&](std::string_view what) { return std::ranges::count(*capabilities, what) > 0; };
    ServerInfo info{.name = {}, .version = {}, .actions = can("actions"), .body_markup = can("body-markup")};
    question_ = bus_.call(method("GetServerInformation"), {}, [this, info](BusMessage* more, const BusError*) mutable {
      using Text = std::string;
      const auto about = more != nullptr ? bus_read<Text, Text, Text, Text>(*more) : std::nullopt;
      if (about) {
        info.name = printable(std::get<0>(*about));
        info.version = printable(std::get<2>(*about));
      }
      asking_ = false;
      set_server(info);
    });
  });
}

void Notifications::nobody_answered() {
  asking_ = false;
  nobody_ = true;
  if (!owner_.owner().empty() && tries_ < pauses.size()) again_.arm(boot_now() + pauses[tries_++]);
  set_server(std::nullopt);
  if (wanted_ && !std::exchange(reported_unheard_, true) && events_.nobody) events_.nobody();
}

void Notifications::set_server(std::optional<ServerInfo> server) {
  const bool changed = server != server_;
  server_ = std::move(server);
  if (server_) {
    nobody_ = false;
    close_left_behind();
    present();
  }
  if (changed && events_.server_changed) events_.server_changed();
}

void Notifications::present() {
  if (wanted_ && !sent_ && good_until_ && boot_now() > *good_until_) wanted_.reset();
  if (!wanted_ || sent_ || sending_ || !server_) return;
  sent_ = sending_ = true;
  if (id_ != 0 && !shows_replacements(*server_)) close(std::exchange(id_, 0));
  const auto write =
      bus_arguments(std::string("Limber"), id_, wanted_->icon, wanted_->title, body_for(*server_, *wanted_),
                    action_list(*server_, *wanted_), hints_of(*server_, *wanted_), timeout_of(*wanted_));
  sending_slot_ = bus_.call(method("Notify"), write, [this](BusMessage* reply, const BusError* error) {
    sending_ = false;
    if (const auto id = bus_value<std::uint32_t>(reply)) return presented(*id);
    spdlog::warn("the notification was not shown: {}", error != nullptr ? error->message : "a strange answer");
    present();  // a newer one, if there is one
  });
}

void Notifications::presented(std::uint32_t id) {
  if (!wanted_) return close(id);  // withdrawn meanwhile
  if (std::exchange(id_, id) != id) keep_id(id);
  expiry_.arm(good_until_ ? std::optional(*good_until_ + expiry_grace) : std::nullopt);
  present();  // a newer one, if there is one
}

void Notifications::close(std::uint32_t id) { bus_.tell(method("CloseNotification"), bus_arguments(id)); }

/// Another server, also one of the same name, has other numbers: its own name on the bus stands beside it.
void Notifications::keep_id(std::uint32_t id) {
  if (id_file_.empty() || !looked_behind_) return;
  std::error_code ignored;
  if (id == 0)
    std::filesystem::remove(id_file_, ignored);
  else
    static_cast<void>(replace_file(id_file_, owner_.owner() + ' ' + std::to_string(id) + '\n'));
}

void Notifications::close_left_behind() {
  if (id_file_.empty() || std::exchange(looked_behind_, true)) return;
  std::ifstream file(id_file_);
  std::string owner;
  std::uint32_t id = 0;
  if (file >> owner >> id && owner == owner_.owner()) close(id);
  keep_id(0);
}

void Notifications::action_invoked(std::uint32_t id, const std::string& key) {
  if (id == 0 || id != id_ || !wanted_) return;
  const std::string action = key == default_key ? wanted_->default_action.id : key;
  const auto& offered = wanted_->actions;
  const bool by_button = std::ranges::find(offered, action, &NotificationAction::id) != offered.end();
  if (!by_button && (action.empty() || action != wanted_->default_action.id)) return;
  if (!wanted_->resident) withdraw();  // most servers have closed it by themselves
  if (events_.action) events_.action(action);
}

void Notifications::was_closed(std::uint32_t id, std::uint32_t reason) {
  if (id == 0 || id != id_) return;
  id_ = 0;
  keep_id(0);
  expiry_.arm(std::nullopt);
  if (sending_ || !sent_) return;  // a newer one is on its way
  wanted_.reset();
  if (events_.closed) events_.closed(reason_of(reason));
}

}  // namespace limber
