// The controls that wx does not have, under simulated input.
#include <gtk/gtk.h>
#include <wx/frame.h>
#include <wx/sizer.h>

#include "panel/widgets/break_widgets.hpp"
#include "panel/widgets/card.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/widgets/split_button.hpp"
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

/// What `window` looks like in the middle, `y` px below its top.
Rgb seen_at(const wxWindow& window, int y) {
  const wxSize size = window.GetSize();
  cairo_surface_t* picture = cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.x, size.y);
  cairo_t* cairo = cairo_create(picture);
  gtk_widget_draw(window.m_widget, cairo);
  cairo_destroy(cairo);
  cairo_surface_flush(picture);
  const unsigned char* pixel = cairo_image_surface_get_data(picture) + y * cairo_image_surface_get_stride(picture) +
                               static_cast<std::ptrdiff_t>(size.x / 2 * 4);
  const Rgb its{pixel[2], pixel[1], pixel[0]};
  cairo_surface_destroy(picture);
  return its;
}

TEST_F(SmallControlsTest, WhatScrollsFadesWhereItGoesOn) {
  auto* scrolled = new Scroller(window_);
  auto* tall = new Card(scrolled, [] { return Card::Look{Rgb{200, 0, 0}, std::nullopt, 0}; });
  tall->SetMinSize({300, 2000});
  auto* inside = new wxBoxSizer(wxVERTICAL);
  inside->Add(tall);
  scrolled->SetSizer(inside);
  scrolled->SetMinSize({300, 200});
  open_with(scrolled);
  const int foot = scrolled->GetSize().y - 20;  // it ends on a whole step
  const auto is_red = [&](int y) { return seen_at(*scrolled, y).green < 20 && seen_at(*scrolled, y).red > 150; };
  EXPECT_TRUE(until([&] { return is_red(1) && !is_red(foot); }));
  scrolled->Scroll(0, 10000);
  EXPECT_TRUE(until([&] { return !is_red(1) && is_red(foot); }));
  EXPECT_EQ(hidden_parts(*scrolled).below, 0);
}

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
