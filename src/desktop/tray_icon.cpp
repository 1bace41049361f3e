#include "desktop/tray_icon.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>
#include <utility>

#include "bus/bus_message.hpp"
#include "desktop/markup.hpp"

namespace limber {

namespace {

constexpr auto item_interface = "org.kde.StatusNotifierItem";
constexpr auto watcher_name = "org.kde.StatusNotifierWatcher";
constexpr auto object_path = "/StatusNotifierItem";
constexpr std::array sizes{16, 22, 24, 32, 48};  // pixels, of bars at one and two times the usual

using Pixmap = std::tuple<std::int32_t, std::int32_t, std::vector<std::uint8_t>>;
using Pixmaps = std::vector<Pixmap>;

Pixmaps draw(const TrayPicture& picture, const TrayInk& ink) {
  Pixmaps all;
  for (const int size : sizes) all.emplace_back(size, size, draw_tray_picture(picture, size, ink));
  return all;
}

BusInterface::Property text(const std::string& name, std::function<std::string()> value) {
  return {name, "s", [value = std::move(value)](BusMessage& reply) { reply << value(); }};
}

BusInterface::Property text(const std::string& name, const std::string& value) {
  return text(name, [value] { return value; });
}

/// Called with a place on the screen.
BusInterface::Method click(const std::string& name, std::function<void()> clicked) {
  return {name, "ii", "", [clicked = std::move(clicked)](BusMessage&, BusMessage&) { clicked(); }};
}

constexpr std::array<std::string_view, 9> colouring{"GNOME",  "KDE",      "XFCE",  "MATE",    "X-Cinnamon",
                                                    "Budgie", "Pantheon", "Unity", "Cinnamon"};

/// `list`: names with colons between them.
bool has_one_of(std::string_view list, const auto& names) {
  return std::ranges::any_of(std::views::split(list, ':'), [&](const auto& part) {
    return std::ranges::find(names, std::string_view(part.begin(), part.end())) != names.end();
  });
}

}  // namespace

TrayLook tray_look(TrayIconLook wish, std::string_view desktop) {
  switch (wish) {
    case TrayIconLook::orange: return {has_one_of(desktop, colouring), ink_for_dark_bar};
    case TrayIconLook::plain: return {false, {ink_for_dark_bar.glyph, ink_for_dark_bar.glyph}};
    case TrayIconLook::light: return {false, ink_for_dark_bar};
    case TrayIconLook::dark: break;
  }
  return {false, ink_for_light_bar};
}

std::string tray_icon_name(const TrayPicture& picture) {
  constexpr std::array<std::string_view, 7> names{"counting", "soon", "due", "break", "quiet", "standing", "off"};
  const auto name = names[static_cast<std::size_t>(picture.glyph)];
  return picture.glyph == TrayGlyph::counting ? fmt::format("limber-{}-{}-symbolic", name, picture.step)
                                              : fmt::format("limber-{}-symbolic", name);
}

TrayIcon::TrayIcon(Bus& bus, TrayPlace place)
    : bus_(bus),
      place_(std::move(place)),
      object_(bus, object_path, interface()),
      watcher_(bus, watcher_name, [this](const std::string& owner) { watcher_changed(owner); }) {}

BusInterface TrayIcon::interface() {
  BusInterface item{.name = item_interface, .methods = {}, .properties = {}, .signals = {}};
  item.methods = {{"Activate", "ii", "", [this](BusMessage& call, BusMessage&) { activated(call); }},
                  {"SecondaryActivate", "ii", "", [this](BusMessage& call, BusMessage&) { activated(call); }},
                  click("ContextMenu", [] {}),  // the bar shows the menu
                  {"Scroll", "is", "", [](BusMessage&, BusMessage&) {}},
                  {"ProvideXdgActivationToken", "s", "", [this](BusMessage& call, BusMessage&) { call >> token_; }}};
  item.properties = {text("Category", "ApplicationStatus"),
                     text("Id", "limber"),
                     text("Title", "Limber"),
                     text("Status", [this] { return std::string(attention_ ? "NeedsAttention" : "Active"); }),
                     {"WindowId", "i", [](BusMessage& reply) { reply << std::int32_t{0}; }},
                     text("IconThemePath", place_.icon_dir),
                     text("IconName", [this] { return icon_name(); }),
                     pixmaps("IconPixmap", false),
                     text("OverlayIconName", ""),
                     {"OverlayIconPixmap", "a(iiay)", [](BusMessage& reply) { reply << Pixmaps{}; }},
                     text("AttentionIconName", [this] { return attention_ ? icon_name() : std::string(); }),
                     pixmaps("AttentionIconPixmap", true),
                     text("AttentionMovieName", ""),
                     {"ToolTip", "(sa(iiay)ss)",
                      [this](BusMessage& reply) {
                        // Of the two the specification has markup in the text alone.
                        const auto [title, words] = place_.tip();
                        reply << std::tuple<std::string, Pixmaps, std::string, std::string>("", Pixmaps{}, title,
                                                                                            escape_markup(words));
                      }},
                     {"ItemIsMenu", "b", [](BusMessage& reply) { reply << false; }},
                     {"Menu", "o", [path = place_.menu_path](BusMessage& reply) { reply << BusPath(path); }}};
  item.signals = {{"NewTitle", ""},   {"NewIcon", ""},    {"NewAttentionIcon", ""},  {"NewOverlayIcon", ""},
                  {"NewToolTip", ""}, {"NewStatus", "s"}, {"NewIconThemePath", "s"}, {"NewMenu", ""}};
  return item;
}

/// A bar that does not know its place sends 0, 0.
void TrayIcon::activated(BusMessage& call) {
  TrayClick click{take_token()};
  if (const auto at = bus_read<std::int32_t, std::int32_t>(call); at && *at != std::tuple{0, 0})
    click.at = {std::get<0>(*at), std::get<1>(*at)};
  place_.activated(click);
}

BusInterface::Property TrayIcon::pixmaps(const std::string& name, bool attention_only) {
  return {name, "a(iiay)", [this, attention_only](BusMessage& reply) {
            reply << (attention_only && !attention_ ? Pixmaps{} : draw(picture_, look_.ink));
          }};
}

std::string TrayIcon::icon_name() const { return look_.names ? tray_icon_name(picture_) : std::string(); }

void TrayIcon::watcher_changed(const std::string& owner) {
  registration_ = {};
  if (owner.empty()) return set_hosted(false);
  // The path alone: the watcher knows the caller's bus name.
  registration_ = bus_.call({watcher_name, "/StatusNotifierWatcher", watcher_name, "RegisterStatusNotifierItem"},
                            bus_arguments(std::string(object_path)), [this](BusMessage*, const BusError* error) {
                              if (error != nullptr) spdlog::warn("the icon is not shown: {}", error->message);
                              set_hosted(error == nullptr);
                            });
}

void TrayIcon::set_hosted(bool hosted) {
  if (std::exchange(hosted_, hosted) == hosted) return;
  if (hosted_) reported_tip_ = place_.tip();
  if (place_.hosted_changed) place_.hosted_changed();
}

void TrayIcon::show(const TrayPicture& picture, bool attention) {
  const bool other_picture = std::exchange(picture_, picture) != picture;
  const bool other_attention = std::exchange(attention_, attention) != attention;
  if (other_picture || (other_attention && attention)) say_picture();
  if (other_attention && hosted_)
    object_.emit("NewStatus", bus_arguments(std::string(attention_ ? "NeedsAttention" : "Active")));
}

void TrayIcon::look(const TrayLook& look) {
  if (std::exchange(look_, look) != look) say_picture();
}

void TrayIcon::refresh_tip(const TrayTip& tip) {
  if (!hosted_) return;
  if (std::exchange(reported_tip_, tip) != tip) say("NewToolTip");
}

void TrayIcon::say_picture() {
  say("NewIcon");
  if (attention_) say("NewAttentionIcon");
}

/// Without a bar that shows the icon, no signal is sent.
void TrayIcon::say(const std::string& signal) {
  if (hosted_) object_.emit(signal, {});
}

}  // namespace limber
