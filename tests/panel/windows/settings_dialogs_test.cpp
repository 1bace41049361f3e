// The dialogs of the settings page, on their own.
#include <wx/textctrl.h>

#include "panel/widgets/number_spin.hpp"
#include "panel/windows/program_rule_dialog.hpp"
#include "panel/windows/reminder_dialog.hpp"
#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

class SettingsDialogsTest : public WindowTest {
 protected:
  /// Types over what is there.
  void fill(NumberSpin& number, const char* digits) {
    focus(number);
    number.SetSelection(-1, -1);
    type(digits);
    ASSERT_TRUE(until([&] { return number.GetTextValue() == digits; })) << number.GetTextValue();
  }
};

NumberSpin& number_in(const std::vector<wxWindow*>& all) {
  for (wxWindow* one : all)
    if (auto* its = dynamic_cast<NumberSpin*>(one)) return *its;
  throw std::runtime_error("there is no number");
}

TEST_F(SettingsDialogsTest, ARuleForAProgramIsTyped) {
  auto* dialog = new ProgramRuleDialog(nullptr, {});
  dialog->Show();
  dialog->Raise();
  ASSERT_TRUE(until([&] { return dialog->IsActive(); }));
  EXPECT_FALSE(the(*dialog, "Use this").IsEnabled()) << "there is no program yet";
  type("krita");
  ASSERT_TRUE(until([&] { return dialog->rule().program == "krita"; }));
  EXPECT_TRUE(the(*dialog, "Use this").IsEnabled());
  EXPECT_EQ(dialog->rule(), FocusProgram{"krita"});
}

TEST_F(SettingsDialogsTest, ARuleForAProgramKeepsWhatIsNotChanged) {
  const FocusProgram rule{"emacs, *vim", FocusRule::longer, 2h};
  auto* dialog = new ProgramRuleDialog(nullptr, rule);
  dialog->Show();
  ASSERT_TRUE(until([&] { return dialog->IsShownOnScreen(); }));
  EXPECT_EQ(dialog->rule(), rule);
}

TEST_F(SettingsDialogsTest, ARuleForAProgramSaysWhyItCannotBeUsed) {
  auto* dialog = new ProgramRuleDialog(nullptr, {"emacs", FocusRule::longer, 90s});
  open(*dialog);
  EXPECT_EQ(dialog->rule().interval, 90s) << "it is shown in minutes";
  NumberSpin& minutes = number_in(all_inside(*dialog));
  fill(minutes, "2000");
  EXPECT_TRUE(until([&] { return find(*dialog, "From 1 to 1440 minutes."); }));
  EXPECT_FALSE(the(*dialog, "Use this").IsEnabled());
  fill(minutes, "45");
  focus(the(*dialog, "Leave as it was"));
  until([] { return false; }, 100ms);
  EXPECT_EQ(dialog->rule().interval, 45min);
  EXPECT_TRUE(the(*dialog, "Use this").IsEnabled());
  for (wxWindow* child : all_inside(*dialog))
    if (auto* entry = dynamic_cast<wxTextCtrl*>(child)) entry->SetValue("");
  EXPECT_TRUE(find(*dialog, "Write the name of a program."));
  EXPECT_FALSE(the(*dialog, "Use this").IsEnabled());
}

TEST_F(SettingsDialogsTest, AReminderWithANumberOutOfItsLimitsIsNotTaken) {
  ReminderPolicy water;
  water.text = "Drink some water";
  water.every = 90s;
  auto* dialog = new ReminderDialog(nullptr, water, false);
  open(*dialog);
  EXPECT_EQ(dialog->reminder(), water) << "it is shown in minutes";
  fill(number_in(all_inside(*dialog)), "2000");
  EXPECT_TRUE(until([&] { return find(*dialog, "From 1 to 1440 minutes."); }));
  EXPECT_FALSE(the(*dialog, "Use this").IsEnabled());
  press(WXK_ESCAPE);
  EXPECT_TRUE(until([&] { return the(*dialog, "Use this").IsEnabled(); }));
}

}  // namespace
}  // namespace limber
