// How the page of the past is put together.
#include <wx/dataview.h>
#include <wx/tglbtn.h>
#include <wx/wx.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/history_widgets.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/widgets/picture_list.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/history_page.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int card_gap = 12;

/// A text that is cut short rather than pushing the page wider.
wxStaticText* add_flexible_text(wxWindow& parent, long style = 0) {
  wxStaticText* text = add_text(parent, FontStep::caption, palette().text2, {}, wxST_ELLIPSIZE_END | style);
  text->SetMinSize({parent.FromDIP(60), -1});
  return text;
}

wxToggleButton* add_half(wxWindow& parent, const std::string& label, std::size_t index, std::function<void()> pressed,
                         Icon icon = Icon::none) {
  wxToggleButton* toggle = add_segment(parent, wx_text(label), index, 2, wxBU_EXACTFIT, std::move(pressed));
  set_button_icon(*toggle, icon, palette().text);
  toggle->SetMinSize({toggle->GetBestSize().x + parent.FromDIP(14), with_text(button_height)});
  return toggle;
}

/// In the middle of a page with nothing else: a picture, what is so, why, and what helps.
std::pair<wxStaticText*, wxButton*> fill_blank(wxWindow& page, const std::string& what, const std::string& why,
                                               long style, const char* label, std::function<void()> pressed) {
  wxWindow* icon = add_icon(page, Icon::chart, palette().sit, 44);
  wxWindow* heading = add_text(page, FontStep::heading, palette().text, what);
  wxStaticText* text = add_text(page, FontStep::body, palette().text2, why, style);
  wxButton* button = on_press(add_primary_button(page, tr(label)), std::move(pressed));
  page.SetSizer(column_of({rest(2),
                           {icon, 0, wxALIGN_CENTRE_HORIZONTAL},
                           {heading, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, page.FromDIP(12)},
                           {text, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, page.FromDIP(4)},
                           {button, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, page.FromDIP(16)},
                           rest(3)}));
  return {text, button};
}

/// Framed, as a button on its own is.
wxButton* add_step(wxWindow& parent, Icon icon, const std::string& name, std::function<void()> pressed) {
  wxButton* button = on_press(add_icon_button(parent, icon, name), std::move(pressed));
  add_style(*button, {"limber-plain"});
  return button;
}

}  // namespace

void HistoryPage::build() {
  scroller_ = new Scroller(this);
  // GTK takes it amiss when what is hidden scrolls, so all that comes and goes is inside of something that stays.
  body_ = new Pane(scroller_);
  const int margin = FromDIP(page_margin);
  body_->SetSizer(column_of({{build_notice(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, margin},
                             {build_empty(), 1, wxEXPAND | wxALL, margin},
                             {build_away(), 1, wxEXPAND | wxALL, margin},
                             {build_content(), 1, wxEXPAND | wxALL, margin}}));
  scroller_->SetSizer(in_the_middle(with_text(greatest_width), {body_, 1, wxEXPAND}));
  SetSizer(column_of({{scroller_, 1, wxEXPAND}}));
  notice_->Hide();
  empty_->Hide();
  away_->Hide();
  week_->SetValue(true);
  choose_table(false);
}

wxWindow* HistoryPage::build_notice() {
  notice_ = new Card(body_, soft_look);
  wxWindow* icon = add_icon(*notice_, Icon::info, palette().accent, 18);
  notice_text_ = add_text(*notice_, FontStep::body, palette().text);
  save_copy_ = on_press(add_button(*notice_, tr("Save a &copy")), [this] { save_copy(); });
  start_again_ = on_press(add_button(*notice_, tr(start_it_label)), context_.start_service);
  const int beside = wxALIGN_CENTRE_VERTICAL | wxTOP | wxBOTTOM | wxRIGHT;
  notice_->SetSizer(row_of({{icon, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(14)},
                            {notice_text_, 1, wxALIGN_CENTRE_VERTICAL | wxALL, FromDIP(12)},
                            {save_copy_, 0, beside, FromDIP(8)},
                            {start_again_, 0, beside, FromDIP(8)}}));
  return notice_;
}

wxWindow* HistoryPage::build_empty() {
  empty_ = new Pane(body_);
  const auto stretch_now = [this] {
    if (const auto call = call_of(PanelAction::stretch_now))
      context_.send(*call, while_here([this](const RpcError& error) { tell(error.what()); }));
  };
  stretch_now_ = fill_blank(*empty_, tr("Nothing here yet."), tr("Your first day shows up after your first break."), 0,
                            stretch_now_label, stretch_now)
                     .second;
  return empty_;
}

/// Zeros would say that nothing was.
wxWindow* HistoryPage::build_away() {
  away_ = new Pane(body_);
  std::tie(away_text_, start_) = fill_blank(*away_, tr("Your history can't be read just now."), {},
                                            wxALIGN_CENTRE_HORIZONTAL, start_it_label, context_.start_service);
  return away_;
}

wxWindow* HistoryPage::build_content() {
  content_ = new Pane(body_);
  content_->SetSizer(column_of({{build_head(*content_), 0, wxEXPAND},
                                {build_chart(*content_), 1, wxEXPAND | wxTOP, FromDIP(14)},
                                {table_, 1, wxEXPAND | wxTOP, FromDIP(14)},
                                {build_letter(*content_), 0, wxEXPAND | wxTOP, FromDIP(card_gap)},
                                {build_numbers(*content_), 0, wxEXPAND | wxTOP, FromDIP(card_gap)},
                                {build_day(*content_), 0, wxEXPAND | wxTOP, FromDIP(card_gap)},
                                {build_foot(*content_), 0, wxEXPAND | wxTOP, FromDIP(card_gap)}}));
  return content_;
}

wxSizer* HistoryPage::build_head(wxWindow& parent) {
  earlier_ = add_step(parent, Icon::left, step_words(PeriodKind::week, false), [this] { move(-1); });
  later_ = add_step(parent, Icon::right, step_words(PeriodKind::week, true), [this] { move(1); });
  to_today_ = on_press(add_button(parent, tr("T&oday")), [this] { choose_day(today_); });
  heading_ = add_text(parent, FontStep::heading, palette().text);
  dates_ = add_text(parent, FontStep::body, palette().text2);
  week_ = add_half(parent, tr("&Week"), 0, [this] { choose_kind(PeriodKind::week); });
  month_ = add_half(parent, tr("&Month"), 1, [this] { choose_kind(PeriodKind::month); });
  as_chart_ = add_half(
      parent, tr("C&hart"), 0, [this] { choose_table(false); }, Icon::chart);
  as_table_ = add_half(
      parent, tr("&Table"), 1, [this] { choose_table(true); }, Icon::table);
  wxSizer* steps = row_of(
      {{earlier_, 0, wxRIGHT, FromDIP(6)}, {later_, 0, wxRIGHT, FromDIP(6)}, {to_today_, 0, wxRIGHT, FromDIP(12)}});
  names_ =
      row_of({{heading_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(10)}, {dates_, 0, wxALIGN_CENTRE_VERTICAL}});
  titles_ = row_of({steps, {names_, 0, wxALIGN_CENTRE_VERTICAL}});
  choices_ = row_of({row_of({week_, {month_, 0, wxRIGHT, FromDIP(10)}}), row_of({as_chart_, as_table_})});
  return head_ = row_of({{titles_, 1, wxEXPAND}, {choices_, 0, wxEXPAND}});
}

wxWindow* HistoryPage::build_chart(wxWindow& parent) {
  chart_card_ = new Card(&parent, plain_look);
  chart_ = new BarChart(chart_card_, [this](int day) { choose_day(period_.day(day)); });
  outcomes_ = add_flexible_text(*chart_card_);
  trend_ = add_text(*chart_card_, FontStep::small, palette().text);
  trend_->Hide();
  chart_card_->SetSizer(column_of({{chart_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(16)},
                                   {outcomes_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16)},
                                   {trend_, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(16) / 2},
                                   space(FromDIP(12))}));
  std::vector<std::string> titles;
  for (const char* title : history_columns) titles.push_back(tr(title));
  table_ = add_table(parent, titles);
  set_accessible(*table_, tr("The days as a table"));
  return chart_card_;
}

wxWindow* HistoryPage::build_letter(wxWindow& parent) {
  letter_card_ = new Card(&parent, soft_look);
  wxWindow* title = add_text(*letter_card_, FontStep::body_bold, palette().text, tr("Last week in a few words"));
  letter_text_ = add_text(*letter_card_, FontStep::body, palette().text);
  const int edge = FromDIP(16);
  letter_card_->SetSizer(column_of({{title, 0, wxLEFT | wxRIGHT | wxTOP, edge},
                                    space(FromDIP(4)),
                                    {letter_text_, 0, wxLEFT | wxRIGHT, edge},
                                    space(FromDIP(12))}));
  letter_card_->Hide();
  return letter_card_;
}

void HistoryPage::show_letter(int room) {
  const Policy& policy = context_.settings.facts().policy;
  const auto letter = policy.over_time.letter ? letter_of(past_days_, today_, first_weekday_, policy) : std::nullopt;
  letter_card_->Show(letter && shows_letter(period_, today_));
  if (letter) change_text(*letter_text_, whole_text(*letter), room - FromDIP(2 * 16));
}

wxSizer* HistoryPage::build_numbers(wxWindow& parent) {
  number_grid_ = new wxFlexGridSizer(4, FromDIP(card_gap), FromDIP(card_gap));
  for (std::size_t i = 0; i < numbers_.size(); ++i) number_grid_->AddGrowableCol(i, 1);
  for (NumberCard*& its : numbers_) {
    its = new NumberCard(&parent);
    number_grid_->Add(its, 0, wxEXPAND);
  }
  return number_grid_;
}

wxWindow* HistoryPage::build_day(wxWindow& parent) {
  auto* card = new Card(&parent, plain_look);
  day_heading_ = add_text(*card, FontStep::body_bold, palette().text);
  day_line_ = add_flexible_text(*card, wxALIGN_RIGHT);
  ribbon_ = new DayRibbon(card);
  day_breaks_ = add_flexible_text(*card);
  const int edge = FromDIP(16);
  wxSizer* row =
      row_of({{day_heading_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, edge}, {day_line_, 1, wxALIGN_CENTRE_VERTICAL}});
  card->SetSizer(column_of({{row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, edge},
                            {ribbon_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, edge},
                            {day_breaks_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, edge}}));
  return card;
}

wxSizer* HistoryPage::build_foot(wxWindow& parent) {
  wxWindow* icon = add_icon(parent, Icon::lock, palette().text2, 14);
  wxWindow* kept = add_text(parent, FontStep::caption, palette().text2, tr("Kept on this computer only."));
  export_ = on_press(add_button(parent, tr("&Export…")), [this] { export_history(); });
  delete_ = on_press(add_flat_button(parent, tr("&Delete history…")), [this] { delete_history(); });
  wxSizer* row = row_of({{icon, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(6)}, {kept, 0, wxALIGN_CENTRE_VERTICAL}});
  foot_ = row_of({{row, 0, wxALIGN_CENTRE_VERTICAL}, rest(), row_of({{export_, 0, wxRIGHT, FromDIP(8)}, delete_})});
  return foot_;
}

/// What does not fit beside each other goes below.
void HistoryPage::fit_width() {
  const int room = inner_width(*this);
  if (room <= 0) return;
  show_letter(room);
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
  const int columns = 4 * card + 3 * FromDIP(card_gap) <= room ? 4 : 2;
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
