// The journal with ten years in it: a million rows, as a year of 250 or 365 days never has them, on a real disk.
#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <vector>

#include "journal/history.hpp"
#include "journal/journal.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;
using std::chrono::days;

constexpr int day_count = 3653;
constexpr int spans_a_day = 200;
constexpr int breaks_a_day = 74;  // together 1,000,922 rows
constexpr Date first_day{std::chrono::year{2016}, std::chrono::month{1}, std::chrono::day{1}};

class Utc : public TimeZone {
 public:
  LocalTime to_local(WallTime wall) const override { return LocalTime{wall.time_since_epoch()}; }
  WallTime to_wall(LocalTime local) const override { return WallTime{local.time_since_epoch()}; }
};

WallTime begin_of(int day) { return std::chrono::sys_days{first_day} + days{day}; }
Date date_of(int day) { return Date{std::chrono::sys_days{first_day} + days{day}}; }
Instant boot_of(WallTime wall) { return Instant{wall - begin_of(0)}; }
Stamp stamp_at(WallTime wall) { return {boot_of(wall), wall, "bench"}; }

Effect span(WallTime from, Duration length) {
  return {boot_of(from + length), boot_of(from + length),
          SpanEnded{SpanKind::sitting, boot_of(from), boot_of(from + length)}};
}

Effect rest(WallTime end, int number) {
  const auto kind = kinds[static_cast<std::size_t>(number) % 2];
  const auto outcome = static_cast<Outcome>(number % 5);
  const Instant at = boot_of(end);
  return {at, at, Ended{kind, outcome, at - 60s, 60s, false, "wall-slide", at - 2min, at - 90s, 1}};
}

std::vector<Effect> effects_of(int day) {
  std::vector<Effect> effects;
  for (int i = 0; i < spans_a_day; ++i) effects.push_back(span(begin_of(day) + 5h + i * 3min, 2min + i % 7 * 5s));
  for (int i = 0; i < breaks_a_day; ++i) effects.push_back(rest(begin_of(day) + 5h + i * 8min, i));
  return effects;
}

Snapshot usual_snapshot() {
  Snapshot snapshot;
  snapshot.sitting = 40min;
  snapshot.day = date_of(day_count);
  snapshot.suggested.assign(200, {"thoracic-extension", BreakKind::rest, true});
  return snapshot;
}

/// Ten years in a directory of their own, written once and by the journal itself.
class TenYears {
 public:
  TenYears() {
    std::string name = (fs::temp_directory_path() / "limber-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error{"no temporary directory"};
    directory_ = name;
    Journal journal{file(), zone_, Policy{}, begin_of(0)};
    for (int day = 0; day < day_count; ++day)
      journal.commit(effects_of(day), usual_snapshot(), stamp_at(begin_of(day + 1)));
  }
  ~TenYears() {
    std::error_code ignored;
    fs::remove_all(directory_, ignored);
  }
  TenYears(const TenYears&) = delete;
  TenYears& operator=(const TenYears&) = delete;

  fs::path file() const { return directory_ / "journal.db"; }
  const TimeZone& zone() const { return zone_; }

 private:
  Utc zone_;
  fs::path directory_;
};

const TenYears& ten_years() {
  static const TenYears once;
  return once;
}

void report_of_ten_years(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(History{ten_years().file()}.days(date_of(0), date_of(day_count)));
}

void report_of_a_week(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(History{ten_years().file()}.days(date_of(1800), date_of(1806)));
}

void breaks_and_spans_of_a_week(benchmark::State& state) {
  for (auto _ : state) {
    History history{ten_years().file()};
    benchmark::DoNotOptimize(history.breaks(begin_of(1800), begin_of(1807)));
    benchmark::DoNotOptimize(history.spans(begin_of(1800), begin_of(1807)));
  }
}

void open_and_remember(benchmark::State& state) {
  for (auto _ : state) {
    const Journal journal{ten_years().file(), ten_years().zone(), Policy{}, begin_of(day_count)};
    if (!journal.remembered()) state.SkipWithError("remembers nothing");
  }
}

void commit_a_snapshot(benchmark::State& state) {
  Journal journal{ten_years().file(), ten_years().zone(), Policy{}, begin_of(day_count)};
  for (auto _ : state) journal.commit({}, usual_snapshot(), stamp_at(begin_of(day_count)));
}

/// Most of this is the disk's sync.
void commit_a_break(benchmark::State& state) {
  Journal journal{ten_years().file(), ten_years().zone(), Policy{}, begin_of(day_count)};
  WallTime end = begin_of(day_count + 10);
  for (auto _ : state) {
    journal.commit({rest(end, 0)}, usual_snapshot(), stamp_at(end));
    end += 1s;
  }
}

void check_it_all(benchmark::State& state) {
  Journal journal{ten_years().file(), ten_years().zone(), Policy{}, begin_of(day_count)};
  for (auto _ : state) journal.check(begin_of(day_count));
}

BENCHMARK(report_of_ten_years)->Unit(benchmark::kMillisecond);
BENCHMARK(report_of_a_week)->Unit(benchmark::kMillisecond);
BENCHMARK(breaks_and_spans_of_a_week)->Unit(benchmark::kMillisecond);
BENCHMARK(open_and_remember)->Unit(benchmark::kMillisecond);
BENCHMARK(commit_a_snapshot)->Unit(benchmark::kMicrosecond);
BENCHMARK(commit_a_break)->Unit(benchmark::kMicrosecond);
BENCHMARK(check_it_all)->Unit(benchmark::kMillisecond)->Iterations(2);

}  // namespace
}  // namespace limber

BENCHMARK_MAIN();
