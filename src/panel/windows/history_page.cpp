#include "panel/windows/history_page.hpp"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>
#include <wx/toplevel.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "panel/model/export_file.hpp"
#include "panel/widgets/bar_chart.hpp"
#include "panel/widgets/card.hpp"
#include "panel/widgets/day_ribbon.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/number_card.hpp"
#include "panel/widgets/table_look.hpp"
#include "panel/windows/history_files.hpp"
#include "rpc/wall_text.hpp"
#include "system/boot_clock.hpp"
#include "system/local_zone.hpp"

namespace limber {
namespace {

Date date_of_clock() { return Date{std::chrono::floor<std::chrono::days>(LocalZone().to_local(wall_now()))}; }

bool changes_history(const std::string& event) {
  return event == "ended" || event == "day_started" || event == "returned" || event == "started" || event == "absent";
}

}  // namespace

HistoryPage::HistoryPage(wxWindow* parent, PageDesk& desk)
    : MainPage(parent, desk),
      today_(date_of_clock()),
      period_(period_of(PeriodKind::week, today_, locale_first_weekday())),
      chosen_(today_),
      first_weekday_(locale_first_weekday()) {
  build();
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    show_notice();
  });
  refresh();
}

void HistoryPage::opened() { ask(); }

void HistoryPage::link_changed(Link link) {
  up_ = link == Link::up;
  if (link == Link::absent && !known_)
    say("Limber's background service isn't running. What was is shown when it is back.");
  else if (up_ && !known_)
    say({});
  show_buttons();
}

void HistoryPage::heard(const nlohmann::ordered_json& event) {
  if (changes_history(event.value("event", ""))) ask();
}

void HistoryPage::settings_changed(const SettingsFacts&) {}

wxWindow* HistoryPage::first_control() {
  if (empty_->IsShown()) return stretch_now_;
  if (table_->IsShown()) return table_;
  return chart_;
}

void HistoryPage::ask() {
  const int asked = ++asked_;
  const std::weak_ptr<bool> alive = alive_;
  desk_.daemon.call(
      "history_query",
      {{"from", date_text(period_.first)},
       {"to", date_text(plus_days(period_.last, 1))},
       {"spans", true},
       {"stretches", true}},
      [this, alive, asked](const Json& answer) {
        if (alive.lock() && asked == asked_) take(read_history(answer));
      },
      [this, alive](const RpcError& error) {
        if (alive.lock()) say(std::string("Older days can't be read. ") + error.what());
      });
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
  if (!facts_.damaged_copy.empty())
    say("Older days can't be read. New ones are being kept.", true);
  else
    say({});
  refresh();
}

void HistoryPage::refresh() {
  const auto name = [this](const std::string& id) {
    const Stretch* stretch = desk_.catalogue.find(id);
    return stretch ? stretch->name : id;
  };
  const HistoryView view = history_view({.facts = facts_,
                                         .period = period_,
                                         .chosen = chosen_,
                                         .today = today_,
                                         .clock = desk_.clock,
                                         .stretch_name = name});
  const bool empty = known_ && !facts_.first;
  const bool other = empty_->IsShown() != empty;
  empty_->Show(empty);
  content_->Show(!empty);
  change_text(*heading_, view.heading);
  change_text(*dates_, view.dates);
  change_text(*outcomes_, view.outcomes);
  outcomes_->SetToolTip(wx_text(view.outcomes));
  chart_->show(view.chart);
  for (std::size_t i = 0; i < numbers_.size(); ++i) numbers_[i]->show(view.numbers[i]);
  change_text(*day_heading_, view.day_heading);
  change_text(*day_line_, view.day_line);
  change_text(*day_breaks_, view.day_breaks.empty() ? "No breaks" : view.day_breaks);
  ribbon_->show(view.ribbon);
  show_table(view.rows);
  show_buttons();
  fit_width();
  // What had the keyboard may be gone; but no window comes to the front by itself.
  wxWindow* focused = FindFocus();
  auto* window = dynamic_cast<wxTopLevelWindow*>(wxGetTopLevelParent(this));
  const bool ours = !focused || focused == this || IsDescendant(focused);
  if (other && ours && IsShownOnScreen() && window && window->IsActive()) focus_where_it_stands(*first_control());
}

void HistoryPage::show_buttons() {
  const bool earlier = facts_.first && *facts_.first < period_.first, later = period_.last < today_;
  earlier_->Enable(up_ && earlier);
  later_->Enable(up_ && later);
  for (wxWindow* its :
       {static_cast<wxWindow*>(export_), static_cast<wxWindow*>(delete_), static_cast<wxWindow*>(stretch_now_),
        static_cast<wxWindow*>(week_), static_cast<wxWindow*>(month_)})
    its->Enable(up_);
}

void HistoryPage::say(const std::string& sentence, bool copy) {
  state_ = sentence;
  copy_ = copy;
  show_notice();
}

void HistoryPage::tell(const std::string& sentence) {
  told_ = sentence;
  show_notice();
}

void HistoryPage::show_notice() {
  const std::string& sentence = told_.empty() ? state_ : told_;
  notice_->Show(!sentence.empty());
  save_copy_->Show(told_.empty() && copy_);
  notice_text_->SetName({});  // wrapped anew, whatever the width was
  const int beside = save_copy_->IsShown() ? save_copy_->GetBestSize().x + FromDIP(8) : 0;
  const int room = GetClientSize().x - 2 * FromDIP(page_margin) - FromDIP(14 + 18 + 2 * 12 + 8) - beside;
  if (!sentence.empty()) change_text(*notice_text_, sentence, std::max(room, FromDIP(120)));
  fit_width();
}

/// Rows that stay are changed where they stand, so that what is chosen and how far it is scrolled stay too.
void HistoryPage::show_table(const std::vector<HistoryRow>& rows) {
  const auto count = static_cast<unsigned>(rows.size());
  while (static_cast<unsigned>(table_->GetItemCount()) > count)
    table_->DeleteItem(static_cast<unsigned>(table_->GetItemCount()) - 1);
  for (unsigned line = 0; line < count; ++line) {
    if (line >= static_cast<unsigned>(table_->GetItemCount())) {
      wxVector<wxVariant> cells;
      for (const std::string& cell : rows[line]) cells.push_back(wx_text(cell));
      table_->AppendItem(cells);
      continue;
    }
    for (unsigned column = 0; column < rows[line].size(); ++column)
      if (const wxString cell = wx_text(rows[line][column]); table_->GetTextValue(line, column) != cell)
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
  change_icon_button(*earlier_, Icon::left, kind == PeriodKind::week ? "Previous week" : "Previous month");
  change_icon_button(*later_, Icon::right, kind == PeriodKind::week ? "Next week" : "Next month");
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
  if (period_.holds(date)) return refresh();
  period_ = period_of(period_.kind, date, first_weekday_);
  ask();
}

void HistoryPage::save_copy() { tell(save_copy_of(*this, facts_.damaged_copy)); }

void HistoryPage::export_history() {
  const auto wish = ask_export(*this, today_);
  if (!wish) return;
  const std::weak_ptr<bool> alive = alive_;
  const auto say_so = [this, alive](const std::string& sentence) {
    if (alive.lock()) tell(sentence);
  };
  tell({});
  desk_.daemon.call(
      "history_export",
      {{"from", date_text(facts_.first.value_or(today_))}, {"to", date_text(today_)}, {"format", wish->format}},
      [wish, say_so](const Json& answer) {
        const std::string problem = write_text(wish->file, answer.value("text", ""));
        say_so(problem.empty() ? "Saved as " + wish->file + "." : problem);
      },
      [say_so](const RpcError& error) { say_so(std::string("Nothing was saved. ") + error.what()); });
}

void HistoryPage::delete_history() {
  const auto wish = ask_delete(*this, period_, facts_.first.value_or(today_), today_);
  if (!wish) return;
  tell({});
  const std::weak_ptr<bool> alive = alive_;
  desk_.daemon.call(
      "history_delete", {{"from", date_text(wish->first)}, {"to", date_text(wish->last)}},
      [this, alive](const Json& answer) {
        if (!alive.lock()) return;
        tell(deleted_words(answer));
        ask();
      },
      [this, alive](const RpcError& error) {
        if (alive.lock()) tell(std::string("Nothing was deleted. ") + error.what());
      });
}

}  // namespace limber
