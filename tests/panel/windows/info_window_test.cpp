#include "panel/windows/info_window.hpp"

#include <wx/button.h>

#include "panel/widgets/scroller.hpp"
#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

class InfoWindowTest : public WindowTest {
 protected:
  void open_with(const InfoSheet& sheet) {
    window_->show(sheet);
    open(*window_);
  }
  Scroller& page() {
    for (wxWindow* one : all_inside(*window_))
      if (auto* its = dynamic_cast<Scroller*>(one)) return *its;
    throw std::logic_error("nothing scrolls");
  }

  std::vector<InfoAction> pressed_;
  InfoWindow* window_ = new InfoWindow([] {}, [this](const InfoAction& action) { pressed_.push_back(action); });
};

constexpr HourSlot tuesday{1, 14}, friday{4, 9};

/// Of so many lines of what was today, and two hours that were learned.
InfoSheet sheet_of(const char* heading, int events, std::vector<InfoAction> of_friday) {
  InfoPart today{"Today", {}}, learned{"Learned from your answers", {}};
  for (int i = 0; i < events; ++i) today.lines.push_back({"09:30", "Micro break skipped"});
  learned.lines.push_back({.label = "Tuesday, 14:00 to 15:00",
                           .text = "Breaks wait longer",
                           .actions = {{"&Undo", tuesday, MomentState::undone}}});
  learned.lines.push_back(
      {.label = "Friday, 9:00 to 10:00", .text = "Breaks wait longer", .actions = std::move(of_friday)});
  return {"Why no nudge?", heading, "Because.", {today, learned}};
}

const std::vector<InfoAction> undo_and_keep{{"&Undo", friday, MomentState::undone},
                                            {"&Keep", friday, MomentState::kept}};

TEST_F(InfoWindowTest, OtherWordsLeaveTheKeyboardWhereItIs) {
  open_with(sheet_of("Next break in 22 min", 3, undo_and_keep));
  wxWindow& keep = the(*window_, "Keep");
  focus(keep);
  window_->show(sheet_of("Next break in 21 min", 3, undo_and_keep));
  EXPECT_TRUE(find(*window_, "Next break in 21 min"));
  EXPECT_FALSE(find(*window_, "Next break in 22 min"));
  EXPECT_EQ(&the(*window_, "Keep"), &keep);
  EXPECT_TRUE(keep.HasFocus());
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return !pressed_.empty(); }));
  EXPECT_EQ(pressed_.front(), undo_and_keep[1]);
}

TEST_F(InfoWindowTest, TheSameButtonHasTheKeyboardWhereMoreHasHappened) {
  open_with(sheet_of("Next break in 22 min", 1, undo_and_keep));
  focus(the(*window_, "Keep"));
  window_->show(sheet_of("Next break in 22 min", 2, undo_and_keep));
  EXPECT_TRUE(until([this] { return the(*window_, "Keep").HasFocus(); }));
}

TEST_F(InfoWindowTest, WhereAButtonHasGoneWithItsPressAnotherOneOfThatHourHasTheKeyboard) {
  open_with(sheet_of("Next break in 22 min", 1, undo_and_keep));
  focus(the(*window_, "Keep"));
  window_->show(sheet_of("Next break in 22 min", 1, {{"Use it &again", friday, MomentState::learned}}));
  EXPECT_TRUE(until([this] { return the(*window_, "Use it again").HasFocus(); }));
}

TEST_F(InfoWindowTest, StaysScrolledAsItIs) {
  open_with(sheet_of("Next break in 22 min", 60, undo_and_keep));
  until([] { return false; }, 200ms);  // until it has come to rest
  page().Scroll(0, 20);
  const int at = page().GetViewStart().y;
  ASSERT_GT(at, 0) << "it is higher than the screen";
  window_->show(sheet_of("Next break in 21 min", 60, undo_and_keep));
  EXPECT_EQ(page().GetViewStart().y, at);
  window_->show(sheet_of("Next break in 21 min", 61, undo_and_keep));
  EXPECT_TRUE(until([&] { return page().GetViewStart().y == at; })) << page().GetViewStart().y;
}

}  // namespace
}  // namespace limber
