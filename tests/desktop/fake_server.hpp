// A notification server that writes down what it is asked to show, and says whatever a test wants it to say.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bus/bus_message.hpp"
#include "bus/bus_object.hpp"
#include "support/bus_peer.hpp"

namespace limber {

class FakeServer {
 public:
  struct Shown {
    std::uint32_t replaces;
    std::string icon, title, body;
    std::vector<std::string> actions;
    std::map<std::string, BusVariant> hints;
    std::int32_t timeout;
  };

  FakeServer(boost::asio::io_context& io, const std::string& address,
             std::vector<std::string> capabilities = {"body", "body-markup", "actions"}, std::string name = "fake")
      : capabilities_(std::move(capabilities)),
        name_(std::move(name)),
        bus_(io, address),
        object_(bus_, "/org/freedesktop/Notifications", played()) {
    own_name(bus_, interface);
  }

  void emit_action(std::uint32_t id, const std::string& key) { object_.emit("ActionInvoked", bus_arguments(id, key)); }
  void emit_token(std::uint32_t id, const std::string& token) {
    object_.emit("ActivationToken", bus_arguments(id, token));
  }
  void emit_closed(std::uint32_t id, std::uint32_t reason) {
    object_.emit("NotificationClosed", bus_arguments(id, reason));
  }
  /// Signals with other contents than the specification has for them.
  void emit_nonsense() { object_.emit("ActionInvoked", bus_arguments(std::string("not a number"))); }

  bool answered(int times) const { return answers_ == times; }

  std::vector<Shown> shown;
  std::vector<std::uint32_t> closed;
  bool talks_nonsense = false;
  bool refuses = false;  ///< to say what it can do

 private:
  static constexpr auto interface = "org.freedesktop.Notifications";

  BusInterface played() {
    return {
        .name = interface,
        .methods =
            {{"GetCapabilities", "", "as",
              [this](auto&, auto& reply) {
                if (refuses) throw BusRefusal({"org.example.NotYet", "still starting"});
                reply << capabilities_;
              }},
             {"GetServerInformation", "", "ssss",
              [this](auto&, auto& reply) {
                for (const std::string& fact : {name_, std::string("nobody"), std::string("1.0"), std::string("1.2")})
                  reply << fact;
              }},
             {"CloseNotification", "u", "",
              [this](auto& call, auto&) { closed.push_back(std::get<0>(*bus_read<std::uint32_t>(call))); }},
             {"Notify", "susssasa{sv}i", "u", [this](auto& call, auto& reply) { notify(call, reply); }}},
        .properties = {},
        .signals = {{"ActionInvoked", "us"}, {"ActivationToken", "us"}, {"NotificationClosed", "uu"}}};
  }

  void notify(BusMessage& call, BusMessage& reply) {
    std::string program;
    Shown one;
    call >> program >> one.replaces >> one.icon >> one.title >> one.body >> one.actions >> one.hints >> one.timeout;
    const bool replaces = one.replaces != 0;
    shown.push_back(std::move(one));
    if (talks_nonsense) throw BusRefusal({"org.example.Nonsense", "the cat is on the keyboard"});
    if (!replaces) ++last_id_;
    ++answers_;
    reply << last_id_;
  }

  std::vector<std::string> capabilities_;
  std::string name_;
  Bus bus_;
  BusObject object_;
  std::uint32_t last_id_ = 0;
  int answers_ = 0;
};

}  // namespace limber
