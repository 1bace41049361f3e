// The menu of the icon (com.canonical.dbusmenu): the bar reads and draws it, and is notified of changes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bus/bus.hpp"
#include "bus/bus_object.hpp"

namespace limber {

struct MenuItem {
  int id = 0;              ///< above 0, each its own
  std::string label = {};  ///< plain text; empty: a line between others
  bool enabled = true;
  bool visible = true;
  std::optional<bool> checked = std::nullopt;  ///< none: not to be checked
  std::vector<MenuItem> children = {};
  bool operator==(const MenuItem&) const = default;
};

class TrayMenu {
 public:
  /// `clicked` is called from the loop with the id of an item that was visible and enabled. `opening`: the menu is
  /// about to be shown, and may be brought up to date.
  TrayMenu(Bus& bus, std::string path, std::function<void(int id)> clicked, std::function<void()> opening = nullptr);

  /// Replaces the menu.
  void show(std::vector<MenuItem> items);
  const std::string& path() const { return object_.path(); }

 private:
  BusInterface interface();
  std::vector<BusInterface::Method> questions();
  std::vector<BusInterface::Method> happenings();
  const MenuItem& item(int id) const;
  bool happened(int id, const std::string& what);

  bool is_opening();

  std::function<void(int)> clicked_;
  std::function<void()> opening_;
  MenuItem root_;
  std::uint32_t revision_ = 1;
  BusObject object_;
};

}  // namespace limber
