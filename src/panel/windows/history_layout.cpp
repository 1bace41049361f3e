// How the page of the past is put together.
#include <wx/dataview.h>
#include <wx/tglbtn.h>
#include <wx/wx.h>

#include <algorithm>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/bar_chart.hpp"
#include "panel/widgets/column.hpp"
#include "panel/widgets/day_ribbon.hpp"
#include "panel/widgets/fold.hpp"
#include "panel/widgets/number_card.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/widgets/table_look.hpp"
#include "panel/windows/history_page.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int between = 12;

/// A text that is cut short rather than pushing the page wider.
wxStaticText* add_flexible_text(wxWindow& parent, long style = 0) {
  wxStaticText* text = add_text(parent, FontStep::caption, palette().text2, {}, wxST_ELLIPSIZE_END | style);
  text->SetMinSize({parent.FromDIP(60), -1});
  return text;
}

Card::Look card_look() { return {palette().card, palette().line}; }

wxToggleButton* add_segment(wxWindow& parent, const std::string& label, Segment place, Icon icon = Icon::none) {
  auto* toggle = new wxToggleButton(&parent, wxID_ANY, wx_text(label), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  style_segment(*toggle, place);
  set_button_icon(*toggle, icon, palette().text);
  toggle->SetMinSize({toggle->GetBestSize().x + parent.FromDIP(14), with_text(button_height)});
  return toggle;
}

/// Framed, as a button on its own is.
wxButton* add_step(wxWindow& parent, Icon icon, const std::string& name) {
  wxButton* button = add_icon_button(parent, icon, name);
  style_plain(*button);
  return button;
}

}  // namespace

void HistoryPage::build() {
  scroller_ = new Scroller(this);
  // GTK takes it amiss when what is hidden scrolls, so all that comes and goes is inside of something that stays.
  body_ = new Pane(scroller_);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(build_notice(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(page_margin));
  column->Add(build_empty(), 1, wxEXPAND | wxALL, FromDIP(page_margin));
  column->Add(build_away(), 1, wxEXPAND | wxALL, FromDIP(page_margin));
  column->Add(build_content(), 1, wxEXPAND | wxALL, FromDIP(page_margin));
  body_->SetSizer(column);
  auto* scrolled = new Column(with_text(greatest_width));
  scrolled->Add(body_, 1, wxEXPAND);
  scroller_->SetSizer(scrolled);
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(scroller_, 1, wxEXPAND);
  SetSizer(whole);
  notice_->Hide();
  empty_->Hide();
  away_->Hide();
  week_->SetValue(true);
  choose_table(false);
}

wxWindow* HistoryPage::build_notice() {
  notice_ = new Card(body_, [] { return Card::Look{palette().accent_soft, std::nullopt}; });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_icon(*notice_, Icon::info, palette().accent, 18), 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(14));
  notice_text_ = add_text(*notice_, FontStep::body, palette().text);
  row->Add(notice_text_, 1, wxALIGN_CENTRE_VERTICAL | wxALL, FromDIP(12));
  save_copy_ = on_press(add_button(*notice_, tr("Save a &copy")), [this] { save_copy(); });
  row->Add(save_copy_, 0, wxALIGN_CENTRE_VERTICAL | wxTOP | wxBOTTOM | wxRIGHT, FromDIP(8));
  start_again_ = on_press(add_button(*notice_, tr(start_it_label)), [this] { context_.start_service(); });
  row->Add(start_again_, 0, wxALIGN_CENTRE_VERTICAL | wxTOP | wxBOTTOM | wxRIGHT, FromDIP(8));
  notice_->SetSizer(row);
  return notice_;
}

wxWindow* HistoryPage::build_empty() {
  empty_ = new Pane(body_);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->AddStretchSpacer(2);
  column->Add(add_icon(*empty_, Icon::chart, palette().sit, 44), 0, wxALIGN_CENTRE_HORIZONTAL);
  column->Add(add_text(*empty_, FontStep::heading, palette().text, tr("Nothing here yet.")), 0,
              wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(12));
  column->Add(add_text(*empty_, FontStep::body, palette().text2, tr("Your first day shows up after your first break.")),
              0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(4));
  stretch_now_ = on_press(add_primary_button(*empty_, tr(stretch_now_label)), [this] {
    const std::weak_ptr<bool> alive = alive_;
    if (const auto call = call_of(PanelAction::stretch_now))
      context_.send(*call, [this, alive](const RpcError& error) {
        if (alive.lock()) tell(error.what());
      });
  });
  column->Add(stretch_now_, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(16));
  column->AddStretchSpacer(3);
  empty_->SetSizer(column);
  return empty_;
}

/// Zeros would say that nothing was.
wxWindow* HistoryPage::build_away() {
  away_ = new Pane(body_);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->AddStretchSpacer(2);
  column->Add(add_icon(*away_, Icon::chart, palette().sit, 44), 0, wxALIGN_CENTRE_HORIZONTAL);
  column->Add(add_text(*away_, FontStep::heading, palette().text, tr("Your history can't be read just now.")), 0,
              wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(12));
  away_text_ = add_text(*away_, FontStep::body, palette().text2, {}, wxALIGN_CENTRE_HORIZONTAL);
  column->Add(away_text_, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(4));
  start_ = on_press(add_primary_button(*away_, tr(start_it_label)), [this] { context_.start_service(); });
  column->Add(start_, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(16));
  column->AddStretchSpacer(3);
  away_->SetSizer(column);
  return away_;
}

wxWindow* HistoryPage::build_content() {
  content_ = new Pane(body_);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(build_head(*content_), 0, wxEXPAND);
  column->Add(build_chart(*content_), 1, wxEXPAND | wxTOP, FromDIP(14));
  column->Add(table_, 1, wxEXPAND | wxTOP, FromDIP(14));
  column->Add(build_numbers(*content_), 0, wxEXPAND | wxTOP, FromDIP(between));
  column->Add(build_day(*content_), 0, wxEXPAND | wxTOP, FromDIP(between));
  column->Add(build_foot(*content_), 0, wxEXPAND | wxTOP, FromDIP(between));
  content_->SetSizer(column);
  return content_;
}

wxSizer* HistoryPage::build_head(wxWindow& parent) {
  head_ = new wxBoxSizer(wxHORIZONTAL);
  titles_ = new wxBoxSizer(wxHORIZONTAL);
  auto* steps = new wxBoxSizer(wxHORIZONTAL);
  earlier_ = on_press(add_step(parent, Icon::left, step_words(PeriodKind::week, false)), [this] { move(-1); });
  later_ = on_press(add_step(parent, Icon::right, step_words(PeriodKind::week, true)), [this] { move(1); });
  to_today_ = on_press(add_button(parent, tr("T&oday")), [this] { choose_day(today_); });
  heading_ = add_text(parent, FontStep::heading, palette().text);
  dates_ = add_text(parent, FontStep::body, palette().text2);
  steps->Add(earlier_, 0, wxRIGHT, FromDIP(6));
  steps->Add(later_, 0, wxRIGHT, FromDIP(6));
  steps->Add(to_today_, 0, wxRIGHT, FromDIP(12));
  names_ = new wxBoxSizer(wxHORIZONTAL);
  names_->Add(heading_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(10));
  names_->Add(dates_, 0, wxALIGN_CENTRE_VERTICAL);
  titles_->Add(steps);
  titles_->Add(names_, 0, wxALIGN_CENTRE_VERTICAL);
  auto* kinds = new wxBoxSizer(wxHORIZONTAL);
  auto* looks = new wxBoxSizer(wxHORIZONTAL);
  choices_ = new wxBoxSizer(wxHORIZONTAL);
  week_ = add_segment(parent, tr("&Week"), Segment::first);
  month_ = add_segment(parent, tr("&Month"), Segment::last);
  as_chart_ = add_segment(parent, tr("C&hart"), Segment::first, Icon::chart);
  as_table_ = add_segment(parent, tr("&Table"), Segment::last, Icon::table);
  week_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { choose_kind(PeriodKind::week); });
  month_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { choose_kind(PeriodKind::month); });
  as_chart_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { choose_table(false); });
  as_table_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { choose_table(true); });
  kinds->Add(week_);
  kinds->Add(month_, 0, wxRIGHT, FromDIP(10));
  looks->Add(as_chart_);
  looks->Add(as_table_);
  choices_->Add(kinds);
  choices_->Add(looks);
  head_->Add(titles_, 1, wxEXPAND);
  head_->Add(choices_, 0, wxEXPAND);
  return head_;
}

wxWindow* HistoryPage::build_chart(wxWindow& parent) {
  chart_card_ = new Card(&parent, card_look);
  auto* column = new wxBoxSizer(wxVERTICAL);
  chart_ = new BarChart(chart_card_, [this](int day) { choose_day(period_.day(day)); });
  column->Add(chart_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
  outcomes_ = add_flexible_text(*chart_card_);
  column->Add(outcomes_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16));
  trend_ = add_text(*chart_card_, FontStep::small, palette().text);
  trend_->Hide();
  column->Add(trend_, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(16) / 2);
  column->AddSpacer(FromDIP(12));
  chart_card_->SetSizer(column);
  std::vector<std::string> titles;
  for (const char* title : history_columns) titles.push_back(tr(title));
  table_ = add_table(parent, titles);
  set_accessible(*table_, tr("The days as a table"));
  return chart_card_;
}

wxSizer* HistoryPage::build_numbers(wxWindow& parent) {
  number_grid_ = new wxFlexGridSizer(4, FromDIP(between), FromDIP(between));
  for (std::size_t i = 0; i < numbers_.size(); ++i) number_grid_->AddGrowableCol(i, 1);
  for (NumberCard*& its : numbers_) {
    its = new NumberCard(&parent);
    number_grid_->Add(its, 0, wxEXPAND);
  }
  return number_grid_;
}

wxWindow* HistoryPage::build_day(wxWindow& parent) {
  auto* card = new Card(&parent, card_look);
  auto* column = new wxBoxSizer(wxVERTICAL);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  day_heading_ = add_text(*card, FontStep::body_bold, palette().text);
  day_line_ = add_flexible_text(*card, wxALIGN_RIGHT);
  row->Add(day_heading_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(16));
  row->Add(day_line_, 1, wxALIGN_CENTRE_VERTICAL);
  column->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
  ribbon_ = new DayRibbon(card);
  column->Add(ribbon_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
  day_breaks_ = add_flexible_text(*card);
  column->Add(day_breaks_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16));
  card->SetSizer(column);
  return card;
}

wxSizer* HistoryPage::build_foot(wxWindow& parent) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* buttons = new wxBoxSizer(wxHORIZONTAL);
  foot_ = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_icon(parent, Icon::lock, palette().text2, 14), 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(6));
  row->Add(add_text(parent, FontStep::caption, palette().text2, tr("Kept on this computer only.")), 0,
           wxALIGN_CENTRE_VERTICAL);
  export_ = on_press(add_button(parent, tr("&Export…")), [this] { export_history(); });
  delete_ = on_press(add_flat_button(parent, tr("&Delete history…")), [this] { delete_history(); });
  buttons->Add(export_, 0, wxRIGHT, FromDIP(8));
  buttons->Add(delete_);
  foot_->Add(row, 0, wxALIGN_CENTRE_VERTICAL);
  foot_->AddStretchSpacer();
  foot_->Add(buttons);
  return foot_;
}

int HistoryPage::room_width() const {
  return std::min(GetClientSize().x, with_text(greatest_width)) - 2 * FromDIP(page_margin);
}

/// What does not fit beside each other goes below.
void HistoryPage::fit_width() {
  const int room = room_width();
  if (room <= 0) return;
  if (!trend_words_.empty()) change_text(*trend_, trend_words_, room - FromDIP(2 * 16));
  fold(*names_, room - titles_->GetItem(std::size_t{0})->GetSizer()->CalcMin().x);
  fold(*titles_, room);
  fold(*choices_, room);
  fold(*foot_, room);
  int head = FromDIP(24);
  for (const wxSizerItem* item : head_->GetChildren()) head += item->GetSizer()->CalcMin().x;
  const bool beside = head <= room;
  head_->SetOrientation(beside ? wxHORIZONTAL : wxVERTICAL);
  wxSizerItem* choices = head_->GetItem(1);
  choices->SetFlag(wxTOP);
  choices->SetBorder(beside ? 0 : FromDIP(8));
  // Thirteen digits of the body's size are as wide as the longest of the numbers.
  const int card = numbers_[0]->GetTextExtent("0").x * 13 + FromDIP(26);
  const int columns = 4 * card + 3 * FromDIP(between) <= room ? 4 : 2;
  if (columns != number_grid_->GetCols()) {
    // Only columns that are there may grow.
    if (columns < number_grid_->GetCols())
      for (const std::size_t i : {2U, 3U}) number_grid_->RemoveGrowableCol(i);
    number_grid_->SetCols(columns);
    if (columns > 2)
      for (const std::size_t i : {2U, 3U}) number_grid_->AddGrowableCol(i, 1);
  }
  scroller_->FitInside();
  scroller_->Layout();
  body_->Layout();
  Layout();
}

}  // namespace limber
