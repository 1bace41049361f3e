// The page of the stretches, with a daemon that answers as the test says.
#include "panel/windows/stretches_page.hpp"

#include <wx/dataview.h>
#include <wx/frame.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <optional>

#include "panel/widgets/figure_view.hpp"
#include "panel/windows/page_test.hpp"
#include "panel/windows/scripted_daemon.hpp"

namespace limber {
namespace {

class StretchesPageTest : public PageTest {
 protected:
  StretchesPageTest() { script_.emplace(loop_, paths_.socket()); }
  StretchesPage* open_page(const Catalogue& catalogue) {
    own_desk_.emplace(context_with(catalogue));
    daemon_.connect();
    auto* frame = new wxFrame(nullptr, wxID_ANY, "Stretches", wxDefaultPosition, wxSize(1000, 800));
    auto* page = new StretchesPage(frame, *own_desk_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(page, 1, wxEXPAND);
    frame->SetSizer(column);
    open(*frame);
    page->link_changed(Link::up);
    page->opened();
    return page;
  }
  static bool says(wxWindow& page, std::string_view begin) {
    for (wxWindow* one : all_inside(page)) {
      wxString words = wxControl::RemoveMnemonics(one->GetLabel());
      words.Replace("\n", " ");
      if (one->IsShownOnScreen() && words.StartsWith(wx_text(begin))) return true;
    }
    return false;
  }

  std::optional<ScriptedDaemon> script_;
  std::optional<PageContext> own_desk_;
};

TEST_F(StretchesPageTest, WithoutAnyStretchItSaysSoAndOffersNothing) {
  const Catalogue none;
  StretchesPage* page = open_page(none);
  EXPECT_TRUE(until([&] { return says(*page, "Limber has found no stretches."); }));
  EXPECT_FALSE(says(*page, "Start now"));
  EXPECT_FALSE(says(*page, "Change what is left out"));
}

TEST_F(StretchesPageTest, WhatIsTypedInTheListIsLookedForInTheFieldForIt) {
  StretchesPage* page = open_page(catalogue_);
  focus(*page->first_control());
  type("twist");
  wxTextCtrl* field = nullptr;
  for (wxWindow* one : all_inside(*page))
    if (auto* its = dynamic_cast<wxTextCtrl*>(one)) field = its;
  ASSERT_TRUE(field);
  EXPECT_TRUE(until([&] { return field->GetValue() == "twist"; })) << field->GetValue();
  EXPECT_TRUE(field->HasFocus());
}

TEST_F(StretchesPageTest, ARefusalIsSaidWhereTheButtonIs) {
  script_->answers["stretch_choose"] = [](const Json&) {
    return Json{{"error", {{"code", 1}, {"message", "There is no such stretch among those that suit you."}}}};
  };
  StretchesPage* page = open_page(catalogue_);
  click(the(*page, "Put up next"));
  EXPECT_TRUE(until([&] { return says(*page, "There is no such stretch among those that suit you."); }));
}

TEST_F(StretchesPageTest, WhatOneLikesStaysWhileTheDaemonIsAway) {
  const std::string first = catalogue_.stretches.front().id;
  script_->answers["stretch_ratings"] = [&](const Json&) { return Json{{"ratings", {{first, "like"}}}}; };
  StretchesPage* page = open_page(catalogue_);
  const auto liked = [&] {
    for (wxWindow* one : all_inside(*page))
      if (one->GetToolTipText().StartsWith("Liked:")) return true;
    return false;
  };
  ASSERT_TRUE(until(liked));
  script_->answers["stretch_ratings"] = [](const Json&) {
    return Json{{"error", {{"code", 2}, {"message", "The history cannot be read now."}}}};
  };
  page->opened();
  ASSERT_TRUE(until([&] { return script_->asked("stretch_ratings") >= 2; }));
  until([] { return false; }, 100ms);
  EXPECT_TRUE(liked());
}

TEST_F(StretchesPageTest, WhereBothHaveNoRoomTheListLeadsToTheDetailAndEscapeBack) {
  StretchesPage* page = open_page(catalogue_);
  auto* frame = dynamic_cast<wxFrame*>(wxGetTopLevelParent(page));
  frame->SetClientSize(500, 700);
  ASSERT_TRUE(until([&] { return page->GetSize().x == 500 && !says(*page, "Start now"); }));
  EXPECT_TRUE(says(*page, "Standing"));
  focus(*page->first_control());
  press(WXK_RETURN);
  ASSERT_TRUE(until([&] { return says(*page, "Start now"); }));
  EXPECT_FALSE(says(*page, "Standing")) << "the filters go with the list";
  press(WXK_ESCAPE);
  EXPECT_TRUE(until([&] { return says(*page, "Standing") && !says(*page, "Start now"); }));
  frame->SetClientSize(1000, 700);
  EXPECT_TRUE(until([&] { return says(*page, "Standing") && says(*page, "Start now"); }));
}

TEST_F(StretchesPageTest, WhatIsTypedNarrowsTheListAndEscapeClearsIt) {
  StretchesPage* page = open_page(catalogue_);
  press('F', wxMOD_CONTROL);
  type("cobra");
  ASSERT_TRUE(until([&] { return says(*page, "Cobra"); }));
  type("x");
  EXPECT_TRUE(until([&] { return says(*page, "No stretch fits \"cobrax\"."); }));
  press(WXK_ESCAPE);
  EXPECT_TRUE(until([&] { return !says(*page, "No stretch fits"); }));
}

TEST_F(StretchesPageTest, ARatingThatIsGivenElsewhereIsShown) {
  const std::string first = catalogue_.stretches.front().id;
  script_->answers["stretch_ratings"] = [](const Json&) { return Json{{"ratings", Json::object()}}; };
  StretchesPage* page = open_page(catalogue_);
  const auto liked = [&] {
    return std::ranges::any_of(all_inside(*page),
                               [](wxWindow* one) { return one->GetToolTipText().StartsWith("Liked:"); });
  };
  ASSERT_TRUE(until([&] { return script_->asked("stretch_ratings") >= 1; }));
  until([] { return false; }, 100ms);
  ASSERT_FALSE(liked());
  script_->answers["stretch_ratings"] = [&](const Json&) { return Json{{"ratings", {{first, "like"}}}}; };
  page->heard(Json{{"event", "rating_changed"}, {"stretch", first}, {"rating", "like"}});
  EXPECT_TRUE(until(liked));
}

TEST_F(StretchesPageTest, TheFigureFollowsAFileThatIsChangedWhileItIsShown) {
  Catalogue own;
  own.stretches = {*catalogue_.find("standing-back-bend")};
  Stretch& its = own.stretches.front();
  for (Stretch::Step& step : its.steps) step.pose = step.via = "";
  its.come_out_pose = "";
  StretchesPage* page = open_page(own);
  FigureView* figure = nullptr;
  wxWindow* pause = nullptr;
  for (wxWindow* one : all_inside(*page)) {
    if (auto* view = dynamic_cast<FigureView*>(one)) figure = view;
    if (one->GetToolTipText() == "Pause the picture") pause = one;
  }
  ASSERT_TRUE(figure && pause);
  click(*pause);
  ASSERT_TRUE(until([&] { return pause->GetToolTipText() == "Go on"; }));
  const auto settle = [] { until([] { return false; }, 300ms); };
  settle();
  const std::string before = picture_of(*figure);
  settle();
  ASSERT_TRUE(picture_of(*figure) == before);
  for (Stretch::Step& step : its.steps) step.pose = "seated";
  page->stretches_changed();
  settle();
  EXPECT_FALSE(picture_of(*figure) == before);
}

TEST_F(StretchesPageTest, ARatingLeavesTheListScrolledToWhereItIs) {
  script_->answers["stretch_ratings"] = [](const Json&) { return Json{{"ratings", Json::object()}}; };
  StretchesPage* page = open_page(catalogue_);
  auto* list = dynamic_cast<wxDataViewListCtrl*>(page->first_control());
  ASSERT_TRUE(list);
  const auto top = [&] { return list->ItemToRow(list->GetTopItem()); };
  const auto settle = [] { until([] { return false; }, 400ms); };
  ASSERT_TRUE(until([&] { return script_->asked("stretch_ratings") >= 1 && list->GetItemCount() > 20; }));
  list->EnsureVisible(list->RowToItem(20));
  settle();
  const int before = top();
  ASSERT_GT(before, 4);
  for (const int chosen : {before + 3, 0}) {  // in sight, and far above
    list->SelectRow(static_cast<unsigned>(chosen));
    wxDataViewEvent told(wxEVT_DATAVIEW_SELECTION_CHANGED, list, list->RowToItem(chosen));
    list->ProcessWindowEvent(told);
    settle();
    ASSERT_EQ(top(), before);
    const std::string id = catalogue_.stretches[static_cast<std::size_t>(chosen)].id;
    script_->answers["stretch_ratings"] = [&](const Json&) { return Json{{"ratings", {{id, "like"}}}}; };
    page->heard(Json{{"event", "rating_changed"}, {"stretch", id}, {"rating", "like"}});
    settle();
    EXPECT_EQ(top(), before) << "with row " << chosen << " chosen";
    EXPECT_EQ(list->GetSelectedRow(), chosen);
  }
}

TEST_F(StretchesPageTest, WhatASearchFindsIsSelectedAndSeen) {
  StretchesPage* page = open_page(catalogue_);
  auto* list = dynamic_cast<wxDataViewListCtrl*>(page->first_control());
  ASSERT_TRUE(list);
  list->EnsureVisible(list->RowToItem(20));
  ASSERT_TRUE(until([&] { return list->ItemToRow(list->GetTopItem()) > 4; }));
  press('F', wxMOD_CONTROL);
  type("cobra");
  ASSERT_TRUE(until([&] { return list->GetItemCount() < 5; }));
  EXPECT_EQ(list->GetSelectedRow(), 0);
  EXPECT_TRUE(until([&] { return says(*page, "Cobra"); }));
  press(WXK_ESCAPE);
  ASSERT_TRUE(until([&] { return list->GetItemCount() > 20; }));
  const int chosen = list->GetSelectedRow();
  ASSERT_GT(chosen, 0);
  const auto in_sight = [&] {
    const wxRect row = list->GetItemRect(list->RowToItem(chosen));
    return row.height > 0 && row.y >= 0 && row.GetBottom() <= list->GetClientSize().y;
  };
  EXPECT_TRUE(until(in_sight));
}

}  // namespace
}  // namespace limber
