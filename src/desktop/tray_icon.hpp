// The icon in the desktop's bar with its tooltip, as a StatusNotifierItem: the bar reads the properties and is notified
// of changes. It registers with the watcher of the session, now and whenever one appears, since bars restart.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "bus/bus.hpp"
#include "bus/bus_name.hpp"
#include "bus/bus_object.hpp"
#include "core/policy.hpp"
#include "desktop/tray_pixmap.hpp"

namespace limber {

/// Plain text.
struct TrayTip {
  std::string title, text;
  bool operator==(const TrayTip&) const = default;
};

/// How the pictures are sent.
struct TrayLook {
  /// The names of the theme's icons are sent too; a bar prefers them to pixels, and colours them as it needs. Without
  /// them the bar shows the pixels in `ink`.
  bool names = true;
  TrayInk ink = ink_for_light_bar;
  bool operator==(const TrayLook&) const = default;
};

/// How the icon is to be sent, so that it can be read on a light and on a dark bar. `wish`: orange: as the bar has it,
/// orange when due; plain: the same without the orange; light: light on a dark bar; dark: dark on a light bar.
/// `desktop`: XDG_CURRENT_DESKTOP. The bars of the big desktops colour a theme's icons by themselves. Others show them
/// as they are, or pixels; those bars are dark.
TrayLook tray_look(TrayIconLook wish, std::string_view desktop);

/// A click on the icon.
struct TrayClick {
  struct Point {
    int x = 0, y = 0;
    bool operator==(const Point&) const = default;
  };
  std::string token = {};  ///< lets a window come to the front, where there is one (XDG_ACTIVATION_TOKEN)
  std::optional<Point> at = std::nullopt;  ///< on the screen, where the bar reports it
};

/// What the icon needs, and its callbacks. All called from the loop.
struct TrayPlace {
  std::string icon_dir;   ///< where the theme's icons are, besides the theme; empty: only there
  std::string menu_path;  ///< of the menu on the same connection
  std::function<TrayTip()> tip;
  /// Clicked, with the left button or the middle one.
  std::function<void(const TrayClick& click)> activated;
  std::function<void()> hosted_changed = nullptr;
};

class TrayIcon {
 public:
  TrayIcon(Bus& bus, TrayPlace place);

  /// A bar shows the icon: its watcher has accepted it.
  bool hosted() const { return hosted_; }

  /// `attention`: a person is asked something.
  void show(const TrayPicture& picture, bool attention);
  void look(const TrayLook& look);
  const TrayLook& look() const { return look_; }
  /// The token for a choice in the menu; empty: there is none. Once.
  std::string take_token() { return std::exchange(token_, {}); }
  /// To be called when the tooltip may have changed: the bar is notified if it has, and reads it when it needs it.
  void refresh_tip(const TrayTip& tip);

 private:
  BusInterface interface();
  void activated(BusMessage& call);
  BusInterface::Property pixmaps(const std::string& name, bool attention_only);
  std::string icon_name() const;
  void watcher_changed(const std::string& owner);
  void set_hosted(bool hosted);
  void say(const std::string& signal);
  void say_picture();

  Bus& bus_;
  TrayPlace place_;
  TrayPicture picture_;
  bool attention_ = false;
  TrayLook look_;
  TrayTip reported_tip_;
  std::string token_;
  bool hosted_ = false;
  BusObject object_;
  BusSubscription registration_;
  BusName watcher_;
};

/// The name of the icon in resources/icons/tray and in the theme.
std::string tray_icon_name(const TrayPicture& picture);

}  // namespace limber
