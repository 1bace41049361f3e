// Heat or cold on the care page, with a daemon that keeps the alarm as the test says.
#include "panel/windows/care_page.hpp"

#include <wx/frame.h>
#include <wx/sizer.h>

#include "panel/windows/page_test.hpp"
#include "panel/windows/scripted_daemon.hpp"

namespace limber {
namespace {

class CarePageTest : public PageTest {
 protected:
  CarePageTest() : script_(loop_, paths_.socket()) {
    script_.answers["pack_get"] = [this](const Json&) { return told(); };
    script_.answers["pack_start"] = [this](const Json& params) {
      topic_ = params.value("topic", "");
      return told();
    };
    script_.answers["pack_stop"] = [this](const Json&) {
      topic_.clear();
      return told();
    };
  }
  CarePage* open_page() {
    auto* frame = new wxFrame(nullptr, wxID_ANY, "Care", wxDefaultPosition, wxSize(1000, 800));
    auto* page = new CarePage(frame, context_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(page, 1, wxEXPAND);
    frame->SetSizer(column);
    open(*frame);
    page->opened();
    return page;
  }
  Json told() const {
    if (topic_.empty()) return {{"pack", nullptr}};
    return {{"pack",
             {{"topic", topic_},
              {"name", topic_ == "heat" ? "Heat" : "Cold"},
              {"stage", on_ms_ < 900'000 ? "on" : "over"},
              {"on_ms", on_ms_},
              {"length_ms", 900'000},
              {"stop_ms", 1'200'000}}}};
  }
  static bool says(wxWindow& page, std::string_view words) {
    for (wxWindow* one : all_inside(page)) {
      wxString its = wxControl::RemoveMnemonics(one->GetLabel());
      its.Replace("\n", " ");
      if (one->IsShownOnScreen() && its == wx_text(words)) return true;
    }
    return false;
  }

  ScriptedDaemon script_;
  std::string topic_;
  long long on_ms_ = 1000;
};

TEST_F(CarePageTest, AsksTheDaemonToKeepTheTimeAndShowsIt) {
  daemon_.connect();
  CarePage* page = open_page();
  click(the(*page, "Start a 15 min timer"));
  ASSERT_TRUE(until([&] { return says(*page, "Heat is on"); }));
  EXPECT_EQ(script_.asked("pack_start"), 1U);
  click(the(*page, "Stop"));
  EXPECT_TRUE(until([&] { return says(*page, "Start a 15 min timer"); }));
  EXPECT_EQ(script_.asked("pack_stop"), 1U);
}

TEST_F(CarePageTest, ShowsAPackThatWasPutOnElsewhere) {
  daemon_.connect();
  topic_ = "cold";
  on_ms_ = 16 * 60'000;
  pack_timer_.ask();
  CarePage* page = open_page();
  EXPECT_TRUE(until([&] { return says(*page, "Time to take it off"); }));
  EXPECT_TRUE(says(*page, "It's off"));
}

TEST_F(CarePageTest, SaysWhyNothingWasStarted) {
  script_.answers["pack_start"] = [](const Json&) {
    return Json{{"error", {{"code", 1}, {"message", "A timer runs already: Cold is on."}}}};
  };
  daemon_.connect();
  CarePage* page = open_page();
  click(the(*page, "Start a 15 min timer"));
  EXPECT_TRUE(until([&] { return says(*page, "A timer runs already: Cold is on."); }));
}

TEST_F(CarePageTest, WithoutADaemonItSaysThatNothingWouldRing) {
  CarePage* page = open_page();
  click(the(*page, "Start a 15 min timer"));
  EXPECT_TRUE(
      until([&] { return says(*page, "Limber's background service isn't running, and it is what keeps the time."); }));
}

TEST_F(CarePageTest, ASecondWindowGoesOnCountingWhenTheFirstHasGone) {
  daemon_.connect();
  CarePage* first = open_page();
  CarePage* second = open_page();
  wxGetTopLevelParent(first)->Destroy();
  until([] { return false; }, 100ms);
  topic_ = "heat";
  pack_timer_.ask();
  EXPECT_TRUE(until([&] { return says(*second, "Heat is on"); }));
}

}  // namespace
}  // namespace limber
