#include "panel/widgets/number_spin.hpp"

#include <wx/button.h>
#include <wx/frame.h>
#include <wx/sizer.h>

#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class NumberSpinTest : public WindowTest {
 protected:
  NumberSpinTest() {
    auto* column = new wxBoxSizer(wxVERTICAL);
    for (wxWindow* control : {static_cast<wxWindow*>(spin_), static_cast<wxWindow*>(next_)}) column->Add(control);
    window_->SetSizer(column);
    spin_->listen({[this](int value) {
                     chosen_.push_back(value);
                     show(value);
                   },
                   [this](const auto& why) { why_ = why; }});
    show(60);
  }
  void show(int value) { spin_->show({value, 1, 1440, LengthUnit::minutes}, "Rest break", "minutes"); }
  /// Types over what is there.
  void fill(const char* digits) {
    open(*window_);
    focus(*spin_);
    spin_->SetSelection(-1, -1);
    type(digits);
    ASSERT_TRUE(until([&] { return spin_->GetTextValue() == digits; })) << spin_->GetTextValue();
  }

  wxFrame* window_ = new wxFrame(nullptr, wxID_ANY, "Numbers");
  NumberSpin* spin_ = new NumberSpin(window_);
  wxButton* next_ = new wxButton(window_, wxID_ANY, "Next");
  std::vector<int> chosen_;
  std::optional<std::string> why_;
};

TEST_F(NumberSpinTest, TakesWhatIsTypedWhenTheFocusGoesOn) {
  fill("45");
  EXPECT_THAT(chosen_, IsEmpty()) << "who types 45 passes 4";
  focus(*next_);
  EXPECT_TRUE(until([this] { return !chosen_.empty(); }));
  EXPECT_THAT(chosen_, ElementsAre(45));
}

TEST_F(NumberSpinTest, SaysWhyItDoesNotTakeWhatIsBeyondItsLimits) {
  fill("1441");
  EXPECT_EQ(why_, "From 1 to 1440 minutes.");
  focus(*next_);
  until([] { return false; }, 200ms);
  EXPECT_EQ(spin_->GetTextValue(), "1441") << "beside the words that say why";
  EXPECT_EQ(why_, "From 1 to 1440 minutes.");
  EXPECT_THAT(chosen_, IsEmpty());
  show(60);  // the same settings are told again
  EXPECT_EQ(spin_->GetTextValue(), "1441");
}

TEST_F(NumberSpinTest, EscapePutsBackWhatHolds) {
  fill("1441");
  press(WXK_ESCAPE);
  EXPECT_TRUE(until([this] { return spin_->GetTextValue() == "60"; })) << spin_->GetTextValue();
  EXPECT_EQ(why_, std::nullopt);
  EXPECT_THAT(chosen_, IsEmpty());
}

TEST_F(NumberSpinTest, AnotherNumberIsTakenAfterAWrongOne) {
  fill("1441");
  focus(*next_);
  fill("45");
  focus(*next_);
  EXPECT_TRUE(until([this] { return !chosen_.empty(); }));
  EXPECT_THAT(chosen_, ElementsAre(45));
  EXPECT_EQ(why_, std::nullopt);
}

TEST_F(NumberSpinTest, WhatHoldsNowComesInPlaceOfAWrongNumber) {
  fill("1441");
  focus(*next_);
  until([] { return false; }, 100ms);
  show(30);
  EXPECT_EQ(spin_->GetTextValue(), "30");
  EXPECT_EQ(why_, std::nullopt);
}

TEST_F(NumberSpinTest, SettingsFromElsewhereLeaveWhatIsHalfTyped) {
  fill("4");
  show(60);  // the same setting is told again
  show(30);  // another one holds now
  EXPECT_EQ(spin_->GetTextValue(), "4");
  EXPECT_THAT(chosen_, IsEmpty());
  type("5");
  ASSERT_TRUE(until([&] { return spin_->GetTextValue() == "45"; }));
  focus(*next_);
  EXPECT_TRUE(until([this] { return !chosen_.empty(); }));
  EXPECT_THAT(chosen_, ElementsAre(45));
}

TEST_F(NumberSpinTest, WhatCameMeanwhileIsShownWhenTypingIsGivenUp) {
  fill("9");
  show(30);
  fill("60");  // what was there before
  focus(*next_);
  EXPECT_TRUE(until([this] { return spin_->GetValue() == (chosen_.empty() ? 30 : 60); }));
}

TEST_F(NumberSpinTest, TheArrowsGoByFivesWhereMinutesAreMany) {
  open(*window_);
  focus(*spin_);
  press(WXK_UP);
  EXPECT_TRUE(until([this] { return chosen_.size() == 1; }));
  press(WXK_DOWN);
  EXPECT_TRUE(until([this] { return chosen_.size() == 2; }));
  EXPECT_THAT(chosen_, ElementsAre(65, 60));
}

TEST_F(NumberSpinTest, TheArrowsStopAtTheLimit) {
  show(1440);
  open(*window_);
  focus(*spin_);
  press(WXK_UP);
  EXPECT_TRUE(until([this] { return why_.has_value(); }));
  EXPECT_EQ(spin_->GetValue(), 1440);
  EXPECT_THAT(chosen_, IsEmpty());
}

}  // namespace
}  // namespace limber
