#include "panel/windows/history_page.hpp"

#include <wx/dataview.h>
#include <wx/tglbtn.h>
#include <wx/wx.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "panel/link/history_export.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/history_widgets.hpp"
#include "panel/windows/parts.hpp"
#include "rpc/wall_text.hpp"

namespace limber {
namespace {

Date date_of_clock() { return Date{std::chrono::floor<std::chrono::days>(LocalZone().to_local(wall_now()))}; }

bool changes_history(const std::string& event) {
  return event == "ended" || event == "day_started" || event == "returned" || event == "started" || event == "absent";
}

}  // namespace

std::string step_words(PeriodKind kind, bool later) {
  if (kind == PeriodKind::week) return later ? tr("Next week") : tr("Previous week");
  return later ? tr("Next month") : tr("Previous month");
}

HistoryPage::HistoryPage(wxWindow* parent, PageContext& context)
    : MainPage(parent, context),
      today_(date_of_clock()),
      period_(period_of(PeriodKind::week, today_, locale_first_weekday())),
      chosen_(today_),
      first_weekday_(locale_first_weekday()) {
  build();
  also_at(*this, wxEVT_SIZE, [this] { show_notice(); });
  refresh();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::opened() {
  ask();
  ask_trend();
}

void HistoryPage::link_changed(Link link) {
  link_ = link;
  service_changed();
  refresh();
}

void HistoryPage::service_changed() {
  const ServiceWords words = service_words(context_.service.under_way(), context_.service.failure());
  change_text(*away_text_, words.text, std::max(inner_width(*this) - FromDIP(40), FromDIP(200)));
  for (wxButton* start : {start_, start_again_}) start->Enable(!context_.service.under_way());
  if (link_ == Link::absent && known_)
    say(tr("{title}. What you see is as it was.", "title"_a = words.title));
  else if (link_ == Link::up && known_ && !copy_)
    say({});
  away_->Layout();
}

/// What can be read, that there is nothing yet, or that nothing can be read.
void HistoryPage::show_parts() {
  const bool away = !known_ && link_ == Link::absent, empty = known_ && !facts_.first;
  away_->Show(away);
  empty_->Show(empty && !away);
  content_->Show(!empty && !away);
}

void HistoryPage::heard(const nlohmann::ordered_json& event) {
  if (changes_history(event.value("event", ""))) ask();
}

wxWindow* HistoryPage::first_control() {
  if (away_->IsShown()) return start_;
  if (empty_->IsShown()) return stretch_now_;
  if (table_->IsShown()) return table_;
  return chart_;
}

void HistoryPage::ask() {
  const int asked = ++asked_;
  context_.daemon.call("history_query",
                       {{"from", date_text(period_.first)},
                        {"to", date_text(plus_days(period_.last, 1))},
                        {"spans", true},
                        {"stretches", true}},
                       while_here([this, asked](const Json& answer) {
                         if (asked == asked_) take(read_history(answer));
                       }),
                       while_here([this](const RpcError& error) {
                         if (link_ == Link::up) say(tr("Older days can't be read.") + " " + error.what());
                       }));
}

/// Of the two times that are held against each other, whatever the page shows.
void HistoryPage::ask_trend() {
  context_.daemon.call("history_query",
                       {{"from", date_text(plus_days(today_, -2 * trend_days))}, {"to", date_text(today_)}},
                       while_here([this](const Json& answer) {
                         past_days_ = read_history(answer).days;
                         trend_words_ = trend_words(past_days_, today_);
                         refresh();
                       }));
}

void HistoryPage::take(HistoryFacts facts) {
  facts_ = std::move(facts);
  known_ = true;
  const Date today = facts_.today.value_or(today_);
  if (today != today_) {
    // A page on which one looks at today goes on with the day.
    const bool with_it = chosen_ == today_;
    today_ = today;
    if (with_it && !period_.holds(today)) return choose_day(today);
    if (with_it) chosen_ = today;
  }
  if (std::exchange(undecided_, false) || !period_.holds(chosen_)) chosen_ = telling_day(facts_, period_, today_);
  const bool damaged = !facts_.damaged_copy.empty();
  say(damaged ? tr("Older days can't be read. New ones are being kept.") : std::string(), damaged);
  refresh();
}

void HistoryPage::refresh() {
  const auto name = [this](const std::string& id) {
    const Stretch* stretch = context_.catalogue.find(id);
    return stretch ? stretch->name : id;
  };
  const HistoryView view = history_view({.facts = facts_,
                                         .period = period_,
                                         .chosen = chosen_,
                                         .today = today_,
                                         .clock = context_.clock,
                                         .stretch_name = name});
  const bool was_empty = empty_->IsShown();
  show_parts();
  const bool other = empty_->IsShown() != was_empty;
  change_text(*heading_, view.heading);
  change_text(*dates_, view.dates);
  change_text(*outcomes_, view.outcomes);
  outcomes_->SetToolTip(wx_text(view.outcomes));
  trend_->Show(!trend_words_.empty());
  chart_->show(view.chart);
  for (std::size_t i = 0; i < numbers_.size(); ++i) numbers_[i]->show(view.numbers[i]);
  change_text(*day_heading_, view.day_heading);
  change_text(*day_line_, view.day_line);
  change_text(*day_breaks_, view.day_breaks.empty() ? tr("No breaks") : view.day_breaks);
  for (wxStaticText* its : {day_line_, day_breaks_}) its->SetToolTip(its->GetLabelText());
  ribbon_->show(view.ribbon);
  show_table(view.rows);
  show_buttons(view);
  fit_width();
  // What had the keyboard may be gone; but no window comes to the front by itself.
  wxWindow* focused = FindFocus();
  auto* window = dynamic_cast<wxTopLevelWindow*>(wxGetTopLevelParent(this));
  const bool ours = !focused || focused == this || IsDescendant(focused);
  if (other && ours && IsShownOnScreen() && window && window->IsActive()) focus_where_it_stands(*first_control());
}

void HistoryPage::show_buttons(const HistoryView& view) {
  const bool up = link_ == Link::up;
  earlier_->Enable(up && view.earlier);
  later_->Enable(up && view.later);
  to_today_->Enable(up && (chosen_ != today_ || !period_.holds(today_)));
  for (wxWindow* its : std::initializer_list<wxWindow*>{export_, delete_, stretch_now_, week_, month_}) its->Enable(up);
}

void HistoryPage::say(const std::string& sentence, bool copy) {
  state_ = sentence;
  copy_ = copy;
  show_notice();
}

void HistoryPage::tell(const std::string& sentence) {
  reported_ = sentence;
  show_notice();
}

void HistoryPage::show_notice() {
  const std::string& sentence = reported_.empty() ? state_ : reported_;
  notice_->Show(!sentence.empty());
  const bool away = link_ == Link::absent && known_;
  save_copy_->Show(reported_.empty() && copy_ && !away);
  start_again_->Show(reported_.empty() && away);
  int beside = 0;
  for (const wxButton* button : {save_copy_, start_again_})
    if (button->IsShown()) beside += button->GetBestSize().x + FromDIP(8);
  const int room = inner_width(*this) - FromDIP(14 + 18 + 2 * 12 + 8) - beside;
  if (!sentence.empty()) change_text(*notice_text_, sentence, std::max(room, FromDIP(120)));
  fit_width();
}

/// Rows that stay are changed where they stand, so that what is chosen and how far it is scrolled stay too.
void HistoryPage::show_table(const std::vector<HistoryRow>& rows) {
  const auto count = static_cast<unsigned>(rows.size());
  while (static_cast<unsigned>(table_->GetItemCount()) > count)
    table_->DeleteItem(static_cast<unsigned>(table_->GetItemCount()) - 1);
  const auto cell_of = [&](unsigned line, const std::string& text) {
    return line + 1 == count ? "<b>" + wx_text(text) + "</b>" : wx_text(text);  // the sum
  };
  for (unsigned line = 0; line < count; ++line) {
    if (line >= static_cast<unsigned>(table_->GetItemCount())) {
      wxVector<wxVariant> cells;
      for (const std::string& cell : rows[line]) cells.push_back(cell_of(line, cell));
      table_->AppendItem(cells);
      continue;
    }
    for (unsigned column = 0; column < rows[line].size(); ++column)
      if (const wxString cell = cell_of(line, rows[line][column]); table_->GetTextValue(line, column) != cell)
        table_->SetTextValue(cell, line, column);
  }
}

void HistoryPage::move(int by) {
  tell({});
  period_ = moved(period_, by);
  undecided_ = true;
  ask();
}

void HistoryPage::choose_kind(PeriodKind kind) {
  tell({});
  week_->SetValue(kind == PeriodKind::week);
  month_->SetValue(kind == PeriodKind::month);
  if (kind == period_.kind) return;
  period_ = period_of(kind, chosen_, first_weekday_);
  change_icon_button(*earlier_, Icon::left, step_words(kind, false));
  change_icon_button(*later_, Icon::right, step_words(kind, true));
  ask();
}

void HistoryPage::choose_table(bool table) {
  as_chart_->SetValue(!table);
  as_table_->SetValue(table);
  set_button_icon(*as_chart_, Icon::chart, table ? palette().text : palette().accent);
  set_button_icon(*as_table_, Icon::table, table ? palette().accent : palette().text);
  chart_card_->Show(!table);
  table_->Show(table);
  fit_width();
}

void HistoryPage::choose_day(Date date) {
  chosen_ = date;
  undecided_ = false;
  if (period_.holds(date)) return refresh();
  period_ = period_of(period_.kind, date, first_weekday_);
  ask();
}

}  // namespace limber
