// What Limber asks now and then about itself (B39), the answers that there are, and what each does to the settings.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/policy.hpp"

namespace limber {

/// After several skips in a row, why; once a month, whether the breaks are right; where they were made lighter a month
/// ago, whether that is to stay.
enum class Question { skips, monthly, lighter };
constexpr std::array<std::string_view, 3> names_of(Question) { return {"skips", "monthly", "lighter"}; }

enum class QuestionAnswer { no_time, bad_moment, not_this_stretch, not_now, keep, lighter, stronger, as_before, later };
constexpr std::array<std::string_view, 9> names_of(QuestionAnswer) {
  return {"no_time", "bad_moment", "not_this_stretch", "not_now", "keep", "lighter", "stronger", "as_before", "later"};
}

/// Of both breaks, before they were made lighter.
struct Intervals {
  Duration micro, rest;
  bool operator==(const Intervals&) const = default;
};

/// The answers to `question`, of which each would do something. `stretch`: of the break that was skipped last; empty:
/// it had none.
std::vector<QuestionAnswer> answers_to(Question question, const Policy& policy, std::string_view stretch);

/// The settings after `answer`; those as they are where it changes none. `before`: for `as_before`.
Policy policy_after(QuestionAnswer answer, const Policy& policy, const std::optional<Intervals>& before);

}  // namespace limber
