// The panel over a real socket with something behind it that answers as the daemon does.
#include "panel/windows/panel.hpp"

#include <wx/dataview.h>
#include <wx/tglbtn.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "core/exercises.hpp"
#include "os/paths.hpp"
#include "os/welcome_stage.hpp"
#include "panel/sample_day.hpp"
#include "panel/widgets/wx_loop.hpp"
#include "panel/windows/desk_size.hpp"
#include "panel/windows/window_test.hpp"
#include "rpc/routine_codec.hpp"
#include "support/fake_daemon.hpp"

namespace limber {
namespace {

FakeDaemon::Answer result(const Json& json) { return {{{"result", json}}}; }
FakeDaemon::Answer refusal(const char* sentence) { return {{{"error", {{"code", 1}, {"message", sentence}}}}}; }

/// The cobra, by another name.
std::string own_stretch() {
  std::ifstream file(std::filesystem::path(LIMBER_SOURCE_DIR) / "resources" / "stretches" / "cobra.toml");
  std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::string id = R"(id = "cobra")";
  return text.replace(text.find(id), id.size(), R"(id = "own-cobra")");
}

Json asked_day() {
  Json day = day_with_rest_break("prompted", {{"attempt", 1}, {"stretch", "seated-twist"}});
  day["breaks"]["rest"]["work_ms"] = 3600000;
  return day;
}

class PanelTest : public WindowTest {
 protected:
  PanelTest() {
    ::setenv("LIMBER_RESOURCES", resources().c_str(), 1);
    keep_welcome_stage(paths_, WelcomeStage::over);
    std::filesystem::remove(paths_.socket());
    daemon_.emplace(paths_.runtime_dir(),
                    FakeDaemon::Answers{{"events_subscribe", result(Json::object())},
                                        {"pack_get", result({{"pack", nullptr}})},
                                        {"panel_shown", result(Json::object())},
                                        {"focus_get", result(Json::object())},
                                        {"moments_get", result(Json::object())},
                                        {"events_recent", result({{"events", Json::array()}})},
                                        {"settings_get", result(Json::object())},
                                        {"routine_get", result({{"routine", nullptr}})},
                                        {"routine_control", result({{"routine", nullptr}})},
                                        {"status_get", result(sample_day())},
                                        {"stretch_ratings", result({{"ratings", Json::object()}})},
                                        {"history_query", refusal("There is none.")}});
    panel_.emplace(loop_, "0.1.0", [this] { ended_ = true; });
  }
  void TearDown() override {
    for (wxWindow* window : wxTopLevelWindows) window->Hide();  // so that none is painted with what goes now
    until([] { return !wxTheApp->HasPendingEvents(); });        // nor a picture drawn of it
    panel_.reset();
    WindowTest::TearDown();
    daemon_.reset();
    std::filesystem::remove(paths_.socket());
  }

  /// Of a tab of the main window, which has no words where it is narrow.
  static int tab_height(wxWindow& window) {
    for (const wxWindow* child : all_inside(window))
      if (dynamic_cast<const wxToggleButton*>(child)) return child->GetSize().GetHeight();
    return 0;
  }
  static wxDataViewListCtrl& list_of(wxWindow& window) {
    for (wxWindow* child : all_inside(window))
      if (auto* list = dynamic_cast<wxDataViewListCtrl*>(child)) return *list;
    throw std::logic_error("no list in the window");
  }
  template <typename Window>
  static Window* shown() {
    for (wxWindow* window : wxTopLevelWindows)
      if (auto* its = dynamic_cast<Window*>(window); its && its->IsShown()) return its;
    return nullptr;
  }
  template <typename Window>
  bool comes() {
    return until([] { return shown<Window>() != nullptr; });
  }
  bool says(wxWindow* window, const char* sentence) {
    return until([&] { return says_now(*window, sentence); });
  }
  /// Texts are wrapped; as what they were asked to say they are named.
  static bool says_now(const wxWindow& window, const char* sentence) {
    if (window.GetName() == sentence && window.IsShownOnScreen()) return true;
    return std::ranges::any_of(window.GetChildren(), [&](wxWindow* its) { return says_now(*its, sentence); });
  }
  bool asked(const char* method) {
    return until([&] { return daemon_->asked(method) > 0; });
  }
  void event(const char* params) {
    daemon_->say(std::string(R"({"jsonrpc":"2.0","method":"event","params":)") + params + "}");
  }
  /// What is playing from now on; `odd` makes it what a newer daemon may say.
  void plays(const std::function<void(Json&)>& odd = {}) {
    const RoutinePlayer player(Routine::of_rest({twist(), cat_cow()}, {BreakKind::rest, 5min, {6s, Side::left}}),
                               boot_now());
    Json routine = routine_json(player, boot_now());
    if (odd) odd(routine);
    daemon_->answer_with("routine_get", result({{"routine", routine}}));
  }
  void open_today() {
    panel_->open(PanelPage::today);
    ASSERT_TRUE(comes<TodayWindow>());
    ASSERT_TRUE(
        until([] { return find(*shown<TodayWindow>(), "Stretch now") || find(*shown<TodayWindow>(), "Start"); }));
    open(*shown<TodayWindow>());
  }

  Paths paths_;
  WxLoop loop_;
  std::optional<FakeDaemon> daemon_;
  bool ended_ = false;
  std::optional<Panel> panel_;
};

TEST_F(PanelTest, ARefusedStretchNowIsSaidWhereItWasPressed) {
  daemon_->answer_with("break_start", refusal("No stretch suits what you ticked."));
  open_today();
  click(the(*shown<TodayWindow>(), "Stretch now"));
  EXPECT_TRUE(says(shown<TodayWindow>(), "No stretch suits what you ticked."));
  EXPECT_EQ(shown<BreakWindow>(), nullptr);
  EXPECT_FALSE(ended_);
}

TEST_F(PanelTest, OpenedAgainItAsksHowThingsStandNow) {
  panel_->open(PanelPage::settings);  // so that the program goes on
  open_today();
  shown<TodayWindow>()->Close();
  EXPECT_TRUE(until([] { return shown<TodayWindow>() == nullptr; }));
  const auto before = daemon_->asked("status_get");
  open_today();
  EXPECT_TRUE(until([&] { return daemon_->asked("status_get") > before; }));
}

TEST_F(PanelTest, StretchNowOpensTheBreakAndThePanelCloses) {
  daemon_->answer_with("break_start", result(day_with_rest_break("resting", {{"guided", true}, {"left_ms", 300000}})));
  plays();
  open_today();
  click(the(*shown<TodayWindow>(), "Stretch now"));
  EXPECT_TRUE(comes<BreakWindow>());
  EXPECT_TRUE(until([] { return shown<TodayWindow>() == nullptr; }));
  EXPECT_TRUE(asked("panel_shown"));
  EXPECT_FALSE(ended_);
}

TEST_F(PanelTest, ABreakOfANewerDaemonIsShownAsFarAsItIsUnderstood) {
  plays([](Json& routine) { routine["phases"][0]["phase"] = "fly"; });
  panel_->open(PanelPage::guided_break);
  EXPECT_TRUE(comes<BreakWindow>());
}

TEST_F(PanelTest, ABreakThatCannotBeReadIsSaidAndEndsNothing) {
  plays([](Json& routine) { routine["phases"] = "none"; });
  panel_->open(PanelPage::guided_break);
  ASSERT_TRUE(comes<TodayWindow>());
  EXPECT_TRUE(says(shown<TodayWindow>(), "This break can't be shown here: Limber was updated. Restart it to match."));
  EXPECT_FALSE(ended_);
}

TEST_F(PanelTest, OddEventsEndNothing) {
  open_today();
  for (const char* params : {"null", "1", "[]", R"({"event":5})", R"({"event":"ended","outcome":7})"}) event(params);
  daemon_->answer_with("status_get", result(day_with_rest_break("postponed", {{"left_ms", 240000}})));
  event(R"({"event":"postponed"})");
  EXPECT_TRUE(says(shown<TodayWindow>(), "The break comes back in 4 min"));
}

TEST_F(PanelTest, DoneAfterTheDaemonTookTheBreakForOverEndsItsRoutineAndThenTheProgram) {
  daemon_->answer_with("break_finish", refusal("No break is running."));
  plays();
  panel_->open(PanelPage::guided_break);
  ASSERT_TRUE(comes<BreakWindow>());
  open(*shown<BreakWindow>());
  click(the(*shown<BreakWindow>(), "Done"));
  EXPECT_TRUE(asked("routine_control"));
  EXPECT_TRUE(until([this] { return ended_; }));
}

TEST_F(PanelTest, ThePromptComesWhileTheDaemonAsksAndEndsWithIt) {
  daemon_->answer_with("status_get", result(asked_day()));
  panel_->open(PanelPage::prompt);
  ASSERT_TRUE(comes<PromptWindow>());
  EXPECT_TRUE(asked("panel_shown"));
  daemon_->answer_with("status_get", result(sample_day()));
  event(R"({"event":"withdrawn"})");
  EXPECT_TRUE(until([] { return shown<PromptWindow>() == nullptr; }));
  EXPECT_TRUE(ended_);
}

TEST_F(PanelTest, APromptThatNobodyAsksForEndsTheProgram) {
  panel_->open(PanelPage::prompt);
  EXPECT_TRUE(until([this] { return ended_; }));
  EXPECT_EQ(shown<PromptWindow>(), nullptr);
}

TEST_F(PanelTest, ARefusedAnswerIsReadWhereItWasGiven) {
  Json day = sample_day();
  day["question"] = {{"question", "monthly"}, {"stretch", nullptr}, {"answers", {"keep", "lighter"}}};
  daemon_->answer_with("status_get", result(day));
  daemon_->answer_with("question_answer", refusal("The settings cannot be changed: line 3."));
  open_today();
  ASSERT_TRUE(until([] { return find(*shown<TodayWindow>(), "Less often") != nullptr; }));
  click(the(*shown<TodayWindow>(), "Less often"));
  EXPECT_TRUE(says(shown<TodayWindow>(), "The settings cannot be changed: line 3."));
}

TEST_F(PanelTest, ARefusedStartIsReadInThePrompt) {
  daemon_->answer_with("status_get", result(asked_day()));
  daemon_->answer_with("break_start", refusal("A break is running already."));
  panel_->open(PanelPage::prompt);
  ASSERT_TRUE(comes<PromptWindow>());
  click(the(*shown<PromptWindow>(), "Start"));
  EXPECT_TRUE(says(shown<PromptWindow>(), "A break is running already."));
}

TEST_F(PanelTest, ADaemonThatGoesIsAwayAndEveryCallerHearsOfIt) {
  daemon_->answer_with("break_start", {{}, {}, FakeDaemon::Answer::Then::hangs_up});
  open_today();
  click(the(*shown<TodayWindow>(), "Stretch now"));
  EXPECT_TRUE(says(shown<TodayWindow>(), "Limber's background service went away before it answered."));
}

TEST_F(PanelTest, GrowsWithTheTextWhileItIsOpen) {
  panel_->open(PanelPage::today);
  ASSERT_TRUE(comes<TodayWindow>());
  open(*shown<TodayWindow>());
  const int usual = the(*shown<TodayWindow>(), "Stretch now").GetSize().GetHeight();
  const DeskSize large(usual_screen_width, usual_screen_height, 2);
  EXPECT_TRUE(until([&] {
    const wxWindow& button = the(*shown<TodayWindow>(), "Stretch now");
    const wxSize needs = button.GetBestSize(), its = button.GetSize();
    return its.GetHeight() > usual && its.GetHeight() >= needs.GetHeight() && its.GetWidth() >= needs.GetWidth();
  }));
  EXPECT_GE(shown<TodayWindow>()->GetClientSize().GetWidth(), shown<TodayWindow>()->GetBestSize().GetWidth());
}

TEST_F(PanelTest, TheMainWindowGrowsWithTheTextWhileItIsOpen) {
  for (const PanelPage page : {PanelPage::stretches, PanelPage::care, PanelPage::history, PanelPage::settings}) {
    SCOPED_TRACE(name(page));
    panel_->open(page);
    ASSERT_TRUE(comes<MainWindow>());
    const int usual = tab_height(*shown<MainWindow>());
    {
      const DeskSize large(usual_screen_width, usual_screen_height, 2);
      EXPECT_TRUE(until([&] { return tab_height(*shown<MainWindow>()) > usual * 3 / 2; }));
    }
    EXPECT_TRUE(until([&] { return tab_height(*shown<MainWindow>()) == usual; }));
  }
}

TEST_F(PanelTest, AStretchOfTheirOwnIsListedAsSoonAsItIsThere) {
  std::filesystem::create_directories(paths_.own_stretches());
  panel_->open(PanelPage::stretches);
  ASSERT_TRUE(comes<MainWindow>());
  const auto rows = [] { return list_of(*shown<MainWindow>()).GetItemCount(); };
  ASSERT_TRUE(until([&] { return rows() > 0; }));
  const int before = rows();
  const std::filesystem::path own = paths_.own_stretches() / "own-cobra.toml";
  std::ofstream(own) << own_stretch();
  event(R"({"event":"stretches_changed"})");
  EXPECT_TRUE(until([&] { return rows() == before + 1; })) << rows();
  std::filesystem::remove(own);
  event(R"({"event":"stretches_changed"})");
  EXPECT_TRUE(until([&] { return rows() == before; })) << rows();
}

class FirstStartOfPanel : public PanelTest {
 protected:
  FirstStartOfPanel() {
    std::filesystem::remove(paths_.state_dir() / "welcome");
    std::filesystem::remove(paths_.config_file());
    daemon_->answer_with("tray_get", result({{"seen", false}, {"advice", "Add a tray to your bar."}}));
    daemon_->answer_with("prompt_preview", result(Json::object()));
  }
};

TEST_F(FirstStartOfPanel, EndsInThePanelWithOneSentenceAndANudgeToLookAt) {
  panel_->open(PanelPage::today);
  ASSERT_TRUE(comes<WelcomeDialog>());
  EXPECT_EQ(shown<TodayWindow>(), nullptr) << "nothing stands behind it";
  EXPECT_EQ(welcome_stage(paths_), WelcomeStage::opened);
  EXPECT_TRUE(asked("panel_shown")) << "so that the daemon does not say it too";
  open(*shown<WelcomeDialog>());
  press(WXK_ESCAPE);
  ASSERT_TRUE(comes<TodayWindow>());
  EXPECT_EQ(welcome_stage(paths_), WelcomeStage::over);
  EXPECT_TRUE(says(shown<TodayWindow>(), "I'm at work. Next break around 11:16."));
  EXPECT_TRUE(says(shown<TodayWindow>(), "No bar shows my icon yet. Add a tray to your bar."));
  daemon_->answer_with("tray_get", result({{"seen", true}}));
  EXPECT_TRUE(says(shown<TodayWindow>(), "I live here. Next break around 11:16.")) << "as soon as one does";
  open(*shown<TodayWindow>());
  click(the(*shown<TodayWindow>(), "Show me a nudge now"));
  EXPECT_TRUE(asked("prompt_preview"));
}

TEST_F(FirstStartOfPanel, IsOverOnceItHasBeenLeft) {
  panel_->open(PanelPage::welcome);
  ASSERT_TRUE(comes<WelcomeDialog>());
  open(*shown<WelcomeDialog>());
  press(WXK_ESCAPE);
  ASSERT_TRUE(comes<TodayWindow>()) << "also where the daemon has opened it";
  shown<TodayWindow>()->Close();
  ASSERT_TRUE(until([] { return shown<TodayWindow>() == nullptr; }));
  open_today();
  EXPECT_EQ(find(*shown<TodayWindow>(), "Show me a nudge now")->IsShownOnScreen(), false);
}

TEST_F(PanelTest, APromptToLookAtSaysWhatItsAnswerWouldBring) {
  Json day = sample_day();
  day["preview"] = {{"stretch", "seated-twist"}};
  daemon_->answer_with("status_get", result(day));
  daemon_->answer_with("prompt_preview", result({{"sentence", "The next one would come in its time."}}));
  panel_->open(PanelPage::prompt);
  ASSERT_TRUE(comes<PromptWindow>());
  click(the(*shown<PromptWindow>(), "Skip"));
  EXPECT_TRUE(says(shown<PromptWindow>(), "The next one would come in its time."));
  EXPECT_EQ(daemon_->asked("break_skip"), 0U);
}

}  // namespace
}  // namespace limber
