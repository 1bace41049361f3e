#include "panel/windows/today_window.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "panel/sample_day.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

class TodayWindowTest : public WindowTest {
 protected:
  TodayWindowTest()
      : window_(new TodayWindow(
            {[this](PanelAction action) { deeds_.push_back(action); }, [](const std::string&) {}, [] {},
             [this](PanelPage page) { pages_.push_back(page); }, [this] { closed_ = true; },
             [this](const Call& call) { calls_.push_back(call.method + call.params.dump()); }, [this] { ++nudges_; },
             [] {}, [this](QuestionAnswer answer) { answers_.push_back(answer); }},
            catalogue_, poses_)) {}
  void open_with(const Json& status) {
    window_->show(view_of(status));
    open(*window_);
  }
  void press_menu() {
    for (wxWindow* one : all_inside(*window_))
      if (one->GetToolTipText() == "More") return click(*one);
    FAIL() << "there is no menu";
  }

  /// A line of what is on it; a text is named as what it says, before it was wrapped.
  bool says(std::string_view line) {
    return std::ranges::any_of(all_inside(*window_), [&](const wxWindow* one) {
      return ("\n" + one->GetName() + "\n").Contains("\n" + wx_text(line) + "\n") && one->IsShownOnScreen();
    });
  }

  std::vector<PanelAction> deeds_;
  int nudges_ = 0;
  std::vector<PanelPage> pages_;
  std::vector<std::string> calls_;
  std::vector<QuestionAnswer> answers_;
  bool closed_ = false;
  TodayWindow* window_;
};

TEST_F(TodayWindowTest, AClickOnThePrimaryButtonMakesItsCall) {
  open_with(sample_day());
  click(the(*window_, "Stretch now"));
  EXPECT_TRUE(until([this] { return !deeds_.empty(); }));
  EXPECT_THAT(deeds_, ElementsAre(PanelAction::stretch_now));
}

TEST_F(TodayWindowTest, TheFocusBeginsOnThePrimaryButtonAndEnterPressesIt) {
  open_with(sample_day());
  press(WXK_RETURN);
  EXPECT_TRUE(until([this] { return !deeds_.empty(); }));
  EXPECT_THAT(deeds_, ElementsAre(PanelAction::stretch_now));
}

TEST_F(TodayWindowTest, EnterIsForThePrimaryButtonAlsoWhereThatComesLater) {
  open_with(day_with_rest_break("resting", {{"guided", true}, {"left_ms", 20000}}));
  window_->show(view_of(day_with_rest_break("due", {{"hold", "dnd"}})));
  window_->show(view_of(sample_day()));
  press(WXK_RETURN);
  EXPECT_TRUE(until([this] { return !deeds_.empty(); }));
  EXPECT_THAT(deeds_, ElementsAre(PanelAction::stretch_now));
}

TEST_F(TodayWindowTest, EnterOnAnotherButtonPressesThatOne) {
  open_with(day_with_rest_break("prompted", {{"attempt", 1}}));
  focus(the(*window_, "Skip"));
  press(WXK_RETURN);
  EXPECT_TRUE(until([this] { return !deeds_.empty(); }));
  EXPECT_THAT(deeds_, ElementsAre(PanelAction::skip));
}

TEST_F(TodayWindowTest, KeepQuietAsksForHowLong) {
  open_with(sample_day());
  click(the(*window_, "Keep quiet  ▾"));
  press_in_menu({WXK_END, WXK_RETURN}, [this] { return !calls_.empty(); });
  EXPECT_THAT(calls_, ElementsAre(R"(quiet_set{"on":true})"));
}

TEST_F(TodayWindowTest, ItsMenuSaysThatAMeetingBeginsOrIsOver) {
  open_with(sample_day());
  press_menu();
  press_in_menu({WXK_DOWN, WXK_RETURN}, [this] { return !deeds_.empty(); });
  EXPECT_EQ(deeds_, std::vector{PanelAction::meeting});
  Json day = sample_day();
  day["meeting"] = {{"on", true}, {"until", "2026-03-02T14:00:00+01:00"}};
  window_->show(view_of(day));
  press_menu();
  press_in_menu({WXK_DOWN, WXK_RETURN}, [this] { return deeds_.size() == 2; });
  EXPECT_EQ(deeds_.back(), PanelAction::meeting_over);
}

Json day_with_question() {
  Json day = sample_day();
  day["question"] = {
      {"question", "monthly"}, {"stretch", nullptr}, {"answers", {"keep", "lighter", "stronger", "later"}}};
  return day;
}

TEST_F(TodayWindowTest, WhatLimberAsksIsAnsweredByAClickThatSaysWhatItHasDone) {
  open_with(day_with_question());
  EXPECT_TRUE(says("Less often: Breaks: 1 min after 45 min of sitting, 5 min after 1 h 30 min.")) << "before it is";
  click(the(*window_, "Less often"));
  EXPECT_TRUE(until([this] { return !answers_.empty(); }));
  EXPECT_THAT(answers_, ElementsAre(QuestionAnswer::lighter));
  window_->show(view_of(sample_day()));  // the daemon has taken it
  EXPECT_TRUE(says("Breaks: 1 min after 45 min of sitting, 5 min after 1 h 30 min."));
}

TEST_F(TodayWindowTest, WhereAnAnswerIsRefusedItSaysThatAndNotWhatItWouldHaveDone) {
  open_with(day_with_question());
  click(the(*window_, "Less often"));
  EXPECT_TRUE(until([this] { return !answers_.empty(); }));
  window_->refuse_answer("The settings cannot be changed.");
  EXPECT_TRUE(says("The settings cannot be changed."));
  EXPECT_TRUE(find(*window_, "Less often")->IsShownOnScreen()) << "it can be answered again";
  window_->show(view_of(sample_day()));
  EXPECT_TRUE(says("That did not work"));
  EXPECT_TRUE(says("The settings cannot be changed."));
  EXPECT_FALSE(says("Breaks: 1 min after 45 min of sitting, 5 min after 1 h 30 min."));
}

TEST_F(TodayWindowTest, ItsMenuLeadsToAnEasyDay) {
  open_with(sample_day());
  press_menu();
  press_in_menu({WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_RETURN}, [this] { return !deeds_.empty(); });
  EXPECT_THAT(deeds_, ElementsAre(PanelAction::easy_day));
}

TEST_F(TodayWindowTest, ANudgeToLookAtIsInTheMenuOnTheFirstDayAlone) {
  TodayView view = view_of(sample_day());
  view.first_day = true;
  window_->show(view);
  open(*window_);
  press_menu();
  press_in_menu({WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_DOWN, WXK_RETURN}, [this] { return nudges_ == 1; });
}

TEST_F(TodayWindowTest, ItsMenusGoWithIt) {
  open_with(sample_day());
  click(the(*window_, "Keep quiet  ▾"));
  ASSERT_TRUE(until([] { return menu_or_dialog_open(); }));
  window_->Destroy();
  window_ = nullptr;
  EXPECT_TRUE(until([] { return !menu_or_dialog_open(); }));
  press(WXK_RETURN);
  until([] { return false; }, 300ms);
  EXPECT_TRUE(deeds_.empty() && calls_.empty());
}

TEST_F(TodayWindowTest, ARefusalStandsBelowTheButtonsWhateverElseIsNew) {
  open_with(sample_day());
  window_->show_refusal("No stretch suits what you ticked.");
  Json later = sample_day();
  later["sitting_ms"] = 2400000;
  window_->show(view_of(later));
  wxWindow& said = the(*window_, "No stretch suits what you ticked.");
  EXPECT_TRUE(said.IsShownOnScreen());
  EXPECT_GT(said.GetScreenPosition().y, the(*window_, "Stretch now").GetScreenPosition().y);
}

TEST_F(TodayWindowTest, WhatNeedsALookIsARowAndTheOthersOneClickAway) {
  Json status = sample_day();
  status["problems"] = {"The history can't be read.", "A hook can't be started."};
  open_with(status);
  EXPECT_TRUE(the(*window_, "The history can't be read.").IsShownOnScreen());
  click(the(*window_, "And 1 more"));
  EXPECT_TRUE(until([&] { return find(*window_, "The history can't be read.\nA hook can't be started."); }));
}

TEST_F(TodayWindowTest, ComesBesideTheIconThatWasPressed) {
  window_->show(view_of(sample_day()));
  window_->place_beside(PanelPlace{600, 10});
  open(*window_);
  EXPECT_TRUE(until([&] { return window_->GetScreenRect().y < 20; })) << window_->GetScreenRect().y;
  EXPECT_NEAR(window_->GetScreenRect().x + window_->GetSize().x / 2, 600, 2);
  window_->place_beside(PanelPlace{1270, 950});
  EXPECT_TRUE(until([&] { return window_->GetScreenRect().GetRight() > 1260; }));
  EXPECT_GT(window_->GetScreenRect().GetBottom(), 940);
}

/// What the desk's bars leave free, as its window manager says.
void free_area_is(const char* area) {
  const std::string set = "xprop -root -f _NET_WORKAREA 32c -set _NET_WORKAREA '" + std::string(area) + "'";
  ASSERT_EQ(std::system(set.c_str()), 0);
}

TEST_F(TodayWindowTest, ComesBesideThePointerOnABarThatDoesNotKnowWhereItIs) {
  free_area_is("0, 26, 1280, 934");
  window_->show(view_of(sample_day()));
  move_to({1000, 12});
  window_->place_beside(PanelPlace{0, 26});
  open(*window_);
  EXPECT_TRUE(until([&] { return std::abs(window_->GetScreenRect().x + window_->GetSize().x / 2 - 1000) <= 2; }))
      << window_->GetScreenRect().x;
  EXPECT_LT(window_->GetScreenRect().y, 60);
  move_to({1000, 500});
  window_->place_beside(PanelPlace{600, 12});  // by the keyboard: the pointer is anywhere
  EXPECT_TRUE(until([&] { return std::abs(window_->GetScreenRect().x + window_->GetSize().x / 2 - 600) <= 2; }))
      << window_->GetScreenRect().x;
  free_area_is("0, 0, 1280, 960");
}

TEST_F(TodayWindowTest, AClickOnItsWordsSaysWhy) {
  open_with(sample_day());
  click(the(*window_, "Next break in 22 min"));
  EXPECT_TRUE(until([this] { return !pages_.empty(); }));
  EXPECT_THAT(pages_, ElementsAre(PanelPage::why));
}

TEST_F(TodayWindowTest, ABreakIsPutOffByItsOwnLengthOrByTheMenus) {
  open_with(day_with_rest_break("prompted", {{"attempt", 1}}));
  click(the(*window_, "In 10 min"));
  EXPECT_TRUE(until([this] { return !calls_.empty(); }));
  EXPECT_THAT(calls_, ElementsAre(R"(break_postpone{"by_ms":600000})"));
}

/// One's own need not name any pose.
TEST_F(TodayWindowTest, AStretchWithoutPosesIsShownAsAPersonWhoStandsWhateverWasUpNextBefore) {
  Catalogue own = catalogue_;
  Stretch plain = *own.find("standing-back-bend");
  plain.id = "plain";
  for (Stretch::Step& step : plain.steps) step.pose = step.via = "";
  plain.come_out_pose = "";
  own.stretches.push_back(plain);
  window_ = new TodayWindow({}, own, poses_);
  TodayView view = view_of(sample_day());
  const auto shown = [&](const std::string& stretch) {
    view.stretch = stretch;
    window_->show(view);
    FigureView* thumb = nullptr;
    for (wxWindow* one : all_inside(*window_))
      if (auto* its = dynamic_cast<FigureView*>(one)) thumb = its;
    until([] { return false; }, 300ms);
    return picture_of(*thumb);
  };
  window_->show(view);
  open(*window_);
  const std::string standing = shown("plain");
  EXPECT_FALSE(shown("seated-twist") == standing);
  EXPECT_TRUE(shown("plain") == standing) << "the stretch of before";
  own.stretches.back().name = "Plain and simple";
  own.stretches.back().steps.front().pose = "seated";
  window_->stretches_changed();
  EXPECT_TRUE(find(*window_, "Plain and simple")) << "its file was changed";
  EXPECT_FALSE(shown("plain") == standing);
  window_->Destroy();
  until([] { return wxPendingDelete.empty(); });
}

TEST_F(TodayWindowTest, EscapeClosesIt) {
  open_with(sample_day());
  press(WXK_ESCAPE);
  EXPECT_TRUE(until([this] { return closed_; }));
  EXPECT_TRUE(deeds_.empty());
}

}  // namespace
}  // namespace limber
