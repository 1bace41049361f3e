#include "journal/list_walk.hpp"

#include <algorithm>

#include "journal/iso_time.hpp"

namespace limber {

namespace {

class Walk {
 public:
  Walk(History& history, const ListRequest& request, ListVisitor& visitor)
      : history_(history), wish_(request), visitor_(visitor), left_(request.most) {}

  std::optional<PageEnd> go() {
    auto list = wish_.lists.begin();
    if (wish_.after) list = std::ranges::find(wish_.lists, wish_.after->list);
    for (; list != wish_.lists.end(); ++list) {
      const bool goes_on = wish_.after && wish_.after->list == *list;
      here_ = {*list, goes_on ? wish_.after->key : RowKey{}};
      visitor_.begin(*list, goes_on, here_.key != RowKey{});
      show();
      if (full_) return here_;
      visitor_.end(*list);
    }
    return std::nullopt;
  }

 private:
  void show() {
    const RowKey after = here_.key;
    const RowRange days = RowRange::of_days(wish_.first, wish_.last);
    const auto take = [&](const auto& row, const RowKey& key) { return show(row, key); };
    switch (here_.list) {
      case RowList::days: return show_days(after);
      case RowList::breaks: return history_.each_break(wish_.breaks, after, take);
      case RowList::spans: return history_.each_span(days, after, take);
      case RowList::stretches: return history_.each_stretch(days, after, take);
    }
  }

  void show_days(const RowKey& after) {
    Date first = wish_.first;
    if (after != RowKey{}) {
      const Date had = date_of_number(after.at);
      if (had.ok()) first = std::max(first, Date{std::chrono::sys_days{had} + std::chrono::days{1}});
    }
    for (const DayTotals& day : history_.days(first, wish_.last, left_ + 1))
      if (!show(day, {date_number(day.date), 0, {}})) return;
  }

  template <typename Row>
  bool show(const Row& row, const RowKey& key) {
    full_ = left_ == 0;
    if (full_) return false;
    --left_;
    here_.key = key;
    visitor_.take(row);
    return true;
  }

  History& history_;
  const ListRequest& wish_;
  ListVisitor& visitor_;
  std::size_t left_;
  PageEnd here_;
  bool full_ = false;
};

}  // namespace

std::optional<PageEnd> walk_lists(History& history, const ListRequest& request, ListVisitor& visitor) {
  return Walk{history, request, visitor}.go();
}

}  // namespace limber
