#include "desktop/tray_menu.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "bus/bus_message.hpp"

namespace limber {

namespace {

constexpr auto menu_interface = "com.canonical.dbusmenu";
constexpr std::uint32_t protocol_version = 3;

using Names = std::vector<std::string>;
using Properties = std::map<std::string, BusVariant>;
using ItemProperties = std::tuple<std::int32_t, Properties>;
using Layout = std::tuple<std::int32_t, Properties, std::vector<BusVariant>>;
using Happening = std::tuple<std::int32_t, std::string, BusVariant, std::uint32_t>;

Properties all_properties(const MenuItem& item) {
  Properties all{{"enabled", BusVariant(item.enabled)}, {"visible", BusVariant(item.visible)}};
  if (item.label.empty())
    all["type"] = BusVariant(std::string("separator"));
  else
    all["label"] = BusVariant(item.label);
  if (item.checked) {
    all["toggle-type"] = BusVariant(std::string("checkmark"));
    all["toggle-state"] = BusVariant(std::int32_t{*item.checked ? 1 : 0});
  }
  if (!item.children.empty()) all["children-display"] = BusVariant(std::string("submenu"));
  return all;
}

/// No names: all of them.
Properties properties(const MenuItem& item, const Names& names) {
  Properties chosen = all_properties(item);
  if (!names.empty())
    std::erase_if(chosen, [&](const auto& one) { return std::ranges::find(names, one.first) == names.end(); });
  return chosen;
}

/// Without the items deeper than `depth`; below 0: with all.
Layout layout(const MenuItem& item, int depth, const Names& names) {
  std::vector<BusVariant> children;
  if (depth != 0)
    for (const MenuItem& child : item.children) children.emplace_back(layout(child, depth - 1, names));
  return {item.id, properties(item, names), std::move(children)};
}

const MenuItem* find(const MenuItem& item, int id) {
  if (item.id == id) return &item;
  for (const MenuItem& child : item.children)
    if (const MenuItem* found = find(child, id)) return found;
  return nullptr;
}

bool same_shape(const MenuItem& one, const MenuItem& other) {
  return one.id == other.id && one.label.empty() == other.label.empty() &&
         one.checked.has_value() == other.checked.has_value() &&
         std::ranges::equal(one.children, other.children, same_shape);
}

bool looks_the_same(const MenuItem& one, const MenuItem& other) {
  return one.label == other.label && one.enabled == other.enabled && one.visible == other.visible &&
         one.checked == other.checked;
}

/// Of two menus of the same shape, what looks otherwise now.
void add_changes(const MenuItem& before, const MenuItem& now, std::vector<ItemProperties>& changes) {
  if (!looks_the_same(before, now)) changes.emplace_back(now.id, all_properties(now));
  for (std::size_t i = 0; i < now.children.size(); ++i) add_changes(before.children[i], now.children[i], changes);
}

void add_all(const MenuItem& item, const Names& names, std::vector<ItemProperties>& all) {
  all.emplace_back(item.id, properties(item, names));
  for (const MenuItem& child : item.children) add_all(child, names, all);
}

}  // namespace

TrayMenu::TrayMenu(Bus& bus, std::string path, std::function<void(int id)> clicked, std::function<void()> opening)
    : clicked_(std::move(clicked)), opening_(std::move(opening)), object_(bus, std::move(path), interface()) {}

void TrayMenu::show(std::vector<MenuItem> items) {
  const MenuItem before = std::exchange(root_, MenuItem{.id = 0, .children = std::move(items)});
  if (!same_shape(before, root_)) {
    object_.emit("LayoutUpdated", bus_arguments(++revision_, std::int32_t{0}));
    return;
  }
  std::vector<ItemProperties> changes;
  add_changes(before, root_, changes);
  using Removed = std::vector<std::tuple<std::int32_t, Names>>;
  if (!changes.empty()) object_.emit("ItemsPropertiesUpdated", bus_arguments(changes, Removed{}));
}

BusInterface TrayMenu::interface() {
  BusInterface menu{.name = menu_interface, .methods = questions(), .properties = {}, .signals = {}};
  std::ranges::move(happenings(), std::back_inserter(menu.methods));
  const auto text = [](const std::string& name, const std::string& value) {
    return BusInterface::Property{name, "s", [value](BusMessage& reply) { reply << value; }};
  };
  menu.properties = {{"Version", "u", [](BusMessage& reply) { reply << protocol_version; }},
                     text("TextDirection", "ltr"),
                     text("Status", "normal"),
                     {"IconThemePath", "as", [](BusMessage& reply) { reply << Names{}; }}};
  menu.signals = {
      {"ItemsPropertiesUpdated", "a(ia{sv})a(ias)"}, {"LayoutUpdated", "ui"}, {"ItemActivationRequested", "iu"}};
  return menu;
}

/// What the menu is.
std::vector<BusInterface::Method> TrayMenu::questions() {
  const auto get_layout = [this](BusMessage& call, BusMessage& reply) {
    std::int32_t parent = 0;
    std::int32_t depth = 0;
    Names names;
    call >> parent >> depth >> names;
    reply << revision_ << layout(item(parent), depth, names);
  };
  const auto get_group_properties = [this](BusMessage& call, BusMessage& reply) {
    std::vector<std::int32_t> ids;
    Names names;
    call >> ids >> names;
    std::vector<ItemProperties> all;
    if (ids.empty()) add_all(root_, names, all);
    for (const int id : ids)
      if (const MenuItem* found = find(root_, id)) all.emplace_back(id, properties(*found, names));
    reply << all;
  };
  const auto get_property = [this](BusMessage& call, BusMessage& reply) {
    std::int32_t id = 0;
    std::string name;
    call >> id >> name;
    const Properties all = all_properties(item(id));
    const auto found = all.find(name);
    if (found == all.end())
      throw BusRefusal({"org.freedesktop.DBus.Error.InvalidArgs", fmt::format("item {} has no {}", id, name)});
    reply << found->second;
  };
  return {{"GetLayout", "iias", "u(ia{sv}av)", get_layout},
          {"GetGroupProperties", "aias", "a(ia{sv})", get_group_properties},
          {"GetProperty", "is", "v", get_property}};
}

/// Whether it has changed by that.
bool TrayMenu::is_opening() {
  const MenuItem before = root_;
  if (opening_) opening_();
  return root_ != before;
}

/// What becomes of it on the screen.
std::vector<BusInterface::Method> TrayMenu::happenings() {
  using Ids = std::vector<std::int32_t>;
  const auto event = [this](BusMessage& call, BusMessage&) {
    std::int32_t id = 0;
    std::string what;
    call >> id >> what;
    if (!happened(id, what)) (void)item(id);
  };
  const auto event_group = [this](BusMessage& call, BusMessage& reply) {
    std::vector<Happening> all;
    call >> all;
    Ids unknown;
    for (const Happening& one : all)
      if (!happened(std::get<0>(one), std::get<1>(one))) unknown.push_back(std::get<0>(one));
    reply << unknown;
  };
  const auto about_to_show = [this](BusMessage& call, BusMessage& reply) {
    std::int32_t id = 0;
    call >> id;
    (void)item(id);
    reply << (id == root_.id && is_opening());
  };
  const auto about_to_show_group = [this](BusMessage& call, BusMessage& reply) {
    Ids ids;
    call >> ids;
    const bool changed = std::ranges::find(ids, root_.id) != ids.end() && is_opening();
    std::erase_if(ids, [this](int id) { return find(root_, id) != nullptr; });
    reply << (changed ? Ids{root_.id} : Ids{}) << ids;
  };
  return {{"Event", "isvu", "", event},
          {"EventGroup", "a(isvu)", "ai", event_group},
          {"AboutToShow", "i", "b", about_to_show},
          {"AboutToShowGroup", "ai", "aiai", about_to_show_group}};
}

const MenuItem& TrayMenu::item(int id) const {
  if (const MenuItem* found = find(root_, id)) return *found;
  throw BusRefusal({"org.freedesktop.DBus.Error.InvalidArgs", fmt::format("there is no item {}", id)});
}

/// False: there is no such item.
bool TrayMenu::happened(int id, const std::string& what) {
  const MenuItem* found = find(root_, id);
  if (found == nullptr) return false;
  const bool can_be_clicked = found->enabled && found->visible && !found->label.empty() && found->children.empty();
  if (what == "clicked" && can_be_clicked) clicked_(id);
  return true;
}

}  // namespace limber
