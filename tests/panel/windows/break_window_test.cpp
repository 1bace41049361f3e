#include "panel/windows/break_window.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "catalogue/exercise_of.hpp"
#include "panel/widgets/break_widgets.hpp"
#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class BreakWindowTest : public WindowTest {
 protected:
  BreakWindowTest() {
    window_ = new BreakWindow({[this](const Call& call) { calls_.push_back(call.method + call.params.dump()); },
                               [this] { closed_ = true; }, [this] { ++left_in_the_middle_; }},
                              catalogue_, poses_, SettingsFacts{});
    window_->play(RoutinePlayer(routine_, boot_now()));
    window_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      ++keys_;
      event.Skip();
    });
  }
  void appear() {
    window_->appear();
    ASSERT_TRUE(until([this] { return window_->IsActive(); }));
  }
  /// Until who typed elsewhere as it came has noticed it.
  void appear_and_let_them_look_up() {
    appear();
    const Instant calm = boot_now() + 1s;
    until([calm] { return boot_now() >= calm; });
  }
  /// Also in several lines.
  bool says(const std::string& sentence) {
    return std::ranges::any_of(all_inside(*window_), [&](wxWindow* one) {
      return one->GetName() == wx_text(sentence) && one->IsShownOnScreen();
    });
  }
  void press_and_wait(int key) {
    const int before = keys_;
    press(key);
    ASSERT_TRUE(until([this, before] { return keys_ > before; }));
  }

  const Exercise twist_ = exercise_of(*catalogue_.find("seated-twist"), StretchPolicy{});
  const Routine routine_ = Routine::of_rest({twist_}, {BreakKind::rest, 5min, {}});
  std::vector<std::string> calls_;
  bool closed_ = false;
  int left_in_the_middle_ = 0;
  int keys_ = 0;
  BreakWindow* window_ = nullptr;
};

TEST_F(BreakWindowTest, KeysThatWereMeantForAnotherWindowDoNothing) {
  appear();
  for (const int key : {WXK_RETURN, WXK_SPACE, WXK_RIGHT, WXK_ESCAPE}) press_and_wait(key);
  EXPECT_THAT(calls_, IsEmpty());
  EXPECT_TRUE(window_->IsShown());
}

TEST_F(BreakWindowTest, LaterItsKeysPauseGoOnAndExchangeTheStretch) {
  appear_and_let_them_look_up();
  for (const int key : {int{WXK_SPACE}, int{WXK_RIGHT}, int{'N'}, int{'B'}, int{'A'}}) press_and_wait(key);
  EXPECT_THAT(calls_, ElementsAre(R"(routine_control{"action":"pause"})", R"(routine_control{"action":"next"})",
                                  R"(routine_control{"action":"next"})", R"(routine_control{"action":"previous"})",
                                  "routine_swap{}"));
}

TEST_F(BreakWindowTest, EveryPhaseHasItsNext) {
  appear();
  for (const Phase& phase : routine_.phases()) {
    if (phase.kind == PhaseKind::done) continue;
    window_->play(RoutinePlayer(routine_, boot_now(), phase.from, true));
    EXPECT_TRUE(the(*window_, "Next  N").IsShownOnScreen()) << name(phase.kind);
  }
  click(the(*window_, "Next  N"));
  EXPECT_TRUE(until([this] { return !calls_.empty(); }));
  EXPECT_THAT(calls_, ElementsAre(R"(routine_control{"action":"next"})"));
}

TEST_F(BreakWindowTest, TheSideStandsClearOfTheFigure) {
  const Phase* of_a_side = nullptr;
  for (const Phase& phase : routine_.phases())
    if (phase.side == Side::right) of_a_side = &phase;
  ASSERT_TRUE(of_a_side);
  appear();
  wxWindow* side = nullptr;
  for (wxWindow* one : all_inside(*window_))
    if (dynamic_cast<SideSwitch*>(one)) side = one;
  ASSERT_TRUE(side);
  const wxWindow& figure = *side->GetParent()->GetChildren().front();
  const wxRect without = figure.GetRect();
  window_->play(RoutinePlayer(routine_, boot_now(), of_a_side->from, true));
  EXPECT_TRUE(side->IsShownOnScreen());
  EXPECT_GT(figure.GetRect().y, side->GetRect().GetBottom());
  EXPECT_EQ(figure.GetRect().GetBottom(), without.GetBottom()) << "it stands where it stood";
  window_->play(RoutinePlayer(routine_, boot_now(), 0s, true));
  EXPECT_EQ(figure.GetRect(), without);
}

TEST_F(BreakWindowTest, TheWalkShowsWhatComesThen) {
  appear();
  EXPECT_TRUE(the(*window_, "Then: Seated Twist").IsShownOnScreen());
}

TEST_F(BreakWindowTest, DoneSaysWhatWasDoneAndWhatComesBeforeItGoes) {
  const Duration late = routine_.length() - 4s;
  window_->play(RoutinePlayer(routine_, boot_now(), late, false, {{"seated-twist", 40s, 44s}}));
  appear();
  click(the(*window_, "Done"));
  ASSERT_TRUE(until([this] { return find(*window_, "1 stretch.") != nullptr; }));
  EXPECT_THAT(calls_, ElementsAre("break_finish{}"));
  BreakEndFacts facts;
  facts.last = BreakSum{Outcome::taken, true, 1, 1, 4min, 5min, 3};
  facts.breaks_today = 3;
  facts.next = NextByClock{LocalTime{} + 18h, 30min};
  window_->told(facts);
  EXPECT_TRUE(the(*window_, "1 stretch, 4 minutes.").IsShownOnScreen());
  EXPECT_EQ(find(*window_, "Ease off if anything pinches or tingles.")->IsShownOnScreen(), false);
  EXPECT_FALSE(the(*window_, "Next  N").IsShownOnScreen()) << "nothing is to come";
  calls_.clear();
  click(the(*window_, "Liked it"));
  EXPECT_TRUE(until([this] { return !calls_.empty(); }));
  click(the(*window_, "Liked it"));
  EXPECT_TRUE(until([this] { return calls_.size() > 1; }));
  EXPECT_THAT(calls_, ElementsAre(R"(stretch_rate{"id":"seated-twist","rating":"like"})",
                                  R"(stretch_rate{"id":"seated-twist"})"));
  click(the(*window_, "Close"));
  EXPECT_TRUE(until([this] { return closed_; }));
  EXPECT_EQ(left_in_the_middle_, 0);
}

TEST_F(BreakWindowTest, ABreakLeftEarlySaysItsShare) {
  window_->play(RoutinePlayer(routine_, boot_now(), 100s, false, {{"seated-twist", 1s, 44s}}));
  appear();
  click(the(*window_, "Done"));
  BreakEndFacts facts;
  facts.last = BreakSum{Outcome::cut_short, true, 0, 1, 100s, 5min, 1};
  window_->told(facts);
  EXPECT_TRUE(until([this] { return says("1 of 5 minutes. That counts too."); }));
  EXPECT_FALSE(closed_);
}

TEST_F(BreakWindowTest, EscapeIsTheWayOut) {
  appear_and_let_them_look_up();
  press(WXK_ESCAPE);
  EXPECT_TRUE(until([this] { return closed_; }));
  EXPECT_EQ(left_in_the_middle_, 1) << "what it was worth is said elsewhere";
  EXPECT_THAT(calls_, ElementsAre("break_finish{}"));
  EXPECT_FALSE(window_->IsShown());
}

TEST_F(BreakWindowTest, EnterPressesTheButtonThatHasTheFocusAndNoOther) {
  appear_and_let_them_look_up();
  focus(the(*window_, "Skip"));
  press(WXK_RETURN);
  EXPECT_TRUE(until([this] { return !calls_.empty(); }));
  EXPECT_THAT(calls_, ElementsAre("break_skip{}"));
  EXPECT_FALSE(closed_);
}

TEST_F(BreakWindowTest, AClickOnDoneNeedsNoWaitingAndAtTheVeryBeginningNoWords) {
  appear();
  click(the(*window_, "Done"));
  EXPECT_TRUE(until([this] { return closed_; }));
  EXPECT_THAT(calls_, ElementsAre("break_finish{}"));
}

TEST_F(BreakWindowTest, GoesByItselfWhenTheBreakWasEndedElsewhere) {
  appear();
  window_->play(std::nullopt);
  EXPECT_TRUE(until([this] { return closed_; }));
  EXPECT_THAT(calls_, IsEmpty());
}

TEST_F(BreakWindowTest, ItsEndMakesRoomForTheNextNudgeAndWhatPlaysDoesNot) {
  appear_and_let_them_look_up();
  window_->make_room();
  until([] { return false; }, 100ms);
  EXPECT_FALSE(closed_);
  window_->ended(Outcome::taken);
  window_->play(std::nullopt);
  until([] { return false; }, 100ms);
  ASSERT_FALSE(closed_);
  window_->make_room();
  EXPECT_TRUE(until([this] { return closed_; }));
}

TEST_F(BreakWindowTest, WhenTheColoursTurnTheBreakGoesOn) {
  appear_and_let_them_look_up();
  const DarkDesk dark;
  window_->rebuild();
  EXPECT_EQ(the(*window_, "Up and walk").GetForegroundColour(), colour(dark_palette.text));
  EXPECT_TRUE(window_->IsActive());
  press_and_wait(WXK_SPACE);
  EXPECT_THAT(calls_, ElementsAre(R"(routine_control{"action":"pause"})"));
}

class BreakEndKeys : public BreakWindowTest, public testing::WithParamInterface<const char*> {};

TEST_P(BreakEndKeys, EnterAfterARatingClosesAndTakesNothingBack) {
  window_->play(RoutinePlayer(routine_, boot_now(), routine_.length() - 4s, false, {{"seated-twist", 40s, 44s}}));
  appear_and_let_them_look_up();
  click(the(*window_, "Done"));
  ASSERT_TRUE(until([this] { return find(*window_, GetParam()) != nullptr; }));
  calls_.clear();
  click(the(*window_, GetParam()));
  ASSERT_TRUE(until([this] { return calls_.size() == 1; }));
  press(WXK_RETURN);
  EXPECT_TRUE(until([this] { return closed_; }));
  EXPECT_EQ(calls_.size(), 1U) << calls_.back();
}

TEST_P(BreakEndKeys, ByKeysAloneEnterRatesAndSpaceTakesItBack) {
  window_->play(RoutinePlayer(routine_, boot_now(), routine_.length() - 4s, false, {{"seated-twist", 40s, 44s}}));
  appear_and_let_them_look_up();
  click(the(*window_, "Done"));
  ASSERT_TRUE(until([this] { return find(*window_, GetParam()) != nullptr; }));
  calls_.clear();
  focus(the(*window_, GetParam()));
  press(WXK_RETURN);
  ASSERT_TRUE(until([this] { return calls_.size() == 1; }));
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return calls_.size() == 2; }));
  EXPECT_EQ(calls_.back(), R"(stretch_rate{"id":"seated-twist"})");
  EXPECT_FALSE(closed_);
}

INSTANTIATE_TEST_SUITE_P(Both, BreakEndKeys, testing::Values("Liked it", "Not for me"));

TEST_F(BreakWindowTest, KeysGoOnWhenTheButtonThatHadThemGoesWithTheBreak) {
  window_->play(RoutinePlayer(routine_, boot_now(), routine_.length() - 4s, false, {{"seated-twist", 40s, 44s}}));
  appear_and_let_them_look_up();
  focus(the(*window_, "Next  N"));
  window_->ended(Outcome::taken);
  window_->play(std::nullopt);
  ASSERT_TRUE(until([this] { return find(*window_, "Close") != nullptr; }));
  press(WXK_RETURN);
  EXPECT_TRUE(until([this] { return closed_; }));
}

}  // namespace
}  // namespace limber
