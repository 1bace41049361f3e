// The icon in the bar with its tooltip and menu: shows the current state, and carries out what a person chooses in the
// menu. It needs a timer only while the icon is shown and its ring fills.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/pack.hpp"
#include "core/events.hpp"
#include "daemon/tray_words.hpp"
#include "desktop/tray_icon.hpp"
#include "desktop/tray_menu.hpp"
#include "os/boot_clock.hpp"
#include "os/boot_timer.hpp"
#include "words/face.hpp"

namespace limber {

/// All called from the loop.
struct TrayContext {
  std::function<Status()> status;
  std::function<StatusFacts()> facts;  ///< the same facts that clients get
  std::function<const Policy&()> policy;
  std::function<bool(const Event&)> possible;  ///< the answer would be taken
  std::function<void(const Event&)> tell;
  /// Opens a page of the panel: today, stretches, care, history or settings.
  std::function<void(std::string_view page, const TrayClick& click)> open;
  std::function<void()> quit;
  std::function<void()> hosted_changed = nullptr;
  std::function<void()> shown_changed = nullptr;           ///< while it is held elsewhere: shown() has changed
  std::function<std::optional<PackRun>()> pack = nullptr;  ///< a warm or cold pack that is on
};

/// The icon as another program may draw it.
struct TrayShown {
  std::string icon;          ///< of resources/icons/tray, without its ending
  std::uint32_t colour = 0;  ///< to draw it in: red, green, blue
  TrayTip tip;
  std::vector<MenuItem> menu;
  bool operator==(const TrayShown&) const = default;
};

class Tray {
 public:
  /// `icon_dir`: of the theme's icons, where they are not in the theme. `bus` and `zone` have to outlive this.
  Tray(boost::asio::io_context& io, Bus& bus, const TimeZone& zone, const std::string& icon_dir, TrayContext context);

  /// Something may have changed. Cheap: only changes are sent.
  void update();
  void look(const TrayLook& look);
  /// The icon is shown by a bar.
  bool hosted() const { return icon_.hosted(); }

  /// Another program of ours shows the icon (tray_fallback.hpp): shown() is kept up to date for it.
  void held_elsewhere(bool held);
  const TrayShown& shown() const { return shown_; }
  /// An item was chosen in the menu that the other program shows. One that was not in the menu does nothing.
  void choose(int id);

 private:
  TrayPlace place(const std::string& icon_dir);
  void show_elsewhere(const TrayPicture& picture, const TrayTip& tip, std::vector<MenuItem> menu);
  TrayTip tip_of(const StatusFacts& facts) const;
  std::string state_line(const StatusFacts& facts, const Face& face) const;
  TrayChoices choices(const StatusFacts& facts, const Face& face) const;
  void chosen(TrayCommand command);
  void open(std::string_view page) { context_.open(page, TrayClick{icon_.take_token()}); }
  void answer(const Event& event);
  void keep_quiet_for(Duration length) { answer(QuietBegan{wall_now() + length, length}); }
  void change_meeting();
  void change_posture();
  void change_today();

  const TimeZone& zone_;
  ClockStyle style_ = locale_clock_style();
  TrayContext context_;
  bool held_elsewhere_ = false;
  TrayShown shown_;
  BootTimer timer_;
  TrayMenu menu_;
  TrayIcon icon_;
};

}  // namespace limber
