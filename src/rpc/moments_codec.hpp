// What was learned of moments (B37) on the wire: the answer of moments_get, written and read.
#pragma once

#include <optional>
#include <vector>

#include "core/moments.hpp"
#include "rpc/json.hpp"

namespace limber {

struct MomentsAnswer {
  /// One hour, with what is known of it and of the hour before by the days that are over.
  struct Hour {
    LearnedMoment moment;
    MomentAnswers in, before;
    bool operator==(const Hour&) const = default;
  };
  bool on = false;            ///< prompt.learn_moments
  std::optional<Date> since;  ///< of the first answer that is remembered
  MomentAnswers answers;      ///< all of the days that are over
  std::vector<Hour> hours;
  bool operator==(const MomentsAnswer&) const = default;
};

MomentsAnswer moments_answer(const MomentsMemory& memory, bool on);

Json moments_json(const MomentsAnswer& answer);
/// Hours that are not understood are left out.
MomentsAnswer read_moments(const Json& json);

}  // namespace limber
