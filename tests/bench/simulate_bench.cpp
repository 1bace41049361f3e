// How long a year of office days takes: 250 days of nine hours, each with several hundred pauses. The budget is
// 250 ms for the replay.
#include <benchmark/benchmark.h>

#include "trace/office_day.hpp"
#include "trace/replay.hpp"

namespace limber {
namespace {

constexpr int days_of_a_year = 250;
constexpr std::uint64_t seed = 1;

ReplayListener counting(std::int64_t& effects) {
  ReplayListener listener;
  listener.effect = [&effects](const Effect&) { ++effects; };
  listener.respond = office_person(Policy{}, seed);
  return listener;
}

void replay_a_year(benchmark::State& state) {
  const Trace trace = synthetic_days(days_of_a_year, seed);
  std::int64_t effects = 0;
  for (auto _ : state) replay(trace, Policy{}, {}, counting(effects));
  state.counters["facts"] = static_cast<double>(trace.facts.size());
  state.counters["effects"] = benchmark::Counter(static_cast<double>(effects), benchmark::Counter::kAvgIterations);
}
BENCHMARK(replay_a_year)->Unit(benchmark::kMillisecond);

void make_up_and_replay_a_year(benchmark::State& state) {
  std::int64_t effects = 0;
  for (auto _ : state) replay(synthetic_days(days_of_a_year, seed), Policy{}, {}, counting(effects));
}
BENCHMARK(make_up_and_replay_a_year)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace limber
