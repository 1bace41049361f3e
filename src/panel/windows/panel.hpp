// The program: its windows, the daemon behind them, and what is between.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include "catalogue/care.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/tips.hpp"
#include "figure/pose.hpp"
#include "os/paths.hpp"
#include "panel/link/connection.hpp"
#include "panel/link/pages.hpp"
#include "panel/link/service_start.hpp"
#include "panel/model/pack_timer.hpp"
#include "panel/model/settings_editor.hpp"
#include "panel/model/today_view.hpp"
#include "panel/widgets/look.hpp"
#include "panel/windows/break_window.hpp"
#include "panel/windows/info_window.hpp"
#include "panel/windows/main_window.hpp"
#include "panel/windows/prompt_window.hpp"
#include "panel/windows/today_window.hpp"
#include "panel/windows/welcome.hpp"

namespace limber {

class Panel {
 public:
  /// `loop` has to outlive it. `ended` is called when the last window has closed.
  Panel(EventLoop& loop, std::string own_version, std::function<void()> ended);

  /// Opens the page, or raises its window. `beside`: the icon that was pressed for it.
  void open(PanelPage page, std::optional<PanelPlace> beside = std::nullopt);

 private:
  void open_today(std::optional<PanelPlace> beside = std::nullopt);
  void make_today();
  void open_prompt();
  void open_break();
  void make_prompt();
  void make_break();
  bool answers_preview(const char* action);
  void follow_prompt();
  void tell_shown(PanelPage page, bool shown);
  void nothing_came();
  void open_info(PanelPage page);
  void open_main(PanelPage page);
  void ask_why();
  void show_why();
  void say_of_moment(const InfoAction& action);
  void ask_checks();
  void open_welcome();
  std::optional<std::string> keep_welcome(const SettingEdits& edits);
  void welcome_closed(bool more_settings);
  void say_hello();
  void ask_icon();
  void show_hello();
  void link_changed(Link link);
  void heard(const Json& event);
  void ask_status();
  void ask_settings();
  void ask_routine();
  void take_routine(const nlohmann::ordered_json& routine);
  void write_settings(const Json& params, std::function<void()> done, std::function<void(const std::string&)> refused);
  void take_settings(SettingsFacts facts);
  void rebuild_windows();
  void read_stretches();
  void take_status(const Json& status);
  void offer_postpone();
  void refresh();
  void act(PanelAction action);
  void act_here(PanelAction action);
  /// `done` is called before what the answer says is shown. Without `refused` the refusal is said where the person
  /// looks.
  void send(const Call& call, Connection::Refused refused = {}, std::function<void()> done = {});
  void send_from_break(const Call& call);
  void play(const nlohmann::ordered_json& routine);
  void say(const std::string& sentence);
  std::filesystem::path start_log() const;
  void service_changed();
  void show_tip();
  void close_one();
  /// A window that hides itself may be told once more to close while it does.
  template <typename Window>
  static void destroy(Window*& window) {
    if (Window* its = std::exchange(window, nullptr)) its->Destroy();
  }
  /// What is to be done when the person has closed it.
  template <typename Window>
  std::function<void()> closing(Window*& window) {
    return [this, &window] {
      destroy(window);
      close_one();
    };
  }

  EventLoop& loop_;
  std::function<void()> ended_;
  WindowLook look_;
  Paths paths_;
  Catalogue catalogue_;
  Poses poses_;
  Tips tips_;
  Care care_;
  long long tip_ = 0;
  TodayInput input_;
  Connection connection_;
  ServiceStart service_;
  bool restarts_ = false;  ///< the last order to the service
  PackTimer pack_timer_;
  SettingsEditor settings_;
  PageContext context_;
  EventLoop::Held tick_, rebuild_, hello_tick_, why_tick_;
  int ending_ = 0;                                     ///< answers that are waited for before the program may end
  bool prompt_wanted_ = false, break_wanted_ = false;  ///< to be shown as soon as the daemon has reported what
  TodayWindow* today_ = nullptr;                       ///< owned by wx, as windows are
  PromptWindow* prompt_ = nullptr;
  BreakWindow* break_ = nullptr;
  MainWindow* main_ = nullptr;
  WelcomeDialog* welcome_ = nullptr;
  InfoWindow* info_ = nullptr;
  PanelPage info_page_ = PanelPage::why;
  Json recent_, history_today_, moments_;   ///< for the window that says why; null: not known yet
  std::optional<PanelPage> after_welcome_;  ///< what was asked for at the first start
  bool first_welcome_ = false;              ///< the person has not been through it before
  bool hello_ = false;                      ///< the panel says its first words
  IconFacts icon_;
};

}  // namespace limber
