#include "daemon/methods/history_answer.hpp"

#include <array>
#include <string_view>
#include <vector>

#include "journal/sits.hpp"
#include "rpc/codec.hpp"
#include "rpc/message.hpp"
#include "rpc/wall_text.hpp"

namespace limber {

namespace {

Json row_json(const DayTotals& day, const LocalZone&) {
  Json breaks = Json::object();
  for (const BreakKind kind : kinds)
    breaks[std::string(name(kind))] = counts_json(OutcomeCounts{day.breaks[index_of(kind)]});
  return {{"date", date_text(day.date)},
          {"sitting_ms", day.sitting.count()},
          {"standing_ms", day.standing.count()},
          {"longest_sit_ms", day.longest_sit.count()},
          {"breaks", breaks}};
}

Json row_json(const BreakRow& row, const LocalZone& zone) {
  Json json{{"break", name(row.kind)}, {"outcome", name(row.outcome)}, {"date", date_text(row.date)}};
  if (row.due_at) json["due_wall"] = wall_text(*row.due_at, zone);
  if (row.prompted_at) json["prompted_wall"] = wall_text(*row.prompted_at, zone);
  json["started_wall"] = wall_text(row.started_at, zone);
  json["ended_wall"] = wall_text(row.ended_at, zone);
  json["lasted_ms"] = row.lasted.count();
  if (!row.stretch.empty()) json["stretch"] = row.stretch;
  json["guided"] = row.guided;
  json["attempts"] = row.attempts;
  return json;
}

Json row_json(const StretchRow& row, const LocalZone& zone) {
  return {{"stretch", row.stretch},
          {"date", date_text(row.date)},
          {"break", row.kind ? Json(name(*row.kind)) : Json(nullptr)},
          {"ended_wall", wall_text(row.ended_at, zone)},
          {"played_ms", row.played.count()},
          {"planned_ms", row.planned.count()}};
}

Json row_json(const SpanRow& row, const LocalZone& zone) { return span_json(row, zone); }

/// The rows of each list as they come, so that only the text of a long answer is held.
class PageText : public ListVisitor {
 public:
  explicit PageText(const LocalZone& zone) : zone_(zone) {}

  void begin(RowList list, bool, bool) override { here_ = &rows_[static_cast<std::size_t>(list)]; }
  void take(const ListRow& row) override {
    if (!here_->empty()) *here_ += ',';
    *here_ += json_text(std::visit([this](const auto& its) { return row_json(its, zone_); }, row));
  }
  void end(RowList) override {}

  /// The next field of the object, with the comma before it.
  void put(std::string& text, RowList list) const {
    text += text.size() > 1 ? ",\"" : "\"";
    text += name(list);
    text += "\":[";
    text += rows_[static_cast<std::size_t>(list)];
    text += ']';
  }

 private:
  const LocalZone& zone_;
  std::array<std::string, 4> rows_;
  std::string* here_ = nullptr;
};

}  // namespace

Json span_json(const SpanRow& row, const LocalZone& zone) {
  return {{"posture", name(row.kind)},
          {"date", date_text(row.date)},
          {"from_wall", wall_text(row.from, zone)},
          {"to_wall", wall_text(row.to, zone)}};
}

HistoryAnswer history_answer(History& history, const HistoryRequest& request, const LocalZone& zone) {
  std::vector<RowList> lists{RowList::days, RowList::breaks};
  if (request.spans) lists.push_back(RowList::spans);
  if (request.stretches) lists.push_back(RowList::stretches);
  PageText rows(zone);
  const auto end = walk_lists(history,
                              {.lists = lists,
                               .first = request.first,
                               .last = request.last,
                               .breaks = request.breaks,
                               .after = request.after,
                               .most = request.most},
                              rows);
  Json others = request.others;
  const auto first = history.first_day();
  others["first_date"] = first ? Json(date_text(*first)) : Json(nullptr);
  if (request.spans && !request.after) {
    const auto usual = usual_sit(sits_of(history, request.first, request.last, request.stood_up_after));
    others["usual_sit_ms"] = usual ? Json(usual->count()) : Json(nullptr);
  }
  if (request.spans) others["open"] = request.open;
  if (end) others["next"] = page_end_text(*end);
  if (history.passed_over() > 0) others["passed_over"] = history.passed_over();
  std::string text = "{";
  for (const RowList list : lists) rows.put(text, list);
  text += ',';
  text += std::string_view(json_text(others)).substr(1);  // it goes on in the same object
  return {std::move(text), history.passed_over()};
}

}  // namespace limber
