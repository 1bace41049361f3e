#include "panel/windows/main_window.hpp"

#include <wx/display.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <set>
#include <typeinfo>

#include "panel/widgets/number_spin.hpp"
#include "panel/windows/page_test.hpp"
#include "support/child_process.hpp"

namespace limber {
namespace {

class MainWindowTest : public PageTest {
 protected:
  MainWindow* open_main() {
    auto* window = new MainWindow(context_, [] {});
    window->open(PanelPage::settings);
    EXPECT_TRUE(until([&] { return window->IsActive(); }));
    return window;
  }
  const std::filesystem::path file_ = paths_.state_dir() / "main-window.json";
};

TEST_F(MainWindowTest, StandsWhereItStoodWhenItWasClosed) {
  MainWindow* first = open_main();
  run_program({"xdotool", "getactivewindow", "windowsize", "900", "600", "windowmove", "70", "90"});
  ASSERT_TRUE(
      until([&] { return first->GetPosition() == wxPoint(70, 90) && first->GetClientSize() == wxSize(900, 600); }));
  press('W', wxMOD_CONTROL);
  ASSERT_TRUE(until([&] { return !first->IsShown(); }));
  EXPECT_EQ(read_place(file_), (WindowPlace{{70, 90, 900, 600}, false}));
  MainWindow* second = open_main();
  EXPECT_TRUE(until([&] { return second->GetPosition() == wxPoint(70, 90); }))
      << second->GetPosition().x << ", " << second->GetPosition().y;
  EXPECT_EQ(second->GetClientSize(), wxSize(900, 600));
}

TEST_F(MainWindowTest, IsNeverOffTheScreen) {
  keep_place(file_, {{1000, 700, 900, 600}, false});
  const wxRect seen = wxDisplay(0U).GetGeometry();
  MainWindow* window = open_main();
  EXPECT_TRUE(until([&] { return seen.Contains(window->GetRect()); }));
}

TEST_F(MainWindowTest, ComesBackMaximisedAndRemembersTheSizeItHadBefore) {
  keep_place(file_, {{70, 90, 900, 600}, true});
  MainWindow* window = open_main();
  EXPECT_TRUE(until([&] { return window->IsMaximized() && window->GetSize().x > 1200; }));
  window->Close();
  EXPECT_EQ(read_place(file_), (WindowPlace{{70, 90, 900, 600}, true}));
}

TEST_F(MainWindowTest, TabStopsOnlyAtWhatOneSeesAndCanUse) {
  MainWindow* window = open_main();
  for (const char page : {'1', '2', '3', '4'}) {
    press(page, wxMOD_CONTROL);
    std::set<const wxWindow*> met;
    int unseen = 0;
    for (int stop = 0; stop < 30; ++stop) {
      const wxWindow* before = wxWindow::FindFocus();
      press(WXK_TAB);
      until([before] { return wxWindow::FindFocus() && wxWindow::FindFocus() != before; }, 300ms);
      const wxWindow* now = wxWindow::FindFocus();
      if (!now) {  // inside of a choice, which wx does not look into; never two of them in a row
        ASSERT_LE(++unseen, 1) << page << ": stop " << stop;
        continue;
      }
      unseen = 0;
      met.insert(now);
      ASSERT_TRUE(now->IsShownOnScreen()) << page << ": stop " << stop << ", " << typeid(*now).name();
      EXPECT_TRUE(dynamic_cast<const wxControl*>(now)) << page << ": stop " << stop << ", " << typeid(*now).name();
    }
    EXPECT_GE(met.size(), 5U) << page << ": the keyboard goes round the page";
  }
  EXPECT_TRUE(window->IsActive());
}

TEST_F(MainWindowTest, PagesHaveKeysOnEveryKeyboard) {
  MainWindow* window = open_main();
  wxKeyEvent of_number_pad(wxEVT_CHAR_HOOK);  // a simulated one depends on Num Lock
  of_number_pad.m_keyCode = WXK_NUMPAD3;
  of_number_pad.SetControlDown(true);
  window->ProcessWindowEvent(of_number_pad);
  EXPECT_EQ(window->GetTitle(), wx_text("History – Limber"));
  ASSERT_EQ(run_program({"setxkbmap", "fr"}), 0);
  until([] { return false; }, 300ms);
  run_program({"xdotool", "keydown", "Control_L"});
  run_program({"xdotool", "key", "eacute"});  // the second key of the row, which writes 2 only with Shift
  run_program({"xdotool", "keyup", "Control_L"});
  EXPECT_TRUE(until([&] { return window->GetTitle() == wx_text("Care – Limber"); })) << "of a French keyboard";
  run_program({"setxkbmap", "us"});
}

TEST_F(MainWindowTest, EscapeClosesItAsPreferencesOfOtherPrograms) {
  MainWindow* window = open_main();
  press(WXK_ESCAPE);
  EXPECT_TRUE(until([&] { return !window->IsShown(); }));
}

TEST_F(MainWindowTest, WhenTheColoursTurnItStaysBehindWhatIsInUse) {
  MainWindow* window = open_main();
  auto* work = new wxFrame(nullptr, wxID_ANY, "Work");
  auto* text = new wxTextCtrl(work, wxID_ANY);
  open(*work);
  focus(*text);
  const DarkDesk dark;
  window->rebuild();
  type("on");
  EXPECT_TRUE(until([&] { return text->GetValue() == "on"; })) << text->GetValue();
  EXPECT_FALSE(window->IsActive());
}

TEST_F(MainWindowTest, WhenTheColoursTurnThePageThatIsSeenStays) {
  MainWindow* window = open_main();
  const wxSize size = window->GetClientSize();
  const DarkDesk dark;
  window->rebuild();
  EXPECT_TRUE(the(*window, "Presence").IsShownOnScreen());
  EXPECT_EQ(the(*window, "Presence").GetForegroundColour(), colour(dark_palette.text));
  EXPECT_EQ(window->GetClientSize(), size);
  press('3', wxMOD_CONTROL);
  EXPECT_TRUE(until([&] { return window->GetTitle() == wx_text("History – Limber"); })) << "its keys still work";
}

/// Whatever the page does to the control that has the keyboard.
TEST_F(MainWindowTest, ItsKeysGoOnWhereWhatHadTheKeyboardCannotBeUsedAnyMore) {
  MainWindow* window = open_main();
  window->link_changed(Link::up);
  const auto all = all_inside(*window);
  const auto spin =
      std::ranges::find_if(all, [](wxWindow* one) { return dynamic_cast<NumberSpin*>(one) && one->IsEnabled(); });
  ASSERT_NE(spin, all.end());
  click(**spin);
  ASSERT_TRUE(until([&] { return (*spin)->HasFocus(); }));
  SettingsFacts broken;
  broken.problems = {{{}, 14, 0, "durations look like 45min"}};
  settings_.take(broken);
  ASSERT_FALSE((*spin)->IsEnabled());
  until([] { return false; }, 100ms);
  settings_.take({});
  press('1', wxMOD_CONTROL);
  EXPECT_TRUE(until([&] { return window->GetTitle() == wx_text("Stretches – Limber"); })) << window->GetTitle();
}

TEST_F(MainWindowTest, ItsKeysGoOnWhileTheFileIsBroken) {
  MainWindow* window = open_main();
  window->link_changed(Link::up);
  wxWindow& chimes = the(*window, "Chime when a guided break changes");
  focus(chimes);
  SettingsFacts broken;
  broken.problems = {{{}, 14, 0, "durations look like 45min"}};
  settings_.take(broken);
  ASSERT_FALSE(chimes.IsEnabled());
  press('3', wxMOD_CONTROL);
  EXPECT_TRUE(until([&] { return window->GetTitle() == wx_text("History – Limber"); })) << window->GetTitle();
}

}  // namespace
}  // namespace limber
