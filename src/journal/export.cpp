#include "journal/export.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <vector>

#include "core/date_text.hpp"
#include "journal/iso_time.hpp"

namespace limber {

namespace {

using nlohmann::ordered_json;

ordered_json time_or_null(const std::optional<WallTime>& time) {
  return time ? ordered_json(iso_time(*time)) : ordered_json(nullptr);
}

ordered_json object(const BreakRow& row) {
  return {{"break", name(row.kind)},
          {"outcome", name(row.outcome)},
          {"date", date_text(row.date)},
          {"due_at", time_or_null(row.due_at)},
          {"prompted_at", time_or_null(row.prompted_at)},
          {"started_at", iso_time(row.started_at)},
          {"ended_at", iso_time(row.ended_at)},
          {"lasted_ms", row.lasted.count()},
          {"guided", row.guided},
          {"attempts", row.attempts},
          {"stretch", row.stretch.empty() ? ordered_json(nullptr) : ordered_json(row.stretch)}};
}

ordered_json object(const SpanRow& row) {
  return {{"posture", name(row.kind)},
          {"date", date_text(row.date)},
          {"from", iso_time(row.from)},
          {"to", iso_time(row.to)}};
}

ordered_json object(const StretchRow& row) {
  return {{"stretch", row.stretch},
          {"date", date_text(row.date)},
          {"ended_at", iso_time(row.ended_at)},
          {"break", row.kind ? ordered_json(name(*row.kind)) : ordered_json(nullptr)},
          {"played_ms", row.played.count()},
          {"planned_ms", row.planned.count()}};
}

ordered_json object(const DayTotals& day) {
  ordered_json breaks = ordered_json::object();
  for (const BreakKind kind : kinds) {
    ordered_json& counts = breaks[std::string{name(kind)}] = ordered_json::object();
    for (const Outcome outcome : outcomes)
      if (const int count = day.count(kind, outcome); count > 0) counts[std::string{name(outcome)}] = count;
  }
  return {{"date", date_text(day.date)},
          {"sitting_ms", day.sitting.count()},
          {"standing_ms", day.standing.count()},
          {"longest_sit_ms", day.longest_sit.count()},
          {"breaks", std::move(breaks)}};
}

ordered_json object(const ListRow& row) {
  return std::visit([](const auto& its) { return object(its); }, row);
}

constexpr std::array all_lists{RowList::days, RowList::breaks, RowList::spans, RowList::stretches};

class JsonFile : public ListVisitor {
 public:
  JsonFile(std::ostream& out, std::optional<SpanRow> open) : out_(out), open_(std::move(open)) {}

  void begin(RowList list, bool goes_on, bool has_rows) override {
    if (!goes_on) out_ << (list == all_lists.front() ? "{\"version\": 1" : "") << ",\n\"" << name(list) << "\": [";
    separator_ = has_rows ? ",\n" : "\n";
  }
  void take(const ListRow& row) override {
    out_ << separator_ << object(row).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    separator_ = ",\n";
  }
  void end(RowList list) override {
    out_ << "]";
    if (list != all_lists.back()) return;
    if (open_) out_ << ",\n\"open\": " << object(*open_);
    out_ << "}\n";
  }

 private:
  std::ostream& out_;
  std::optional<SpanRow> open_;
  const char* separator_ = "\n";
};

class CsvFile : public ListVisitor {
 public:
  explicit CsvFile(std::ostream& out) : out_(out) {}

  void begin(RowList list, bool goes_on, bool) override {
    if (goes_on) return;
    const std::array<ListRow, 4> empty{DayTotals{}, BreakRow{}, SpanRow{}, StretchRow{}};
    const ordered_json row = columns(empty.at(static_cast<std::size_t>(list)));
    std::vector<std::string> names;
    for (const auto& field : row.items()) names.push_back(field.key());
    put_line(names);
  }
  void take(const ListRow& row) override {
    std::vector<std::string> fields;
    for (const ordered_json& its : columns(row))
      fields.push_back(its.is_null()     ? ""
                       : its.is_string() ? csv_field(its.get_ref<const std::string&>())
                                         : its.dump());
    put_line(fields);
  }
  void end(RowList) override {}

 private:
  /// As its object in JSON, but of a day with every count.
  static ordered_json columns(const ListRow& row) {
    ordered_json columns = object(row);
    const auto* day = std::get_if<DayTotals>(&row);
    if (day == nullptr) return columns;
    columns.erase("breaks");
    for (const BreakKind kind : kinds)
      for (const Outcome outcome : outcomes)
        columns[fmt::format("{}_{}", name(kind), name(outcome))] = day->count(kind, outcome);
    return columns;
  }

  void put_line(const std::vector<std::string>& fields) { out_ << fmt::format("{}\r\n", fmt::join(fields, ",")); }

  std::ostream& out_;
};

/// Those of a format, in their order.
std::span<const RowList> lists_of(ExportFormat format) {
  const std::span all{all_lists};
  return format == ExportFormat::json ? all : all.subspan(static_cast<std::size_t>(format) - 1, 1);
}

std::unique_ptr<ListVisitor> file_of(std::ostream& out, ExportFormat format, const std::optional<SpanRow>& open) {
  if (format == ExportFormat::json) return std::make_unique<JsonFile>(out, open);
  return std::make_unique<CsvFile>(out);
}

}  // namespace

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string{text};
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::optional<PageEnd> write_export(std::ostream& out, History& history, const ExportRequest& request) {
  const auto file = file_of(out, request.format, request.open);
  return walk_lists(history,
                    {.lists = lists_of(request.format),
                     .first = request.first,
                     .last = request.last,
                     .breaks = RowRange::of_days(request.first, request.last),
                     .after = request.after,
                     .most = request.most},
                    *file);
}

void write_empty_export(std::ostream& out, ExportFormat format) {
  const auto file = file_of(out, format, std::nullopt);
  for (const RowList list : lists_of(format)) {
    file->begin(list, false, false);
    file->end(list);
  }
}

}  // namespace limber
