#include "words/postpone_words.hpp"

#include <gtest/gtest.h>

#include "words/prompt_words.hpp"

namespace limber {
namespace {

Policy that_costs(LaterCosts costs) {
  Policy policy;
  policy.prompt.later_costs = costs;
  return policy;
}

TEST(PostponeWords, NothingIsSaidWhereItCostsNothing) {
  const Policy policy;
  EXPECT_EQ(postpone_label(policy, {BreakKind::rest, 10min, 0s}), "In 10 min");
  EXPECT_EQ(postpone_entry(policy, {BreakKind::rest, 10min, 0s}), "Postpone 10 min");
  EXPECT_EQ(postpone_cost(policy, {BreakKind::rest, 10min, 1h}), "");
  EXPECT_EQ(put_off_cost(5min, 0s, 0s), "");
}

TEST(PostponeWords, ALongerBreakIsSaidBeforeOneChooses) {
  const Policy policy = that_costs(LaterCosts::longer);
  EXPECT_EQ(postpone_label(policy, {BreakKind::rest, 10min, 0s}), "In 10 min, for 6 min");
  EXPECT_EQ(postpone_label(policy, {BreakKind::rest, 10min, 10min}), "In 10 min, for 7 min") << "the second time";
  EXPECT_EQ(postpone_entry(policy, {BreakKind::micro, 5min, 0s}), "Postpone 5 min, for 75 s");
  EXPECT_EQ(postpone_cost(policy, {BreakKind::rest, 10min, 0s}), "Put off, it takes 6 min.");
  EXPECT_EQ(put_off_cost(6min, 1min, 0s), "It takes 6 min then.");
}

TEST(PostponeWords, ASoonerNextBreakIsSaidBeforeOneChooses) {
  const Policy policy = that_costs(LaterCosts::sooner);
  EXPECT_EQ(postpone_label(policy, {BreakKind::rest, 10min, 0s}), "In 10 min");
  EXPECT_EQ(postpone_cost(policy, {BreakKind::rest, 10min, 5min}), "Put off, the one after it comes 15 min sooner.");
  EXPECT_EQ(put_off_cost(5min, 0s, 10min), "The one after it comes 10 min sooner.");
}

TEST(PostponeWords, ThePromptSaysIt) {
  Prompted prompted{BreakKind::rest, "", 2, true, 70min, 5min};
  prompted.put_off = 10min;
  const PromptWords words = prompt_words(prompted, that_costs(LaterCosts::longer), nullptr);
  EXPECT_NE(words.body.find("Put off, it takes 7 min."), std::string::npos) << words.body;
  EXPECT_EQ(words.actions.at(1).label, "In 10 min, for 7 min");
  prompted.may_postpone = false;
  EXPECT_EQ(prompt_words(prompted, that_costs(LaterCosts::longer), nullptr).body.find("Put off"), std::string::npos);
}

TEST(PostponeWords, OnceAWeekThePromptSaysWhyItsStretchIsAnother) {
  Prompted prompted{BreakKind::rest, "", 1, true, 70min, 5min};
  prompted.explains = true;
  const PromptWords words = prompt_words(prompted, Policy{}, nullptr);
  EXPECT_NE(words.line.find("Another stretch than last time"), std::string::npos) << words.line;
}

}  // namespace
}  // namespace limber
