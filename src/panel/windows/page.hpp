// The common part of the main window's pages: what they work with, and their notifications.
#pragma once

#include <wx/weakref.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json_fwd.hpp>

#include "catalogue/care.hpp"
#include "catalogue/catalogue.hpp"
#include "figure/pose.hpp"
#include "os/paths.hpp"
#include "panel/link/connection.hpp"
#include "panel/link/event_loop.hpp"
#include "panel/link/pages.hpp"
#include "panel/link/service_start.hpp"
#include "panel/model/panel_actions.hpp"
#include "panel/model/settings_editor.hpp"
#include "panel/model/status_facts.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/pane.hpp"
#include "words/clock_words.hpp"

namespace limber {

class PackTimer;

/// Around what a page shows, in pixels at 96 dpi.
inline constexpr int page_margin = 24;
/// Of what is read on a page, however wide the window is.
inline constexpr int greatest_width = 900;

/// Owned by Panel; all of it outlives the windows.
struct PageContext {
  Connection& daemon;
  EventLoop& loop;
  const Paths& paths;
  const Catalogue& catalogue;
  const Care& care;
  const Poses& poses;
  ClockStyle clock;
  PackTimer& pack_timer;
  /// What the settings are, and the way to change them.
  SettingsEditor& settings;
  /// Asks for the settings anew.
  std::function<void()> read_settings;
  /// Whether the daemon is being started, and why it has not come.
  const ServiceStart& service;
  std::function<void()> start_service;
  /// Opens another page or window.
  std::function<void(PanelPage page)> open;
  /// Care is opened for what it says of doctors.
  bool doctor_wanted = false;
  /// Asks the daemon for it and shows what comes of it, as the panel's own buttons do: `routine_start` opens the
  /// window of the guided break. `refused` gets the daemon's sentence.
  std::function<void(const Call& call, Connection::Refused refused)> send;
};

/// A page is made when it is first wanted, and stays until the window closes.
class MainPage : public Pane {
 public:
  MainPage(wxWindow* parent, PageContext& context) : Pane(parent), context_(context) {}

  /// It is seen now: after this the daemon may be asked for what it shows.
  virtual void opened() {}
  /// It is seen no more: what moves stops.
  virtual void left() {}
  /// What was shown stays while the daemon is away; buttons that need it are off. With `up` all is asked for anew.
  virtual void link_changed(Link /*link*/) {}
  /// An event of the protocol (rpc/PROTOCOL.md), while the page is seen.
  virtual void heard(const nlohmann::ordered_json& /*event*/) {}
  /// Other settings are in force.
  virtual void settings_changed(const SettingsFacts& /*settings*/) {}
  /// The stretches of the context have been read anew: pointers into it and what was made of it are no longer right.
  virtual void stretches_changed() {}
  /// What is known of a daemon that is being started from a window is another.
  virtual void service_changed() {}
  /// Where the keyboard begins.
  virtual wxWindow* first_control() = 0;

 protected:
  /// `hears`, for as long as the page is there: an answer may come after its window has gone.
  template <typename Hears>
  auto while_here(Hears hears) {
    return [self = wxWeakRef<MainPage>(this), hears](const auto& answer) {
      if (self) hears(answer);
    };
  }

  /// Px that there are between the margins of what is seen of a page.
  static int inner_width(const wxWindow& seen) {
    return std::min(seen.GetClientSize().x, with_text(greatest_width)) - 2 * seen.FromDIP(page_margin);
  }

  PageContext& context_;
};

}  // namespace limber
