#include "panel/windows/break_window.hpp"

#include <nlohmann/json.hpp>

#include "catalogue/exercise_of.hpp"
#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class BreakWindowTest : public WindowTest {
 protected:
  BreakWindowTest() {
    window_ = new BreakWindow(
        {[this](const Call& call) { calls_.push_back(call.method + call.params.dump()); }, [this] { closed_ = true; }},
        catalogue_, poses_, SettingsFacts{});
    window_->play(RoutinePlayer(Routine::of_rest({twist_}, {BreakKind::rest, 5min, {}}), boot_now()));
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
  void press_and_wait(int key) {
    const int before = keys_;
    press(key);
    ASSERT_TRUE(until([this, before] { return keys_ > before; }));
  }

  const Exercise twist_ = exercise_of(*catalogue_.find("seated-twist"), StretchPolicy{});
  std::vector<std::string> calls_;
  bool closed_ = false;
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
  for (const int key : {int{WXK_SPACE}, int{WXK_RIGHT}, int{'N'}}) press_and_wait(key);
  EXPECT_THAT(calls_, ElementsAre(R"(routine_control{"action":"pause"})", R"(routine_control{"action":"next"})",
                                  "routine_swap{}"));
}

TEST_F(BreakWindowTest, EscapeIsTheWayOut) {
  appear_and_let_them_look_up();
  press(WXK_ESCAPE);
  EXPECT_TRUE(until([this] { return closed_; }));
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

TEST_F(BreakWindowTest, AClickOnDoneNeedsNoWaiting) {
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

TEST_F(BreakWindowTest, WhenTheColoursTurnTheBreakGoesOn) {
  appear_and_let_them_look_up();
  const DarkDesk dark;
  window_->turn_colours();
  EXPECT_EQ(the(*window_, "Up and walk").GetForegroundColour(), colour(dark_palette.text));
  EXPECT_TRUE(window_->IsActive());
  press_and_wait(WXK_SPACE);
  EXPECT_THAT(calls_, ElementsAre(R"(routine_control{"action":"pause"})"));
}

}  // namespace
}  // namespace limber
