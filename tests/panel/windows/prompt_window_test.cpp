#include "panel/windows/prompt_window.hpp"

#include <wx/frame.h>
#include <wx/textctrl.h>

#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

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
                   .postpone = 5min,
                   .folded = "Ready when you are"});
    ASSERT_TRUE(until([this] { return window_->IsShownOnScreen(); }));
  }
  bool answered() const { return said_.size() >= 2; }

  std::vector<std::string> said_;
  PromptWindow* window_ = nullptr;
};

TEST_F(PromptWindowTest, StartBeginsTheBreakAndTheWindowGoes) {
  prompt();
  click(the(*window_, "Start"));
  EXPECT_TRUE(until([this] { return answered(); }));
  EXPECT_THAT(said_, ElementsAre("start", "closed"));
  EXPECT_FALSE(window_->IsShown());
}

TEST_F(PromptWindowTest, PutsItOffByTheUsualLength) {
  prompt();
  click(the(*window_, "In 5 min"));
  EXPECT_TRUE(until([this] { return answered(); }));
  EXPECT_THAT(said_, ElementsAre("later by 5", "closed"));
}

TEST_F(PromptWindowTest, SkipsTheOne) {
  prompt();
  click(the(*window_, "Skip"));
  EXPECT_TRUE(until([this] { return answered(); }));
  EXPECT_THAT(said_, ElementsAre("skip", "closed"));
}

TEST_F(PromptWindowTest, ClosingItPutsItOff) {
  prompt();
  window_->Close();
  EXPECT_THAT(said_, ElementsAre("later by 5", "closed"));
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

TEST_F(PromptWindowTest, WhenTheColoursTurnItStaysOpenAndTheFocusWhereItWas) {
  auto* work = new wxFrame(nullptr, wxID_ANY, "Work");
  auto* text = new wxTextCtrl(work, wxID_ANY);
  open(*work);
  prompt();
  const DarkDesk dark;
  window_->turn_colours();
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
