// What was: weeks, months, a day.
#pragma once

#include <array>
#include <memory>

#include "panel/model/history_view.hpp"
#include "panel/windows/forward.hpp"
#include "panel/windows/page.hpp"

class wxDataViewListCtrl;

namespace limber {

class BarChart;
class HistoryExport;
class DayRibbon;
class NumberCard;

/// On the button to the week or month before or after.
std::string step_words(PeriodKind kind, bool later);

class HistoryPage : public MainPage {
 public:
  HistoryPage(wxWindow* parent, PageContext& context);
  ~HistoryPage() override;
  void opened() override;
  void link_changed(Link link) override;
  void heard(const nlohmann::ordered_json& event) override;
  void service_changed() override;
  wxWindow* first_control() override;

 private:
  void build();
  wxWindow* build_notice();
  wxWindow* build_empty();
  wxWindow* build_away();
  wxWindow* build_content();
  wxSizer* build_head(wxWindow& parent);
  wxWindow* build_chart(wxWindow& parent);
  wxWindow* build_letter(wxWindow& parent);
  wxSizer* build_numbers(wxWindow& parent);
  wxWindow* build_day(wxWindow& parent);
  wxSizer* build_foot(wxWindow& parent);

  void ask();
  void ask_trend();
  void show_parts();
  void show_letter(int room);
  void take(HistoryFacts facts);
  void refresh();
  void show_table(const std::vector<HistoryRow>& rows);
  void show_buttons(const HistoryView& view);
  /// How things stand; what an action came to is shown before it.
  void say(const std::string& sentence, bool copy = false);
  /// What an action came to: stays until the next one.
  void tell(const std::string& sentence);
  void show_notice();
  void fit_width();

  void move(int by);
  void choose_kind(PeriodKind kind);
  void choose_table(bool table);
  void choose_day(Date date);
  void save_copy();
  void export_history();
  void delete_history();

  int asked_ = 0;                 ///< the latest question; older answers are out of date
  std::string state_, reported_;  ///< what say() and tell() have said
  bool copy_ = false;             ///< a copy of the damaged history can be had
  Link link_ = Link::connecting;
  std::vector<HistoryDay> past_days_;         ///< of the last weeks, whatever the page shows
  std::string trend_words_;                   ///< whether sits have become shorter
  std::unique_ptr<HistoryExport> exporting_;  ///< under way
  HistoryFacts facts_;
  bool known_ = false;     ///< an answer has come
  bool undecided_ = true;  ///< no day of this period was chosen
  Date today_;
  Period period_;
  Date chosen_;
  std::chrono::weekday first_weekday_;

  Scroller* scroller_ = nullptr;
  wxPanel* body_ = nullptr;
  Card* notice_ = nullptr;
  wxStaticText* notice_text_ = nullptr;
  wxButton *save_copy_ = nullptr, *export_ = nullptr, *delete_ = nullptr;
  wxWindow *empty_ = nullptr, *content_ = nullptr, *away_ = nullptr;
  wxStaticText* away_text_ = nullptr;
  wxButton *start_ = nullptr, *start_again_ = nullptr;  ///< on an empty page, and beside what was known
  wxButton *stretch_now_ = nullptr, *earlier_ = nullptr, *later_ = nullptr, *to_today_ = nullptr;
  wxBoxSizer *head_ = nullptr, *titles_ = nullptr, *names_ = nullptr, *choices_ = nullptr, *foot_ = nullptr;
  wxStaticText *heading_ = nullptr, *dates_ = nullptr, *outcomes_ = nullptr, *trend_ = nullptr;
  wxToggleButton *week_ = nullptr, *month_ = nullptr, *as_chart_ = nullptr, *as_table_ = nullptr;
  Card *chart_card_ = nullptr, *letter_card_ = nullptr;
  wxStaticText* letter_text_ = nullptr;
  BarChart* chart_ = nullptr;
  wxDataViewListCtrl* table_ = nullptr;
  wxFlexGridSizer* number_grid_ = nullptr;
  std::array<NumberCard*, 4> numbers_{};
  wxStaticText *day_heading_ = nullptr, *day_line_ = nullptr, *day_breaks_ = nullptr;
  DayRibbon* ribbon_ = nullptr;
};

}  // namespace limber
