#include "panel/windows/welcome.hpp"

#include <wx/checkbox.h>

#include <nlohmann/json.hpp>

#include "panel/windows/window_test.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

class WelcomeDialogTest : public WindowTest {
 protected:
  WelcomeDialogTest() {
    editor_.take(SettingsFacts{});
    window_ = new WelcomeDialog(
        {editor_, poses_, care_, autostart_, [this] { return reachable_; }, [] {}, [this] { closed_ = true; }});
  }
  void go_to_second_page() {
    click(the(*window_, "Next"));
    ASSERT_TRUE(until([this] { return the(*window_, "Begin").IsShownOnScreen(); }));
  }

  TempDir config_;
  const Care care_ = load_care({resources() / "care"});
  const Autostart autostart_{config_.path(), "/usr/bin/limberd"};
  Json sent_;
  SettingsEditor editor_{[this](const Json& params, auto, auto) { sent_ = params["settings"]; }};
  bool reachable_ = true, closed_ = false;
  WelcomeDialog* window_;
};

TEST_F(WelcomeDialogTest, WritesWhatWasChosen) {
  open(*window_);
  click(the(*window_, "Active"));
  go_to_second_page();
  auto& bones = dynamic_cast<wxCheckBox&>(the(*window_, "Brittle bones or a past fracture"));
  focus(bones);
  press(WXK_SPACE);
  ASSERT_TRUE(until([&] { return bones.GetValue(); }));
  click(the(*window_, "Begin"));
  EXPECT_TRUE(until([this] { return closed_; }));
  EXPECT_EQ(sent_.value("rest_break.interval", ""), length_text(preset_minutes(Preset::active), LengthUnit::minutes));
  EXPECT_EQ(sent_.value("stretches.conditions", ""), "osteoporosis");
  EXPECT_TRUE(autostart_.on());
}

TEST_F(WelcomeDialogTest, WhenTheColoursTurnWhatWasChosenStays) {
  open(*window_);
  click(the(*window_, "Active"));
  dynamic_cast<wxCheckBox&>(the(*window_, "Start Limber when I log in")).SetValue(false);
  go_to_second_page();
  const DarkDesk dark;
  window_->turn_colours();
  EXPECT_EQ(the(*window_, "Anything your back would rather skip?").GetForegroundColour(), colour(dark_palette.text));
  EXPECT_TRUE(the(*window_, "Begin").IsShownOnScreen());
  click(the(*window_, "Begin"));
  EXPECT_TRUE(until([this] { return closed_; }));
  EXPECT_EQ(sent_.value("rest_break.interval", ""), length_text(preset_minutes(Preset::active), LengthUnit::minutes));
  EXPECT_FALSE(autostart_.on());
}

TEST_F(WelcomeDialogTest, StaysWhereNothingCanBeKeptYet) {
  reachable_ = false;
  open(*window_);
  go_to_second_page();
  click(the(*window_, "Begin"));
  EXPECT_TRUE(until([this] {
    return find(*window_, "The background service isn't running, so this can't be kept yet. It stays here for you.");
  }));
  EXPECT_TRUE(sent_.is_null());
  EXPECT_TRUE(window_->IsShown());
}

}  // namespace
}  // namespace limber
