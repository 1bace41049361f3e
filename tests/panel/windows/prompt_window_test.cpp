#include "panel/windows/prompt_window.hpp"

#include <wx/frame.h>
#include <wx/textctrl.h>

#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

Policy five_minutes_later() {
  Policy policy;
  policy.rest_break.postpone = 5min;
  return policy;
}

using testing::ElementsAre;

class PromptWindowTest : public WindowTest {
 protected:
  /// `life`: how long it stays open.
  void prompt(Duration life = 30s) {
    window_ = new PromptWindow({[this] { said_.push_back("start"); },
                                [this](Duration by) { said_.push_back("later by " + std::to_string(by / 1min)); },
                                [this] { said_.push_back("skip"); }, [this] { said_.push_back("closed"); }},
                               catalogue_, poses_, life);
    window_->show({.heading = "Time for a stretch?",
                   .body = "Start with Seated Twist, or just get up.",
                   .stretch = "seated-twist",
                   .later = later_view(five_minutes_later(), BreakKind::rest, 0ms),
                   .folded = "Ready when you are"});
    ASSERT_TRUE(until([this] { return window_->IsShownOnScreen(); }));
  }
  bool answered() const { return !said_.empty(); }

  std::vector<std::string> said_;
  PromptWindow* window_ = nullptr;
};

TEST_F(PromptWindowTest, StartBeginsTheBreakAndTheWindowGoesWhenThatIsTaken) {
  prompt();
  click(the(*window_, "Start"));
  EXPECT_TRUE(until([this] { return answered(); }));
  EXPECT_THAT(said_, ElementsAre("start"));
  EXPECT_TRUE(window_->IsShown());
  window_->dismiss();
  EXPECT_THAT(said_, ElementsAre("start", "closed"));
  EXPECT_FALSE(window_->IsShown());
}

TEST_F(PromptWindowTest, OnePressIsOneAnswer) {
  prompt();
  click(the(*window_, "Skip"));
  EXPECT_TRUE(until([this] { return answered(); }));
  EXPECT_FALSE(the(*window_, "Start").IsEnabled());
  window_->Close();
  EXPECT_THAT(said_, ElementsAre("skip"));
}

TEST_F(PromptWindowTest, ARefusalIsReadBeforeTheWindowGoes) {
  prompt();
  click(the(*window_, "Start"));
  EXPECT_TRUE(until([this] { return answered(); }));
  window_->refused("A break is running already.");
  window_->dismiss();  // since no prompt is open any more
  EXPECT_TRUE(window_->IsShown());
  EXPECT_NE(find(*window_, "A break is running already."), nullptr);
  EXPECT_TRUE(the(*window_, "Start").IsEnabled());
  EXPECT_TRUE(until([this] { return said_.size() == 2; }, 8s));
  EXPECT_THAT(said_, ElementsAre("start", "closed"));
}

TEST_F(PromptWindowTest, WithdrawnWhileItsMenuIsOpenItTakesTheMenuAlong) {
  prompt();
  click(*find(*window_, "In 5 min")->GetNextSibling());
  ASSERT_TRUE(until([] { return menu_or_dialog_open(); }));
  window_->dismiss();
  window_->Destroy();
  window_ = nullptr;
  EXPECT_TRUE(until([] { return !menu_or_dialog_open(); }));
  press(WXK_DOWN);
  press(WXK_RETURN);
  until([] { return false; }, 300ms);
  EXPECT_THAT(said_, ElementsAre("closed"));
}

TEST_F(PromptWindowTest, ItsMenuPutsItOffByAnotherLength) {
  prompt();
  click(*find(*window_, "In 5 min")->GetNextSibling());
  press_in_menu({WXK_END, WXK_RETURN}, [this] { return answered(); });
  EXPECT_THAT(said_, ElementsAre("later by 15"));
}

TEST_F(PromptWindowTest, PutsItOffByTheUsualLength) {
  prompt();
  click(the(*window_, "In 5 min"));
  EXPECT_TRUE(until([this] { return answered(); }));
  EXPECT_THAT(said_, ElementsAre("later by 5"));
}

TEST_F(PromptWindowTest, SkipsTheOne) {
  prompt();
  click(the(*window_, "Skip"));
  EXPECT_TRUE(until([this] { return answered(); }));
  EXPECT_THAT(said_, ElementsAre("skip"));
}

TEST_F(PromptWindowTest, ClosingItPutsItOff) {
  prompt();
  window_->Close();
  EXPECT_THAT(said_, ElementsAre("later by 5"));
}

TEST_F(PromptWindowTest, EveryKeyGoesOnToTheWindowThatIsBeingTypedInto) {
  auto* work = new wxFrame(nullptr, wxID_ANY, "Work");
  auto* text = new wxTextCtrl(work, wxID_ANY);
  open(*work);
  focus(*text);
  type("before ");
  ASSERT_TRUE(until([&] { return text->GetValue() == "before "; }));
  prompt();
  type("and after");
  EXPECT_TRUE(until([&] { return text->GetValue() == "before and after"; })) << text->GetValue();
  EXPECT_FALSE(window_->IsActive());
  EXPECT_TRUE(said_.empty());
}

TEST_F(PromptWindowTest, FoldsUntilThePointerComes) {
  prompt(500ms);
  move_to({5, 800});
  const int open = window_->GetSize().y;
  ASSERT_TRUE(until([&] { return window_->GetSize().y < open / 2; })) << "it has not folded";
  EXPECT_TRUE(window_->IsShown());
  const wxRect pill = window_->GetScreenRect();
  click_at(pill.GetPosition() + pill.GetSize() / 2);
  EXPECT_TRUE(until([&] { return window_->GetSize().y >= open; })) << window_->GetSize().y << " of " << open;
  EXPECT_TRUE(said_.empty());
}

TEST_F(PromptWindowTest, StaysOpenWhileThePointerIsOverIt) {
  move_to({5, 800});
  prompt(600ms);
  const int open = window_->GetSize().y;
  const wxRect place = window_->GetScreenRect();
  move_to(place.GetPosition() + wxSize(30, 30));
  move_to(place.GetPosition() + place.GetSize() / 2);  // over another of its parts
  until([] { return false; }, 1500ms);
  EXPECT_EQ(window_->GetSize().y, open);
  move_to({5, 800});
  EXPECT_TRUE(until([&] { return window_->GetSize().y < open / 2; })) << "it has not folded";
}

TEST_F(PromptWindowTest, WhenTheColoursTurnItStaysOpenAndTheFocusWhereItWas) {
  auto* work = new wxFrame(nullptr, wxID_ANY, "Work");
  auto* text = new wxTextCtrl(work, wxID_ANY);
  open(*work);
  prompt();
  const DarkDesk dark;
  window_->rebuild();
  EXPECT_EQ(the(*window_, "Time for a stretch?").GetForegroundColour(), colour(dark_palette.text));
  focus(*text);
  type("on");
  EXPECT_TRUE(until([&] { return text->GetValue() == "on"; })) << text->GetValue();
  EXPECT_FALSE(window_->IsActive());
  click(the(*window_, "Start"));
  EXPECT_TRUE(until([this] { return answered(); }));
}

}  // namespace
}  // namespace limber
