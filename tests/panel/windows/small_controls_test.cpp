// The controls that wx does not have, under hands.
#include <wx/frame.h>
#include <wx/sizer.h>

#include "panel/widgets/side_switch.hpp"
#include "panel/widgets/split_button.hpp"
#include "panel/widgets/step_list.hpp"
#include "panel/widgets/swatches.hpp"
#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

class SmallControlsTest : public WindowTest {
 protected:
  void open_with(wxWindow* control) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(control);
    window_->SetSizer(column);
    open(*window_);
  }

  wxFrame* window_ = new wxFrame(nullptr, wxID_ANY, "Controls");
};

TEST_F(SmallControlsTest, ASplitButtonHasItsOwnCallAndThoseOfItsMenu) {
  std::vector<std::string> said;
  const auto say = [&said](const char* what) { return [&said, what] { said.emplace_back(what); }; };
  auto* split = new SplitButton(window_, "In 5 min", "Later, by", say("usual"), [say] {
    return std::vector<MenuChoice>{{"10 min", say("ten")}, {"15 min", say("fifteen")}};
  });
  open_with(split);
  click(the(*window_, "In 5 min"));
  EXPECT_TRUE(until([&] { return said.size() == 1; }));
  click(*split->GetChildren().back());
  press_in_menu({WXK_END, WXK_RETURN}, [&] { return said.size() == 2; });
  EXPECT_THAT(said, ElementsAre("usual", "fifteen"));
}

TEST_F(SmallControlsTest, TheFigureIsChosenByArrowsAndByTheMouse) {
  std::vector<int> chosen;
  auto* swatches = new Swatches(window_, "Figure", [&](int figure) { chosen.push_back(figure); });
  open_with(swatches);
  focus(*swatches);
  press(WXK_LEFT);  // there is none before the first
  press(WXK_RIGHT);
  press(WXK_RIGHT);
  EXPECT_TRUE(until([&] { return chosen.size() == 2; }));
  const wxRect place = swatches->GetScreenRect();
  click_at({place.GetRight() - place.height / 2, place.y + place.height / 2});
  EXPECT_TRUE(until([&] { return chosen.size() == 3; }));
  EXPECT_THAT(chosen, ElementsAre(1, 2, 4));
}

TEST_F(SmallControlsTest, TheSideIsShownOnlyWhereThereAreSides) {
  auto* side = new SideSwitch(window_);
  open_with(side);
  EXPECT_FALSE(side->IsShown());
  side->show(Side::left);
  EXPECT_TRUE(side->IsShown());
  side->show(Side::none);
  EXPECT_FALSE(side->IsShown());
}

TEST_F(SmallControlsTest, WhatOnlyShowsSomethingIsNoStopForTheKeyboard) {
  auto* steps = new StepList(window_, 250);
  open_with(steps);
  steps->show({{"Sit tall.", StepState::done}, {"Turn to the right.", StepState::current}});
  EXPECT_FALSE(steps->CanAcceptFocusFromKeyboard());
  EXPECT_FALSE((new SideSwitch(window_))->CanAcceptFocusFromKeyboard());
}

}  // namespace
}  // namespace limber
