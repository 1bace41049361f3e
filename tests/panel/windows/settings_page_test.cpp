#include "panel/windows/settings_page.hpp"
#include "core/focus.hpp"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/dialog.h>
#include <wx/frame.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "panel/windows/page_test.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

constexpr const char* chime = "Chime when a guided break changes";

class SettingsPageTest : public PageTest {
 protected:
  /// The page as it is with these facts and a daemon that can be reached.
  void open_with(const SettingsFacts& facts) {
    settings_.take(facts);
    auto* frame = new wxFrame(nullptr, wxID_ANY, "Settings", wxDefaultPosition, wxSize(1000, 700));
    page_ = new SettingsPage(frame, context_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(page_, 1, wxEXPAND);
    frame->SetSizer(column);
    page_->link_changed(Link::up);
    open(*frame);
  }
  wxCheckBox& box(const char* label) { return dynamic_cast<wxCheckBox&>(the(*page_, label)); }
  void tick(const char* label) {
    const bool before = box(label).GetValue();
    focus(box(label));
    press(WXK_SPACE);
    ASSERT_TRUE(until([&] { return box(label).GetValue() != before; }));
  }

  /// The `number`th of that kind beside these words, in the same list.
  template <typename Control>
  Control& beside(std::string_view words, std::size_t number) {
    wxWindow& list = *the(*page_, words).GetParent();
    for (wxWindow* child : list.GetChildren())
      if (auto* its = dynamic_cast<Control*>(child); its && number-- == 0) return *its;
    throw std::runtime_error("there is no such control");
  }
  /// Does something in the reminder's dialog once it is open.
  template <typename Act>
  void in_dialog(wxTimer& beat, Act act) {
    beat.Bind(wxEVT_TIMER, [this, act, &beat](wxTimerEvent&) {
      for (wxWindow* window : wxTopLevelWindows)
        if (auto* dialog = dynamic_cast<wxDialog*>(window); dialog && dialog->IsModal()) {
          beat.Stop();
          act(*dialog);
          return;
        }
    });
    beat.Start(100);
  }

  SettingsPage* page_ = nullptr;
};

TEST_F(SettingsPageTest, SavesWhatIsTickedAtOnceAndUndoesItByKey) {
  open_with({});
  tick(chime);
  ASSERT_EQ(sent_.size(), 1U);
  EXPECT_EQ(sent_[0].dump(), R"({"sound.chimes":"false"})");
  done_();
  press('Z', wxMOD_CONTROL);
  EXPECT_TRUE(until([this] { return sent_.size() == 2; }));
  EXPECT_EQ(sent_[1].dump(), R"({"sound.chimes":null})");
  EXPECT_TRUE(box(chime).GetValue());
}

TEST_F(SettingsPageTest, UndoesSeveralChangesOneByOneByItsButton) {
  open_with({});
  tick(chime);
  done_();
  tick("Keep pictures still");
  done_();
  click(the(*page_, "Undo: still pictures"));
  EXPECT_TRUE(until([this] { return sent_.size() == 3; }));
  done_();
  click(the(*page_, "Undo: chimes"));
  EXPECT_TRUE(until([this] { return sent_.size() == 4; }));
  EXPECT_EQ(settings_.policy(), Policy{});
}

TEST_F(SettingsPageTest, ShowsTheChosenCalendarsAndLeavesOneOut) {
  SettingsFacts facts;
  facts.policy.calendar.files = {"/home/ada/work.ics"};
  open_with(facts);
  EXPECT_TRUE(find(*page_, "/home/ada/work.ics"));
  focus(the(*page_, "Choose…"));  // which scrolls it into sight
  press(WXK_SPACE);
  press_in_menu({WXK_END, WXK_RETURN}, [this] { return !sent_.empty(); });
  ASSERT_EQ(sent_.size(), 1U);
  EXPECT_EQ(sent_[0].dump(), R"({"calendar.files":"[]"})");
}

TEST_F(SettingsPageTest, ShowsTheRulesByProgramAndRemovesOne) {
  SettingsFacts facts;
  facts.policy.focus = {{"inkscape", FocusRule::rest_only}, {"emacs", FocusRule::longer, 2h}};
  open_with(facts);
  EXPECT_TRUE(find(*page_, "inkscape"));
  EXPECT_TRUE(find(*page_, "Rest breaks only"));
  EXPECT_TRUE(find(*page_, "2 h between breaks"));
  focus(the(*page_, "Remove"));  // the first, which this scrolls into sight
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return !sent_.empty(); }));
  EXPECT_EQ(sent_[0].dump(), R"({"focus":"[{ program = \"emacs\", rule = \"longer\", interval = \"2h\" }]"})");
  EXPECT_FALSE(find(*page_, "inkscape"));
  EXPECT_TRUE(find(*page_, "Undo: rules by program"));
}

TEST_F(SettingsPageTest, ARuleIsChangedThatHasAnotherPlaceByThen) {
  SettingsFacts facts;
  facts.policy.focus = {{"inkscape", FocusRule::rest_only}, {"emacs", FocusRule::quiet}, {"krita"}};
  open_with(facts);
  wxTimer beat;
  in_dialog(beat, [&](wxDialog& dialog) {
    facts.policy.focus.erase(facts.policy.focus.begin());
    settings_.take(facts);
    for (wxWindow* child : all_inside(dialog))
      if (auto* entry = dynamic_cast<wxTextCtrl*>(child); entry && entry->GetValue() == "emacs") entry->SetValue("vim");
    dialog.EndModal(wxID_OK);
  });
  focus(beside<wxButton>("emacs", 2));  // of each, Change and Remove
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return sent_.size() == 1; }));
  EXPECT_EQ(settings_.policy().focus, (std::vector<FocusProgram>{{"vim", FocusRule::quiet}, {"krita"}}));
}

TEST_F(SettingsPageTest, WhereARuleIsRemovedByTheKeyboardTheKeysGoOnBelow) {
  SettingsFacts facts;
  facts.policy.focus = {{"inkscape", FocusRule::rest_only}, {"emacs"}};
  open_with(facts);
  focus(the(*page_, "Remove"));
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return !find(*page_, "inkscape"); }));
  EXPECT_TRUE(until([this] { return the(*page_, "Add a program…").HasFocus(); }));
}

TEST_F(SettingsPageTest, OffersRulesForPresentationsAndDrawing) {
  open_with({});
  focus(the(*page_, "Add a program…"));
  press(WXK_SPACE);
  press_in_menu({WXK_HOME, WXK_RETURN}, [this] { return !sent_.empty(); });
  ASSERT_EQ(settings_.policy().focus.size(), 1U);
  EXPECT_EQ(settings_.policy().focus[0], find_focus_preset("presentation")->rule);
  EXPECT_TRUE(until([this] { return find(*page_, "Quiet") != nullptr; }));
}

TEST_F(SettingsPageTest, TheRulesByProgramOfTheAdministratorCannotBeChanged) {
  SettingsFacts facts;
  facts.policy.focus = {{"inkscape"}};
  facts.locked = {"focus"};
  open_with(facts);
  EXPECT_FALSE(the(*page_, "Remove").IsEnabled());
  EXPECT_FALSE(the(*page_, "Add a program…").IsEnabled());
}

TEST_F(SettingsPageTest, WhatTheAdministratorFixedIsShownAndCannotBeChanged) {
  SettingsFacts facts;
  facts.locked = {"sound.chimes"};
  open_with(facts);
  EXPECT_FALSE(box(chime).IsEnabled());
  EXPECT_TRUE(box("Keep pictures still").IsEnabled());
  EXPECT_TRUE(find(*page_, "Set by your administrator."));
}

TEST_F(SettingsPageTest, OfSeveralInARowItSaysWhichTheAdministratorFixed) {
  SettingsFacts facts;
  facts.locked = {"rest_break.interval"};
  open_with(facts);
  EXPECT_TRUE(find(*page_, "Rest break, after sitting: set by your administrator."));
}

SettingsFacts with_reminders() {
  SettingsFacts facts;
  apply_setting(facts.policy, "reminder",
                R"([{ text = "Drink some water", every = "1h", icon = "water" }, { text = "Lunch", at = "12:30" }])");
  facts.own = {"reminder"};
  return facts;
}

TEST_F(SettingsPageTest, ListsTheRemindersOfThePersonsOwnAndRemovesOne) {
  open_with(with_reminders());
  EXPECT_TRUE(find(*page_, "Every 60 min at the desk"));
  EXPECT_TRUE(find(*page_, "At 12:30"));
  focus(beside<wxButton>("Lunch", 3));  // of each, Edit and Remove
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return sent_.size() == 1; }));
  EXPECT_EQ(sent_[0]["reminder"], R"([{ text = "Drink some water", every = "1h", icon = "water" }])");
  EXPECT_TRUE(until([this] { return !find(*page_, "At 12:30"); }));
  done_();
  press('Z', wxMOD_CONTROL);
  EXPECT_TRUE(until([this] { return find(*page_, "At 12:30") != nullptr; }));
}

TEST_F(SettingsPageTest, AReminderIsSwitchedOffByItsTick) {
  open_with(with_reminders());
  focus(beside<wxCheckBox>("Lunch", 1));
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return sent_.size() == 1; }));
  EXPECT_FALSE(settings_.policy().reminders.at(1).enabled);
}

TEST_F(SettingsPageTest, AddsAReminderInItsDialog) {
  open_with({});
  wxTimer beat;
  bool seen = false;
  in_dialog(beat, [&](wxDialog& dialog) {
    seen = true;
    EXPECT_FALSE(the(dialog, "Add it").IsEnabled()) << "it says nothing yet";
    for (wxWindow* child : all_inside(dialog))
      if (auto* entry = dynamic_cast<wxTextCtrl*>(child); entry && entry->GetValue().empty())
        entry->SetValue("Look up");
    EXPECT_TRUE(the(dialog, "Add it").IsEnabled());
    dialog.EndModal(wxID_OK);
  });
  focus(the(*page_, "Add a reminder…"));
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return sent_.size() == 1; }));
  EXPECT_TRUE(seen);
  EXPECT_EQ(sent_[0]["reminder"], R"([{ text = "Look up", every = "1h" }])");
}

TEST_F(SettingsPageTest, EditsAReminderAndTakesOverThePack) {
  open_with(with_reminders());
  wxTimer beat, second;
  in_dialog(beat, [&](wxDialog& dialog) {
    for (wxWindow* child : all_inside(dialog))
      if (auto* entry = dynamic_cast<wxTextCtrl*>(child); entry && entry->GetValue() == "12:30")
        entry->SetValue("13:00");
    dialog.EndModal(wxID_OK);
  });
  focus(beside<wxButton>("Lunch", 2));
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return sent_.size() == 1; }));
  EXPECT_EQ(settings_.policy().reminders.at(1).at.front(), 13h);
  done_();
  in_dialog(second, [&](wxDialog& dialog) {
    EXPECT_TRUE(find(dialog, "Sources"));
    dialog.EndModal(wxID_OK);
  });
  focus(the(*page_, "For eyes and wrists…"));
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return sent_.size() == 2; }));
  EXPECT_EQ(settings_.policy().reminders.size(), 4U);
}

TEST_F(SettingsPageTest, WhatComesFromElsewhereWhileAReminderIsEditedIsKept) {
  open_with(with_reminders());
  wxTimer beat;
  in_dialog(beat, [&](wxDialog& dialog) {
    SettingsFacts facts = with_reminders();
    ReminderPolicy tea;
    tea.text = "Tea";
    tea.at = {16h};
    facts.policy.reminders.insert(facts.policy.reminders.begin(), tea);
    settings_.take(facts);  // the rows are made anew, and the button that was pressed has gone
    for (wxWindow* child : all_inside(dialog))
      if (auto* entry = dynamic_cast<wxTextCtrl*>(child); entry && entry->GetValue() == "12:30")
        entry->SetValue("13:00");
    dialog.EndModal(wxID_OK);
  });
  focus(beside<wxButton>("Lunch", 2));
  press(WXK_SPACE);
  ASSERT_TRUE(until([this] { return sent_.size() == 1; }));
  const auto& reminders = settings_.policy().reminders;
  ASSERT_EQ(reminders.size(), 3U);
  EXPECT_EQ(reminders[0].text, "Tea");
  EXPECT_EQ(reminders[1].text, "Drink some water");
  EXPECT_EQ(reminders[2].at.front(), 13h);
}

TEST_F(SettingsPageTest, SaysWhatTheChosenPresetMeans) {
  open_with({});
  EXPECT_TRUE(the(*page_, preset_words(Preset::balanced)).IsShownOnScreen());
}

TEST_F(SettingsPageTest, WithoutADaemonItOffersToStartItAndSaysAtOnceThatItDoes) {
  SettingsFacts facts;
  facts.problems = {{{}, 14, 0, "durations look like 45min"}};
  open_with(facts);
  page_->link_changed(Link::absent);  // after another notice with other buttons
  ASSERT_TRUE(until([this] { return the(*page_, "Reminders are off").IsShownOnScreen(); }));
  EXPECT_LT(the(*page_, "Reminders are off").GetScreenRect().GetBottom(),
            the(*page_, "Start it").GetScreenRect().GetTop());
  click(the(*page_, "Start it"));
  ASSERT_TRUE(until([this] { return service_.under_way(); }));
  page_->service_changed();
  EXPECT_TRUE(the(*page_, "Starting…").IsShownOnScreen());
  EXPECT_FALSE(the(*page_, "Start it").IsEnabled());
}

TEST_F(SettingsPageTest, NothingCanBeChangedWhileTheFileIsBroken) {
  SettingsFacts facts;
  facts.problems = {{{}, 14, 0, "durations look like 45min"}};
  open_with(facts);
  EXPECT_FALSE(box(chime).IsEnabled());
  EXPECT_TRUE(the(*page_, "Keeping the last settings").IsShown());
  settings_.take({});
  EXPECT_TRUE(box(chime).IsEnabled());
  EXPECT_FALSE(the(*page_, "Keeping the last settings").IsShownOnScreen());
}

}  // namespace
}  // namespace limber
