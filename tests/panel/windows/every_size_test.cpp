// Every window in every state, on small and large screens, with small and large text: all of it can be seen.
#include <wx/datetime.h>
#include <wx/dialog.h>

#include <cstdlib>
#include <memory>
#include <string_view>

#include "core/focus.hpp"
#include "panel/model/history_period.hpp"
#include "panel/sample_day.hpp"
#include "panel/windows/desk_size.hpp"
#include "panel/windows/fit.hpp"
#include "panel/windows/main_window.hpp"
#include "panel/windows/page_test.hpp"
#include "panel/windows/program_rule_dialog.hpp"
#include "panel/windows/prompt_window.hpp"
#include "panel/windows/reminder_dialog.hpp"
#include "panel/windows/reminder_pack_dialog.hpp"
#include "panel/windows/scripted_daemon.hpp"
#include "panel/windows/today_window.hpp"
#include "panel/windows/welcome.hpp"
#include "panel/windows/work_hours_dialog.hpp"
#include "rpc/wall_text.hpp"
#include "settings/set.hpp"
#include "support/temp_dir.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

struct Size {
  int width, height;
  double text;
  const char* language = "en";
  friend void PrintTo(const Size& its, std::ostream* out) {
    *out << its.width << "x" << its.height << " at " << 100 * its.text << " %, " << its.language;
  }
};

class EverySize : public PageTest, public testing::WithParamInterface<Size> {
 protected:
  EverySize() : desk_size_(GetParam().width, GetParam().height, GetParam().text) { speak(GetParam().language); }
  ~EverySize() override { speak("en"); }

  /// "xa": a made-up language, in accented letters and longer than English.
  static void speak(const char* language) {
    ::setenv("LANGUAGE", language, 1);
    set_language(std::string_view(language) == "xa" ? LIMBER_TEST_LOCALES : LIMBER_LOCALES);
  }
  /// As a button shows it.
  static std::string label(std::string translated) {
    std::erase(translated, '&');
    return translated;
  }

  /// When it has come to rest.
  void look_at(wxTopLevelWindow& window, const std::string& state) {
    if (!window.IsShown()) window.Show();
    wxRect place;
    Instant since = boot_now();
    EXPECT_TRUE(until([&] {
      if (std::exchange(place, window.GetRect()) != window.GetRect()) since = boot_now();
      return window.IsShownOnScreen() && boot_now() - since > 120ms;
    })) << state
        << " does not come to rest";
    for (const std::string& fault : Fit::faults_of(window, sideways_)) ADD_FAILURE() << state << ": " << fault;
  }

  DeskSize desk_size_;
  int sideways_ = 0;  ///< px that what scrolls may be wider than its room
};

/// The states of the panel, by name.
std::vector<std::pair<std::string, TodayInput>> panel_states() {
  std::vector<std::pair<std::string, TodayInput>> all;
  const auto add = [&](const char* state, const Json& status) -> TodayInput& {
    return all.emplace_back(state, input_of(status)).second;
  };
  const auto with = [](Json more) {
    Json status = sample_day();
    status.update(more);
    return status;
  };
  add("counting", sample_day());
  add("due soon", with({{"next", {{"break", "rest"}, {"in_ms", 90000}, {"at_wall", "2026-03-03T10:56:00+01:00"}}}}));
  add("asking", day_with_rest_break("prompted", {{"attempt", 1}, {"stretch", "childs-pose-desk"}}));
  add("asking again", day_with_rest_break("prompted", {{"attempt", 2}}));
  add("asking the last time", day_with_rest_break("prompted", {{"attempt", 3}, {"may_postpone", false}}));
  add("held", day_with_rest_break("due", {{"hold", "fullscreen"}}));
  add("postponed", day_with_rest_break("postponed", {{"left_ms", 240000}, {"until", "2026-03-03T10:58:00+01:00"}}));
  add("on a break", day_with_rest_break("resting", {{"guided", true}, {"left_ms", 170000}, {"length_ms", 300000}}))
      .stretch_name = "Child's Pose at the Desk, With Both Arms";
  add("off hours",
      with({{"work_hours", false}, {"hours", {{"changes_at", "2026-03-09T08:00:00+01:00"}, {"today", "usual"}}}}));
  add("quiet", with({{"quiet", {{"on", true}, {"until", "2026-03-03T14:00:00+01:00"}}}}));
  add("standing", with({{"posture", "standing"}, {"standing_ms", 360000}}));
  add("away", with({{"absent_ms", 240000}, {"present", false}}));
  add("cannot see hands", with({{"watcher", nullptr}}));
  add("with problems", with({{"problems",
                              {"The history /home/somebody/office/machines/desk-1/.local/share/limber/journal.db was "
                               "taken away while in use.",
                               "The program of a hook, /home/somebody/bin/tell-the-lamp, can't be started."}}}));
  add("asking why breaks are skipped",
      with({{"question",
             {{"question", "skips"},
              {"stretch", "seated-twist"},
              {"answers", {"no_time", "bad_moment", "not_this_stretch", "not_now"}}}}}));
  add("another version", with({{"version", "9.9.9"}}));
  TodayInput& broken = add("settings cannot be read", sample_day());
  broken.settings.problems.push_back({{}, 14, 0, "expected a duration, found \"sixty minutes\""});
  broken.settings.file = "/home/somebody/.config/limber/limber.toml";
  TodayInput gone;
  gone.link = Link::absent;
  all.emplace_back("no daemon", gone);
  gone.start_failure = "The background service did not stay: limberd: /run/user/1000/limber/limberd.sock is in use.";
  all.emplace_back("no daemon comes", gone);
  gone.starting = true;
  all.emplace_back("starting", gone);
  return all;
}

TEST_P(EverySize, ThePanelInAllItsStates) {
  auto* window = new TodayWindow(
      {[](PanelAction) {}, [](const std::string&) {}, [] {}, [](PanelPage) {}, [] {}, [](const Call&) {}}, catalogue_,
      poses_);
  window->show_tip("No posture is right for long. The next one is the best one, and the one after that is better yet.");
  for (const auto& [state, input] : panel_states()) {
    window->show(today_view(input));
    window->Show();
    look_at(*window, state);
  }
  window->show_refusal("No stretch suits what you ticked. Limber suggests a short walk instead.");
  look_at(*window, "refusal");
}

TEST_P(EverySize, ThePromptInAllItsAskings) {
  auto* window = new PromptWindow({[] {}, [](Duration) {}, [] {}, [] {}}, catalogue_, poses_, 30s);
  PromptView view{.heading = "Time for a stretch?",
                  .body =
                      "You've been sitting for an hour. Start with Seated Twist, or just get up: Limber will "
                      "notice.",
                  .stretch = "seated-twist",
                  .later = usual_later_view(),
                  .folded = "Ready when you are"};
  window->show(view);
  look_at(*window, "first");
  view.heading = "Now, or the next one?";
  view.body = "Both are fine.";
  view.later = std::nullopt;
  window->show(view);
  look_at(*window, "last");
  window->refused("A break is running already, and another cannot be begun before it is over.");
  look_at(*window, "refused");
}

class EverySizeMain : public EverySize {
 protected:
  EverySizeMain() : script_(loop_, paths_.socket()) {
    script_.answers["history_query"] = [this](const Json&) { return history(); };
    daemon_.connect();
    until([this] { return daemon_.link() == Link::up; });
    SettingsFacts facts;
    settings_.set_connected(true);
    settings_.take(facts);
    window_ = new MainWindow(context_, [] {});
    window_->settings_changed(facts);
    window_->link_changed(Link::up);
  }
  void open_page(PanelPage page, const std::string& state) {
    window_->open(page);
    until([] { return false; }, 600ms);  // answers are on their way, and what is arranged later
    look_at(*window_, state);
  }
  static Json history() {
    const Date today{std::chrono::floor<std::chrono::days>(wall_now())};
    Json days = Json::array();
    for (int back = 6; back >= 0; --back)
      days.push_back({{"date", date_text(plus_days(today, -back))},
                      {"sitting_ms", 5 * 3'600'000 + back * 60'000},
                      {"standing_ms", 3'600'000},
                      {"longest_sit_ms", 95 * 60'000},
                      {"breaks", {{"rest", {{"taken", 4}, {"skipped", 2}}}, {"micro", {{"taken", 9}}}}}});
    return {
        {"days", days},
        {"breaks", Json::array()},
        {"spans", Json::array()},
        {"stretches", {{{"stretch", "childs-pose-desk"}, {"taken", 12}}, {{"stretch", "seated-twist"}, {"taken", 3}}}},
        {"usual_sit_ms", 3'300'000},
        {"today", date_text(today)},
        {"first_date", date_text(plus_days(today, -6))},
        {"open", nullptr}};
  }
  void without_daemon(PanelPage page, const std::string& state) {
    window_->link_changed(Link::absent);
    open_page(page, state);
  }

  ScriptedDaemon script_;
  MainWindow* window_ = nullptr;
};

TEST_P(EverySizeMain, Stretches) {
  open_page(PanelPage::stretches, "stretches");
  without_daemon(PanelPage::stretches, "without a daemon");
}

TEST_P(EverySizeMain, Care) { open_page(PanelPage::care, "care"); }

TEST_P(EverySizeMain, History) {
  open_page(PanelPage::history, "week");
  click(the(*window_, label(tr("&Month"))));
  until([] { return false; }, 200ms);
  look_at(*window_, "month");
  click(the(*window_, label(tr("&Table"))));
  look_at(*window_, "table");
  without_daemon(PanelPage::history, "without a daemon");
}

TEST_P(EverySizeMain, Settings) {
  SettingsFacts facts;
  facts.policy.focus = {find_focus_preset("drawing")->rule, {"org.gnome.TextEditor", FocusRule::longer, 2h}};
  settings_.take(facts);
  script_.answers["focus_get"] = [](const Json&) {
    return Json{{"lately", {"firefox"}}, {"trouble", "it is not seen which program is in front: no way to ask"}};
  };
  open_page(PanelPage::settings, "settings");
  for (const char* more : {"More about presence", "More about the breaks", "More about prompts"}) {
    wxWindow& its = the(*window_, tr(more));
    wxCommandEvent event(wxEVT_BUTTON, its.GetId());
    event.SetEventObject(&its);
    its.ProcessWindowEvent(event);
  }
  until([] { return false; }, 200ms);
  look_at(*window_, "all of it");
  SettingsFacts broken;
  broken.file = "/home/somebody/.config/limber/limber.toml";
  broken.problems.push_back({{}, 14, 0, "expected a duration, found \"sixty minutes\""});
  settings_.take(broken);
  until([] { return false; }, 200ms);
  look_at(*window_, "cannot be read");
  without_daemon(PanelPage::settings, "without a daemon, after another notice");
}

TEST_P(EverySizeMain, OwnReminders) {
  SettingsFacts facts;
  apply_setting(
      facts.policy, "reminder",
      R"([{ text = "Drink some water", every = "1h", icon = "water" }, )"
      R"({ text = "Lunch with the others, downstairs", at = ["12:30", "12:45"], days = ["mon", "tue", "wed"],)"
      R"( icon = "food", sound = true }])");
  settings_.take(facts);
  open_page(PanelPage::settings, "settings with reminders");
  ReminderPolicy reminder = facts.policy.reminders[1];
  look_at(*new ReminderDialog(window_, reminder, false), "a reminder");
  std::vector<Problem> problems;
  const auto pack = load_reminder_pack(resources() / reminder_pack_file, problems);
  ASSERT_TRUE(pack);
  look_at(*new ReminderPackDialog(window_, *pack, ClockStyle::hours_24), "the pack");
}

TEST_P(EverySizeMain, WorkHours) {
  auto* dialog = new WorkHoursDialog(window_, WorkHours{});
  look_at(*dialog, "work hours");
}

TEST_P(EverySizeMain, ARuleForAProgram) {
  auto* dialog = new ProgramRuleDialog(window_, {"org.gnome.TextEditor", FocusRule::longer, 2h});
  look_at(*dialog, "more time between breaks");
  dialog = new ProgramRuleDialog(window_, {});
  look_at(*dialog, "another program");
}

TEST_P(EverySizeMain, DeleteHistory) {
  open_page(PanelPage::history, "week");
  wxTimer beat;
  bool seen = false;
  beat.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
    for (wxWindow* window : wxTopLevelWindows)
      if (auto* dialog = dynamic_cast<wxDialog*>(window); dialog && dialog->IsModal()) {
        beat.Stop();
        for (const std::string& fault : Fit::faults_of(*dialog)) ADD_FAILURE() << fault;
        seen = true;
        return dialog->EndModal(wxID_CANCEL);
      }
  });
  beat.Start(400);
  wxWindow& button = the(*window_, label(tr("&Delete history…")));
  wxCommandEvent event(wxEVT_BUTTON, button.GetId());
  event.SetEventObject(&button);
  button.ProcessWindowEvent(event);
  EXPECT_TRUE(seen);
}

TEST_P(EverySizeMain, SettingsAndCareAfterTheTextHasGrown) {
  if (GetParam().text == 1) return;  // it is as it was
  g_object_set(gtk_settings_get_default(), "gtk-xft-dpi", 96 * 1024, nullptr);
  open_page(PanelPage::settings, "usual text");
  g_object_set(gtk_settings_get_default(), "gtk-xft-dpi", static_cast<int>(96 * 1024 * GetParam().text), nullptr);
  window_->rebuild();
  open_page(PanelPage::settings, "settings");
  open_page(PanelPage::care, "care");
}

TEST_P(EverySize, TheWelcome) {
  TempDir config;
  settings_.take(SettingsFacts{});
  auto* window = new WelcomeDialog({.settings = settings_,
                                    .poses = poses_,
                                    .autostart = Autostart(config.path(), "/usr/bin/limberd"),
                                    .first = true,
                                    .keep = [](const SettingEdits&) { return std::nullopt; },
                                    .closed = [](bool) {}});
  // With large text GTK asks for some px more when the window is shown than wx has measured before.
  if (GetParam().text > 1) sideways_ = 48;
  look_at(*window, "first page");
  wxWindow& next = the(*window, label(tr("&Next")));
  wxCommandEvent event(wxEVT_BUTTON, next.GetId());
  event.SetEventObject(&next);
  next.ProcessWindowEvent(event);
  look_at(*window, "second page");
}

const auto sizes =
    testing::Values(Size{800, 600, 1}, Size{800, 600, 1.3}, Size{800, 600, 2}, Size{1400, 900, 1.3}, Size{1400, 900, 2},
                    Size{2560, 1440, 1}, Size{2560, 1440, 2}, Size{1400, 900, 1, "de"}, Size{800, 600, 1.3, "de"},
                    Size{1400, 900, 2, "de"}, Size{1400, 900, 1, "xa"}, Size{1400, 900, 1.3, "xa"});
INSTANTIATE_TEST_SUITE_P(Sizes, EverySize, sizes);
INSTANTIATE_TEST_SUITE_P(Sizes, EverySizeMain, sizes);

}  // namespace
}  // namespace limber
