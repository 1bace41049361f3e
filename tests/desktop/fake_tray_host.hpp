// A bar of the test's own: the watcher that icons register with, a reader of what they show, and a hand that clicks.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bus/bus_message.hpp"
#include "bus/bus_object.hpp"
#include "support/asio_run.hpp"
#include "support/bus_peer.hpp"

namespace limber {

class FakeTrayHost {
 public:
  static constexpr auto item = "org.kde.StatusNotifierItem";
  static constexpr auto item_path = "/StatusNotifierItem";
  static constexpr auto menu = "com.canonical.dbusmenu";

  FakeTrayHost(boost::asio::io_context& io, const std::string& address)
      : io_(io), bus_(io, address), object_(bus_, "/StatusNotifierWatcher", watcher()) {
    for (const char* interface : {item, menu})
      listening_.push_back(bus_.listen({"", "", interface, ""}, [this](BusMessage& signal) {
        signals.push_back(signal.member());
        if (signals.back() == "ItemsPropertiesUpdated") note_changes(signal);
      }));
    own_name(bus_, "org.kde.StatusNotifierWatcher");
  }

  std::vector<std::string> registered;  ///< what items gave as their names
  std::vector<std::string> signals;     ///< by name, in their order
  std::vector<int> changed_items;       ///< of the menu
  bool refuses = false;

  bool has_item() {
    return run_until(io_, [&] { return !sender_.empty(); });
  }
  bool hears(const std::string& signal) {
    return run_until(io_, [&] { return std::ranges::find(signals, signal) != signals.end(); });
  }

  /// Calls the item or its menu and waits for the answer. None: an error, its name in `error`.
  template <typename... Values>
  std::optional<std::tuple<Values...>> ask(const BusMethod& method, const Bus::Write& write = {}) {
    bool answered = false;
    std::optional<std::tuple<Values...>> values;
    error.clear();
    const auto slot = bus_.call(method, write, [&](BusMessage* reply, const BusError* failure) {
      answered = true;
      if (reply != nullptr) values = bus_read<Values...>(*reply);
      if (failure != nullptr) error = failure->name;
    });
    EXPECT_TRUE(run_until(io_, [&] { return answered; }));
    return values;
  }
  std::string error;

  BusMethod of_item(const std::string& member) const { return {sender_, item_path, item, member}; }
  BusMethod of_menu(const std::string& member) { return {sender_, property<BusPath>("Menu"), menu, member}; }
  template <typename Value>
  Value property(const std::string& name) {
    const auto value = ask<BusVariant>({sender_, item_path, "org.freedesktop.DBus.Properties", "Get"},
                                       bus_arguments(std::string(item), name));
    return value ? std::get<0>(*value).template get<Value>() : Value{};
  }
  /// Title and text of the tip.
  std::pair<std::string, std::string> tip() {
    using Pixmaps = std::vector<std::tuple<std::int32_t, std::int32_t, std::vector<std::uint8_t>>>;
    const auto whole = property<std::tuple<std::string, Pixmaps, std::string, std::string>>("ToolTip");
    return {std::get<2>(whole), std::get<3>(whole)};
  }
  void click_item(const std::string& member) {
    ask<>(of_item(member), bus_arguments(std::int32_t{3}, std::int32_t{4}));
  }
  void choose(int id) {
    ask<>(of_menu("Event"),
          bus_arguments(std::int32_t{id}, std::string("clicked"), BusVariant(std::string()), std::uint32_t{0}));
  }
  /// As before the menu is shown: whether it has changed by that.
  bool about_to_show() {
    const auto changed = ask<bool>(of_menu("AboutToShow"), bus_arguments(std::int32_t{0}));
    return changed && std::get<0>(*changed);
  }
  /// What the menu says of an item.
  std::map<std::string, BusVariant> menu_item(int id) {
    using Item = std::tuple<std::int32_t, std::map<std::string, BusVariant>>;
    const auto all = ask<std::vector<Item>>(of_menu("GetGroupProperties"),
                                            bus_arguments(std::vector<std::int32_t>{id}, std::vector<std::string>{}));
    return all && !std::get<0>(*all).empty() ? std::get<1>(std::get<0>(*all).front())
                                             : std::map<std::string, BusVariant>{};
  }

 private:
  BusInterface watcher() {
    return {"org.kde.StatusNotifierWatcher",
            {{"RegisterStatusNotifierItem", "s", "",
              [this](BusMessage& call, BusMessage&) {
                std::string name;
                call >> name;
                if (refuses) throw BusRefusal({"org.example.Full", "the bar is full"});
                registered.push_back(name);
                sender_ = call.sender();
              }}},
            {},
            {{"StatusNotifierHostRegistered", ""}}};
  }
  void note_changes(BusMessage& signal) {
    using Changed = std::vector<std::tuple<std::int32_t, std::map<std::string, BusVariant>>>;
    const auto read = bus_read<Changed>(signal);
    if (!read) return;
    for (const auto& one : std::get<0>(*read)) changed_items.push_back(std::get<0>(one));
  }

  boost::asio::io_context& io_;
  Bus bus_;
  BusObject object_;
  std::vector<BusSubscription> listening_;
  std::string sender_;
};

}  // namespace limber
