#include "cli/event_table.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/simulate_summary.hpp"
#include "cli/status_text.hpp"
#include "cli/words.hpp"
#include "rpc/codec.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

class JsonLines : public EventPrinter {
 public:
  explicit JsonLines(std::ostream& out) : out_(out) {}
  void event(const Effect& effect) override {
    if (const auto event = event_json(effect, Instant{})) out_ << event->dump() << '\n';
  }

 private:
  std::ostream& out_;
};

class Csv : public EventPrinter {
 public:
  Csv(std::ostream& out, WallTime start, const TimeZone& zone) : out_(out), wall_start_(start), zone_(zone) {
    for (const std::string_view column : columns) out_ << (column == columns.front() ? "" : ",") << column;
    out_ << '\n';
  }
  void clock_stepped(Duration by) override { wall_start_ += by; }
  void event(const Effect& effect) override {
    const auto event = event_json(effect, Instant{}, {Instant{}, wall_start_}, zone_);
    if (!event) return;
    for (const std::string_view column : columns) {
      if (column != columns.front()) out_ << ',';
      if (const auto field = event->find(column); field != event->end()) out_ << cell(*field);
    }
    out_ << '\n';
  }

 private:
  static constexpr std::array<std::string_view, 21> columns{
      "at",      "known_at",   "wall",   "event", "break", "attempt", "stretch", "reason", "due_at", "until", "guided",
      "outcome", "started_at", "lasted", "since", "date",  "sitting", "posture", "spell",  "length", "quiet"};

  static std::string cell(const nlohmann::ordered_json& field) {
    if (field.is_null()) return "";
    return field.is_string() ? field.get<std::string>() : field.dump();  // none of the words needs quotes
  }

  std::ostream& out_;
  WallTime wall_start_;
  const TimeZone& zone_;
};

class DayTable : public EventPrinter {
 public:
  DayTable(Console& console, WallTime start, const TimeZone& zone, bool only_summary)
      : console_(console), wall_start_(start), zone_(zone), only_summary_(only_summary) {}

  void clock_stepped(Duration by) override { wall_start_ += by; }
  void event(const Effect& effect) override {
    const LocalTime local = local_at(effect.at);
    summary_.add(effect, local);
    if (only_summary_) return;
    const auto event = event_json(effect, Instant{}, {Instant{}, wall_start_}, zone_);
    if (!event) return;
    head(std::chrono::floor<std::chrono::days>(local));
    console_.out << "  " << watch_line(*event, console_.style, {}) << '\n';
  }
  void end(const Snapshot& last, Instant at) override {
    summary_.end(last, local_at(at));
    if (!only_summary_) console_.out << (day_ ? "" : tr("Nothing to report.") + "\n") << "\n";
    console_.out << summary_.text(console_.style);
  }

 private:
  LocalTime local_at(Instant at) const { return zone_.to_local(wall_start_ + at.time_since_epoch()); }

  void head(std::chrono::local_days day) {
    if (day_ == day) return;
    console_.out << (day_ ? "\n" : "") << paint(console_.style, Tone::strong, long_date(Date{day})) << '\n';
    day_ = day;
  }

  Console& console_;
  WallTime wall_start_;
  const TimeZone& zone_;
  bool only_summary_;
  SimulateSummary summary_;
  std::optional<std::chrono::local_days> day_;  // the latest heading
};

}  // namespace

std::unique_ptr<EventPrinter> make_event_printer(SimulateOptions::Format format, Console& console, WallTime start,
                                                 const TimeZone& zone) {
  switch (format) {
    case SimulateOptions::Format::jsonl: return std::make_unique<JsonLines>(console.out);
    case SimulateOptions::Format::csv: return std::make_unique<Csv>(console.out, start, zone);
    case SimulateOptions::Format::table:
    case SimulateOptions::Format::summary: break;
  }
  return std::make_unique<DayTable>(console, start, zone, format == SimulateOptions::Format::summary);
}

}  // namespace limber
