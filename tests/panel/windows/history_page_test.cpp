// The page of the past with a daemon that answers as the test says.
#include "panel/windows/history_page.hpp"

#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/frame.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fstream>

#include "panel/link/history_export.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/main_window.hpp"
#include "panel/windows/page_test.hpp"
#include "panel/windows/scripted_daemon.hpp"
#include "rpc/wall_text.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

class HistoryPageTest : public PageTest {
 protected:
  HistoryPageTest() : script_(loop_, paths_.socket()) {
    script_.answers["history_query"] = [this](const Json&) { return history_; };
    daemon_.connect();
    frame_ = new wxFrame(nullptr, wxID_ANY, "History", wxDefaultPosition, wxSize(1000, 800));
    page_ = new HistoryPage(frame_, context_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(page_, 1, wxEXPAND);
    frame_->SetSizer(column);
    page_->link_changed(Link::up);
  }
  /// Shows it, with this history.
  void open_with(int sitting_minutes) {
    history_ = lived(sitting_minutes);
    open(*frame_);
    page_->opened();
    ASSERT_TRUE(until([this] { return script_.asked("history_query") > 0; }));
    until([] { return false; }, 100ms);  // the answer is on its way
  }
  /// Today, with so much sitting; -1: nothing is kept at all.
  static Json lived(int minutes) {
    const std::string today = date_text(today_);
    Json days = Json::array();
    if (minutes >= 0)
      days.push_back({{"date", today},
                      {"sitting_ms", minutes * 60'000},
                      {"standing_ms", 0},
                      {"longest_sit_ms", 60'000},
                      {"breaks", {{"rest", {{"taken", 1}}}}}});
    return {{"days", days},
            {"breaks", Json::array()},
            {"spans", Json::array()},
            {"stretches", Json::array()},
            {"usual_sit_ms", nullptr},
            {"today", today},
            {"first_date", minutes >= 0 ? Json(today) : Json(nullptr)},
            {"open", nullptr}};
  }
  /// The daemon tells that something has been recorded; the page asks, and has the answer.
  void record(int sitting_minutes) {
    history_ = lived(sitting_minutes);
    const std::size_t before = script_.asked("history_query");
    page_->heard({{"event", "ended"}});
    ASSERT_TRUE(until([&] { return script_.asked("history_query") > before; }));
    until([] { return false; }, 100ms);  // the answer is on its way
  }
  template <typename Its>
  static Its* inside(wxWindow& window) {
    for (wxWindow* child : window.GetChildren()) {
      if (auto* its = dynamic_cast<Its*>(child)) return its;
      if (Its* its = inside<Its>(*child)) return its;
    }
    return nullptr;
  }
  wxDataViewListCtrl& table() {
    click(the(*page_, "Table"));
    auto* its = inside<wxDataViewListCtrl>(*page_);
    EXPECT_TRUE(until([&] { return its->IsShownOnScreen() && its->GetItemCount() > 0; }));
    return *its;
  }
  /// Presses that button of the dialog with this title as soon as it is there.
  void answer_dialog(const char* title, const char* button) {
    timer_.Bind(wxEVT_TIMER, [this, title, button](wxTimerEvent&) {
      for (wxWindow* window : wxTopLevelWindows)
        if (window->GetLabel() == title && window->IsShown() && dynamic_cast<wxDialog*>(window)) {
          timer_.Stop();
          wxWindow& its = the(*window, button);
          wxCommandEvent event(wxEVT_BUTTON, its.GetId());
          event.SetEventObject(&its);
          its.ProcessWindowEvent(event);
          return;
        }
    });
    timer_.Start(50);
  }
  bool says(std::string_view sentence) {
    wxWindow* its = find(*page_, sentence);
    return its && its->IsShownOnScreen();
  }

  static const Date today_;
  ScriptedDaemon script_;
  Json history_;
  wxFrame* frame_ = nullptr;
  HistoryPage* page_ = nullptr;
  wxTimer timer_;
};

const Date HistoryPageTest::today_{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};

TEST_F(HistoryPageTest, FitsIntoTheMainWindowAsItComes) {
  open_with(30);
  auto* window = new MainWindow(context_, [] {});
  window->open(PanelPage::history);
  window->link_changed(Link::up);
  const auto* export_button = static_cast<wxWindow*>(nullptr);
  ASSERT_TRUE(until([&] { return (export_button = find(*window, "Export…")) && export_button->IsShownOnScreen(); }));
  for (wxWindow* one : all_inside(*window)) {
    const auto* scrolled = dynamic_cast<wxScrolledWindow*>(one);
    if (!scrolled || !scrolled->IsShownOnScreen()) continue;
    EXPECT_TRUE(until([&] { return hidden_parts(*scrolled).below == 0; })) << hidden_parts(*scrolled).below << " steps";
  }
}

TEST_F(HistoryPageTest, TheTableKeepsWhatIsChosenWhenSomethingIsRecorded) {
  open_with(60);
  wxDataViewListCtrl& its = table();
  const auto last = static_cast<unsigned>(its.GetItemCount()) - 1;
  ASSERT_TRUE(until([&] { return its.GetTextValue(last, 1) == "<b>60 min</b>"; }));
  its.SelectRow(last);
  record(75);
  ASSERT_TRUE(until([&] { return its.GetTextValue(last, 1) == "<b>1 h 15 min</b>"; }));
  EXPECT_EQ(its.GetSelectedRow(), static_cast<int>(last));
}

TEST_F(HistoryPageTest, WhatWasDeletedIsSaidAndStaysSaidUntilTheNextAction) {
  open_with(60);
  script_.answers["history_delete"] = [this](const Json&) {
    history_ = lived(0);
    return Json{{"deleted", {{"days", 1}, {"breaks", 6}, {"spans", 2}, {"stretches", 0}}}};
  };
  answer_dialog("Delete history", "Delete");
  click(the(*page_, "Delete history…"));
  ASSERT_TRUE(until([this] { return says("Deleted: 1 day with 6 breaks."); }));
  record(1);
  EXPECT_TRUE(says("Deleted: 1 day with 6 breaks.")) << "an event is no action";
  click(the(*page_, "Month"));
  EXPECT_TRUE(until([this] { return !says("Deleted: 1 day with 6 breaks."); }));
}

TEST_F(HistoryPageTest, ALongHistoryIsExportedPageByPage) {
  open_with(60);
  script_.answers["history_export"] = [](const Json& params) {
    EXPECT_TRUE(params.contains("limit"));
    if (!params.contains("after")) return Json{{"text", "one\r\n"}, {"next", {{"table", 1}}}};
    EXPECT_EQ(params["after"], (Json{{"table", 1}}));
    return Json{{"text", "two\r\n"}};
  };
  const TempDir folder;
  std::string said;
  const HistoryExport its(daemon_, loop_, {folder / "past.csv", "days_csv", "2026-01-01", "2026-03-02"},
                          [&](const std::string& sentence) { said = sentence; });
  ASSERT_TRUE(until([&] { return !said.empty(); }));
  EXPECT_EQ(said, "Saved as " + (folder / "past.csv").string() + ".");
  std::ifstream written(folder / "past.csv");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(written), {}), "one\r\ntwo\r\n");
}

TEST_F(HistoryPageTest, AnExportThatIsRefusedHalfWayLeavesNoFile) {
  open_with(60);
  script_.answers["history_export"] = [](const Json& params) {
    if (!params.contains("after")) return Json{{"text", "one\r\n"}, {"next", {{"table", 1}}}};
    return Json{{"error", {{"code", 2}, {"message", "The history cannot be read now."}}}};
  };
  const TempDir folder;
  std::string said;
  {
    const HistoryExport its(daemon_, loop_, {folder / "past.csv", "days_csv", "2026-01-01", "2026-03-02"},
                            [&](const std::string& sentence) { said = sentence; });
    ASSERT_TRUE(until([&] { return !said.empty(); }));
  }
  EXPECT_EQ(said, "Nothing was saved. The history cannot be read now.");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST_F(HistoryPageTest, WithoutADaemonItSaysThatItCannotBeReadAndOffersToStartIt) {
  open(*frame_);
  page_->link_changed(Link::absent);
  ASSERT_TRUE(until([this] { return says("Your history can't be read just now."); }));
  EXPECT_FALSE(says("Nothing recorded"));
  EXPECT_FALSE(service_.under_way());
  wxWindow& start = *page_->first_control();
  EXPECT_EQ(wxControl::RemoveMnemonics(start.GetLabel()), "Start it");
  click(start);
  EXPECT_TRUE(until([this] { return service_.under_way(); }));
  page_->service_changed();
  EXPECT_TRUE(says("The background service is on its way."));
  EXPECT_FALSE(start.IsEnabled());
}

TEST_F(HistoryPageTest, TodayIsOneClickAwayFromAnyWeek) {
  open_with(60);
  EXPECT_FALSE(the(*page_, "Today").IsEnabled());
  history_["first_date"] = "2020-01-01";
  record(60);
  page_->heard({{"event", "ended"}});
  history_["first_date"] = "2020-01-01";
  page_->opened();
  ASSERT_TRUE(until([this] {
    return find(*page_, "This week") && the(*page_, "Today").IsShown() && script_.asked("history_query") > 3;
  }));
  for (wxWindow* one : all_inside(*page_))
    if (one->GetToolTipText() == "Previous week") click(*one);
  ASSERT_TRUE(until([this] { return says("Last week"); }));
  click(the(*page_, "Today"));
  EXPECT_TRUE(until([this] { return says("This week"); }));
}

TEST_F(HistoryPageTest, ARefusedDeletionIsSaid) {
  open_with(60);
  script_.answers["history_delete"] = [](const Json&) {
    return Json{{"error", {{"code", 2}, {"message", "The history cannot be written now."}}}};
  };
  answer_dialog("Delete history", "Delete");
  click(the(*page_, "Delete history…"));
  EXPECT_TRUE(until([this] { return says("Nothing was deleted. The history cannot be written now."); }));
}

TEST_F(HistoryPageTest, TheFirstRecordTakesTheKeyboardFromNobody) {
  open_with(-1);
  ASSERT_TRUE(until([this] { return says("Nothing here yet."); }));
  auto* work = new wxFrame(nullptr, wxID_ANY, "Work");
  auto* text = new wxTextCtrl(work, wxID_ANY);
  open(*work);
  focus(*text);
  record(5);
  ASSERT_TRUE(until([this] { return !says("Nothing here yet."); }));
  type("on");
  EXPECT_TRUE(until([&] { return text->GetValue() == "on"; })) << text->GetValue();
  EXPECT_FALSE(frame_->IsActive());
}

TEST_F(HistoryPageTest, ALongPathInTheNoticeIsWrapped) {
  open_with(60);
  script_.answers["history_delete"] = [](const Json&) {
    return Json{{"error",
                 {{"code", 2},
                  {"message",
                   "The folder /home/somebody/with/a/very/long/name is full, and so "
                   "nothing can be written into it before something else has gone "
                   "from there, which only you can decide upon."}}}};
  };
  const int width = page_->GetClientSize().x;
  answer_dialog("Delete history", "Delete");
  click(the(*page_, "Delete history…"));
  wxWindow* said = nullptr;
  ASSERT_TRUE(until([&] {
    for (wxWindow* one : all_inside(*page_))
      if (one->GetLabel().StartsWith("Nothing was deleted.")) said = one;
    return said && said->IsShownOnScreen();
  }));
  EXPECT_GT(said->GetLabel().Freq('\n'), 0);
  EXPECT_LE(said->GetBestSize().x, width);
}

}  // namespace
}  // namespace limber
