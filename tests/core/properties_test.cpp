// What holds for any day at a desk, whatever happens in it.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/random_trace.hpp"
#include "core/scheduler.hpp"
#include "support/event_text.hpp"
#include "support/replay_effects.hpp"

namespace limber {
namespace {

const std::vector<RotationEntry> pool{{"a", true, true}, {"b", false, true}, {"c", true, true}};

/// The effects as text, without when they were found out.
std::vector<std::string> timeless(const std::vector<Effect>& effects) {
  std::vector<std::string> lines;
  for (Effect effect : effects) {
    effect.known_at = effect.at;
    lines.push_back(event_text(effect));
  }
  return lines;
}

class AnyDay : public ::testing::TestWithParam<unsigned> {
 protected:
  static constexpr unsigned seeds_each = 125;
  enum class Crashes { some, none };
  template <typename Check>
  void for_each_seed(Check check, Crashes crashes = Crashes::some) {
    for (unsigned i = 0; i < seeds_each; ++i) {
      const unsigned seed = GetParam() * seeds_each + i;
      SCOPED_TRACE("seed " + std::to_string(seed));
      RandomTrace random(seed);
      const Policy policy = random_policy(random);
      random.crashes = crashes == Crashes::some && seed % 2 == 0;
      check(random.make(), policy);
      if (HasFatalFailure()) return;
    }
  }
};

TEST_P(AnyDay, ExtraWakeUpsChangeNothing_B2) {
  for_each_seed([](const Trace& trace, const Policy& policy) {
    const auto exact = timeless(replay(trace, policy, pool));
    const auto extra = timeless(replay(trace, policy, pool, {ReplayMode::Wakes::extra, 3s}));
    ASSERT_EQ(exact, extra);
  });
}

/// Without crashes: what a killed daemon had not found out yet, it cannot remember.
TEST_P(AnyDay, LateWakeUpsLoseNothing_B2) {
  for_each_seed(
      [](const Trace& trace, const Policy& policy) {
        const auto exact = timeless(replay(trace, policy, pool));
        const auto late = timeless(replay(trace, policy, pool, {ReplayMode::Wakes::late}));
        ASSERT_EQ(exact, late);
      },
      Crashes::none);
}

TEST_P(AnyDay, ABreakIsEndedOnceForEveryStart_B21) {
  for_each_seed([](const Trace& trace, const Policy& policy) {
    std::map<BreakKind, Instant> open;
    for (const Effect& effect : replay(trace, policy, pool)) {
      if (const auto* started = std::get_if<Started>(&effect.what)) {
        ASSERT_TRUE(open.empty()) << "a second break began: " << event_text(effect);
        open[started->kind] = effect.at;
      }
      if (const auto* cancelled = std::get_if<Cancelled>(&effect.what)) {
        ASSERT_TRUE(open.contains(cancelled->kind)) << "cancelled, never begun: " << event_text(effect);
        EXPECT_EQ(open[cancelled->kind], cancelled->started_at);
        open.clear();
      }
      const auto* ended = std::get_if<Ended>(&effect.what);
      if (!ended || ended->outcome == Outcome::natural || ended->outcome == Outcome::ignored) continue;
      if (ended->outcome == Outcome::skipped && !open.contains(ended->kind)) {
        EXPECT_EQ(ended->lasted, 0s);
        continue;
      }
      ASSERT_TRUE(open.contains(ended->kind)) << "ended, never begun: " << event_text(effect);
      EXPECT_EQ(open[ended->kind], ended->started_at);
      EXPECT_EQ(ended->started_at + ended->lasted, effect.at);
      EXPECT_GE(ended->lasted, 0s);
      open.clear();
    }
  });
}

TEST_P(AnyDay, NothingIsPromptedWhileItIsHeldOrABreakRuns_B15_B16) {
  for_each_seed([](const Trace& trace, const Policy& policy) {
    bool engaged = false, dnd = false, fullscreen = false, resting = false, quiet = false;
    std::optional<BreakKind> asked;
    std::optional<FocusInForce> focus;
    ReplayListener listener;
    Instant quiet_ends = Instant::max();
    listener.told = [&](Instant at, const Event& event) {
      if (const auto* e = std::get_if<EngagedChanged>(&event)) engaged = e->on;
      if (const auto* e = std::get_if<DndChanged>(&event)) dnd = e->on;
      if (const auto* e = std::get_if<FullscreenChanged>(&event)) fullscreen = e->on;
      if (const auto* e = std::get_if<FocusChanged>(&event)) focus = e->now;
      if (const auto* e = std::get_if<QuietBegan>(&event)) {
        quiet = true;
        quiet_ends = e->lasts ? at + *e->lasts : Instant::max();
      }
      if (std::holds_alternative<QuietEnded>(event)) quiet = false;
      if (std::holds_alternative<Restarted>(event)) asked.reset();
    };
    listener.effect = [&](const Effect& effect) {
      std::visit(
          [&]<typename What>(const What& what) {
            if constexpr (std::is_same_v<What, Started>) resting = true, asked.reset();
            if constexpr (std::is_same_v<What, Ended>) {
              if (what.outcome != Outcome::natural) resting = false, asked.reset();
            }
            if constexpr (std::is_same_v<What, Cancelled>) resting = false;
            if constexpr (std::is_same_v<What, Held> || std::is_same_v<What, Withdrawn> ||
                          std::is_same_v<What, Postponed>)
              if (asked == what.kind) asked.reset();
            if constexpr (std::is_same_v<What, Prompted>) {
              const bool is_quiet = quiet && effect.at < quiet_ends;
              EXPECT_FALSE(dnd || (fullscreen && !what.quiet) || is_quiet || resting) << event_text(effect);
              const bool left_out = focus && focus->rule == FocusRule::rest_only && what.kind == BreakKind::micro &&
                                    policy.rest_break.enabled;
              EXPECT_FALSE((left_out || (focus && focus->rule == FocusRule::quiet)) && !what.quiet)
                  << "in spite of the program in front: " << event_text(effect);
              EXPECT_FALSE(asked.has_value()) << "two prompts: " << event_text(effect);
              asked = what.kind;
            }
          },
          effect.what);
    };
    replay(trace, policy, pool, listener);
    ASSERT_FALSE(::testing::Test::HasFailure());
  });
}

TEST_P(AnyDay, SpansAtTheDeskNeverOverlapAndKeepOutOfBreaks_B8) {
  for_each_seed([](const Trace& trace, const Policy& policy) {
    std::vector<std::pair<Instant, Instant>> taken;
    for (const Effect& effect : replay(trace, policy, pool)) {
      const auto add = [&](Instant from, Instant to) {
        ASSERT_LT(from, to);
        for (const auto& [its_from, its_to] : taken)
          ASSERT_TRUE(to <= its_from || its_to <= from) << event_text(effect);
        taken.emplace_back(from, to);
      };
      if (const auto* span = std::get_if<SpanEnded>(&effect.what)) add(span->from, span->to);
      const auto* ended = std::get_if<Ended>(&effect.what);
      if (ended && ended->outcome != Outcome::natural && ended->lasted > 0s) add(ended->started_at, effect.at);
    }
  });
}

/// Work is never counted twice or from nowhere: between two credits no clock gains more than the time at the desk.
TEST_P(AnyDay, WorkClocksNeverExceedPresence_B4_B9) {
  for_each_seed([](const Trace& trace, const Policy& policy) {
    Duration at_desk{};
    ReplayListener listener;
    listener.effect = [&](const Effect& effect) {
      if (const auto* span = std::get_if<SpanEnded>(&effect.what)) at_desk += span->to - span->from;
    };
    const Snapshot end = replay(trace, policy, pool, listener);
    const Duration present = at_desk + end.span_for;
    for (const BreakSnapshot& state : end.breaks) {
      EXPECT_GE(state.work, 0s);
      EXPECT_LE(state.work, present + policy.presence.idle_threshold);
    }
    EXPECT_LE(end.sitting, present);
    EXPECT_LE(end.sitting_today + end.standing_today, present);
    ASSERT_FALSE(::testing::Test::HasFailure());
  });
}

INSTANTIATE_TEST_SUITE_P(Random, AnyDay, ::testing::Range(0u, 8u));

}  // namespace
}  // namespace limber
