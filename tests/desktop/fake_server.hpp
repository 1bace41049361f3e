// A notification server that writes down what it is asked to show, and says whatever a test wants it to say.
#pragma once

#include <sdbus-c++/sdbus-c++.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "system/bus.hpp"

namespace limber {

class FakeServer {
 public:
  struct Shown {
    std::uint32_t replaces;
    std::string icon, title, body;
    std::vector<std::string> actions;
    std::map<std::string, sdbus::Variant> hints;
    std::int32_t timeout;
  };

  FakeServer(boost::asio::io_context& io, const std::string& address,
             std::vector<std::string> capabilities = {"body", "body-markup", "actions"},
             const std::string& name = "fake")
      : bus_(io, address), object_(sdbus::createObject(*bus_.connection(), "/org/freedesktop/Notifications")) {
    using std::string;
    object_->registerMethod("GetCapabilities").onInterface(interface).implementedAs([this, capabilities] {
      if (refuses) throw sdbus::Error("org.example.NotYet", "still starting");
      return capabilities;
    });
    object_->registerMethod("GetServerInformation").onInterface(interface).implementedAs([name] {
      return std::tuple<string, string, string, string>(name, "nobody", "1.0", "1.2");
    });
    object_->registerMethod("CloseNotification").onInterface(interface).implementedAs([this](std::uint32_t id) {
      closed.push_back(id);
    });
    object_->registerMethod("Notify").onInterface(interface).implementedAs(
        [this](const string&, std::uint32_t replaces, const string& icon, const string& title, const string& body,
               const std::vector<string>& actions, const std::map<string, sdbus::Variant>& hints,
               std::int32_t timeout) {
          shown.push_back({replaces, icon, title, body, actions, hints, timeout});
          if (talks_nonsense) throw sdbus::Error("org.example.Nonsense", "the cat is on the keyboard");
          if (replaces == 0) ++last_id_;
          ++answers_;
          return last_id_;
        });
    object_->registerSignal("ActionInvoked").onInterface(interface).withParameters<std::uint32_t, string>();
    object_->registerSignal("ActivationToken").onInterface(interface).withParameters<std::uint32_t, string>();
    object_->registerSignal("NotificationClosed").onInterface(interface).withParameters<std::uint32_t, std::uint32_t>();
    object_->finishRegistration();
    bus_.connection()->requestName("org.freedesktop.Notifications");
    bus_.pump_soon();
  }

  void emit_action(std::uint32_t id, const std::string& key) { emit("ActionInvoked", id, key); }
  void emit_token(std::uint32_t id, const std::string& token) { emit("ActivationToken", id, token); }
  void emit_closed(std::uint32_t id, std::uint32_t reason) { emit("NotificationClosed", id, reason); }
  /// Signals with other contents than the specification has for them.
  void emit_nonsense() {
    auto signal = object_->createSignal(interface, "ActionInvoked");
    signal << std::string("not a number");
    object_->emitSignal(signal);
    bus_.pump_soon();
  }

  bool answered(int times) const { return answers_ == times; }

  std::vector<Shown> shown;
  std::vector<std::uint32_t> closed;
  bool talks_nonsense = false;
  bool refuses = false;  ///< to say what it can do

 private:
  static constexpr auto interface = "org.freedesktop.Notifications";

  template <typename Second>
  void emit(const char* name, std::uint32_t id, const Second& second) {
    object_->emitSignal(name).onInterface(interface).withArguments(id, second);
    bus_.pump_soon();
  }

  Bus bus_;
  std::unique_ptr<sdbus::IObject> object_;
  std::uint32_t last_id_ = 0;
  int answers_ = 0;
};

}  // namespace limber
