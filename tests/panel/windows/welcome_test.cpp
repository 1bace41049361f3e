#include "panel/windows/welcome.hpp"

#include <wx/checkbox.h>
#include <wx/spinctrl.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "panel/windows/window_test.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

class WelcomeDialogTest : public WindowTest {
 protected:
  WelcomeDialogTest() { editor_.take(SettingsFacts{}); }
  WelcomeDialog& welcome(bool first = true) {
    window_ = new WelcomeDialog({.settings = editor_,
                                 .poses = poses_,
                                 .autostart = autostart_,
                                 .first = first,
                                 .keep =
                                     [this](const SettingEdits& edits) {
                                       ++asked_;
                                       kept_ = edits;
                                       return problem_;
                                     },
                                 .closed =
                                     [this](bool more_settings) {
                                       ++closed_;
                                       more_ = more_settings;
                                     }});
    open(*window_);
    return *window_;
  }
  void go_to_second_page() {
    click(the(*window_, "Next"));
    ASSERT_TRUE(until([this] { return the(*window_, "Begin").IsShownOnScreen(); }));
  }
  wxCheckBox& box(std::string_view label) { return dynamic_cast<wxCheckBox&>(the(*window_, label)); }
  void press_box(std::string_view label) {
    wxCheckBox& its = box(label);
    const bool before = its.GetValue();
    focus(its);
    press(WXK_SPACE);
    ASSERT_TRUE(until([&] { return its.GetValue() != before; }));
  }
  std::string active() const { return length_text(preset_minutes(Preset::active), LengthUnit::minutes); }

  TempDir config_;
  const Autostart autostart_{config_.path(), "/usr/bin/limberd"};
  SettingsEditor editor_{[](const Json&, auto, auto) {}};
  SettingEdits kept_;
  std::optional<std::string> problem_;
  int asked_ = 0, closed_ = 0;
  bool more_ = false;
  WelcomeDialog* window_ = nullptr;
};

TEST_F(WelcomeDialogTest, KeepsWhatWasChosen) {
  welcome();
  click(the(*window_, "Active"));
  go_to_second_page();
  press_box("Brittle bones or a past fracture");
  click(the(*window_, "Begin"));
  ASSERT_TRUE(until([this] { return closed_ == 1; }));
  EXPECT_EQ(kept_["rest_break.interval"], active());
  EXPECT_EQ(kept_["stretches.conditions"], "osteoporosis");
  EXPECT_TRUE(autostart_.on());
  EXPECT_FALSE(more_);
}

TEST_F(WelcomeDialogTest, KeepsItOnEveryOtherWayOutToo) {
  for (const std::string way : {"escape", "close", "more"}) {
    kept_.clear();
    closed_ = 0;
    welcome();
    click(the(*window_, "Active"));
    click(the(*window_, "standing up"));
    ASSERT_TRUE(until([this] { return !box("standing up").GetValue(); }));
    if (way == "escape") press(WXK_ESCAPE);
    if (way == "close") window_->Close();
    if (way == "more") click(the(*window_, "More settings"));
    ASSERT_TRUE(until([this] { return closed_ == 1; })) << way;
    EXPECT_EQ(kept_["rest_break.interval"], active()) << way;
    EXPECT_TRUE(kept_.contains("stretches.places")) << way;
    EXPECT_TRUE(autostart_.on()) << way;
    EXPECT_EQ(more_, way == "more");
    window_->Destroy();
    autostart_.turn(false);
  }
}

TEST_F(WelcomeDialogTest, LeftAtOnceItChangesNoSetting) {
  welcome();
  press(WXK_ESCAPE);
  ASSERT_TRUE(until([this] { return closed_ == 1; }));
  EXPECT_EQ(asked_, 1);
  EXPECT_TRUE(kept_.empty()) << kept_.begin()->first;
}

TEST_F(WelcomeDialogTest, EnterGoesOnAlsoWhereABoxHasTheKeyboard) {
  welcome();
  focus(box("at my desk"));
  const bool before = box("at my desk").GetValue();
  press(WXK_RETURN);
  ASSERT_TRUE(until([this] { return the(*window_, "Begin").IsShownOnScreen(); }));
  EXPECT_EQ(box("at my desk").GetValue(), before);
  press(WXK_RETURN);
  ASSERT_TRUE(until([this] { return closed_ > 0; }));
  EXPECT_EQ(kept_.count("stretches.conditions"), 0U) << "the box that had the keyboard is not ticked";
}

TEST_F(WelcomeDialogTest, NeverTurnsBackOnWhatWasTurnedOff) {
  ASSERT_TRUE(autostart_.turn(true));
  std::ofstream(config_ / "autostart/org.limberbreaks.Limber.desktop", std::ios::app) << "Hidden=true\n";
  welcome(false);
  EXPECT_FALSE(box("Start Limber when I log in").GetValue());
  press(WXK_ESCAPE);
  ASSERT_TRUE(until([this] { return closed_ == 1; }));
  EXPECT_FALSE(autostart_.on());
  welcome(true);
  EXPECT_FALSE(box("Start Limber when I log in").GetValue()) << "also where the welcome has been forgotten";
}

TEST_F(WelcomeDialogTest, WhatItProposesIsKeptAlsoWhereTheSessionEndsMeanwhile) {
  welcome(true);
  EXPECT_TRUE(autostart_.on());
  click(the(*window_, "Start Limber when I log in"));
  EXPECT_TRUE(until([this] { return !autostart_.on(); }));
  window_->Destroy();  // as the end of the session ends it
  welcome(false);
  EXPECT_FALSE(autostart_.on()) << "once switched off it stays off";
  EXPECT_FALSE(box("Start Limber when I log in").GetValue());
}

TEST_F(WelcomeDialogTest, TellsBothKindsOfBreaksWithTheirNumbers) {
  welcome();
  const auto says = [this](const std::string& part) {
    for (const wxWindow* one : all_inside(*window_))
      if (one->GetName().utf8_string().find(part) != std::string::npos) return true;
    return false;
  };
  EXPECT_TRUE(says("Breaks: 1 min after 30 min of sitting, 5 min after 1 h."));
  click(the(*window_, "Active"));
  EXPECT_TRUE(until([&] { return says("Breaks: 5 min after 30 min of sitting."); }));
}

TEST_F(WelcomeDialogTest, KeepsANumberThatIsStillBeingTyped) {
  welcome();
  wxWindow* number = nullptr;
  for (wxWindow* one : all_inside(*window_))
    if (dynamic_cast<wxSpinCtrl*>(one)) number = one;
  ASSERT_TRUE(number);
  focus(*number);
  dynamic_cast<wxSpinCtrl*>(number)->SetSelection(-1, -1);
  type("50");
  ASSERT_TRUE(until([&] { return dynamic_cast<wxSpinCtrl*>(number)->GetTextValue() == "50"; }));
  press(WXK_ESCAPE);
  ASSERT_TRUE(until([this] { return closed_ == 1; }));
  EXPECT_EQ(kept_["rest_break.interval"], "50min");
}

TEST_F(WelcomeDialogTest, WhenTheColoursTurnWhatWasChosenStays) {
  welcome();
  click(the(*window_, "Active"));
  box("Start Limber when I log in").SetValue(false);
  go_to_second_page();
  const DarkDesk dark;
  window_->rebuild();
  EXPECT_EQ(the(*window_, "Anything your back would rather skip?").GetForegroundColour(), colour(dark_palette.text));
  EXPECT_TRUE(the(*window_, "Begin").IsShownOnScreen());
  click(the(*window_, "Begin"));
  EXPECT_TRUE(until([this] { return closed_ == 1; }));
  EXPECT_EQ(kept_["rest_break.interval"], active());
  EXPECT_FALSE(autostart_.on());
}

TEST_F(WelcomeDialogTest, SaysOnceThatItCannotBeKeptAndLetsGo) {
  problem_ = "the disk is full";
  welcome();
  go_to_second_page();
  click(the(*window_, "Begin"));
  EXPECT_TRUE(until([this] { return find(*window_, "This can't be kept: the disk is full"); }));
  EXPECT_EQ(closed_, 0);
  EXPECT_TRUE(window_->IsShown());
  press(WXK_ESCAPE);
  EXPECT_TRUE(until([this] { return closed_ == 1; }));
}

}  // namespace
}  // namespace limber
