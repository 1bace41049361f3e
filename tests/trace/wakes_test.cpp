// B2 over random traces: when the engine is woken makes no difference to what it finds, only to when it knows.
#include <gtest/gtest.h>

#include "support/replay_effects.hpp"
#include "trace/trace.hpp"
#include "trace/wild_day.hpp"

namespace limber {
namespace {

std::string truth_of(const Trace& trace, const Policy& policy, ReplayMode mode) {
  return in_true_order(replay(trace, policy, {}, mode));
}

std::string written(const Trace& trace) {
  std::string text;
  for (const Fact& fact : trace.facts) text += fact_text(fact) + "\n";
  return text + time_text(trace.end) + " end\n";
}

class Wakes : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Wakes, ThatAreNeedlessChangeNothing_B2) {
  const Trace trace = WildDay{GetParam()}.trace();
  const Policy policy = wild_policy(GetParam());
  EXPECT_EQ(truth_of(trace, policy, {ReplayMode::Wakes::extra, 47s}), truth_of(trace, policy, {})) << written(trace);
}

TEST_P(Wakes, ThatAreLateLoseNothing_B2) {
  const Trace trace = WildDay{GetParam()}.trace();
  const Policy policy = wild_policy(GetParam());
  EXPECT_EQ(truth_of(trace, policy, {ReplayMode::Wakes::late}), truth_of(trace, policy, {})) << written(trace);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Wakes, testing::Range<std::uint64_t>(0, 60));

}  // namespace
}  // namespace limber
