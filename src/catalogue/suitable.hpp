// Which stretches are for a person, and why the others are not.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/policy.hpp"
#include "core/rotation.hpp"

namespace limber {

/// What a person thinks of stretches, by id.
using Likings = std::map<std::string, Rating>;

/// Why a stretch is never suggested to this person. In words: words/stretch_text.hpp.
struct LeftOut {
  enum class Why { condition, not_gentlest, hidden, place, equipment, clothes } why;
  std::string_view what = {};  ///< the condition or the equipment, in English
};
/// What concerns their health before all else. None: it is for them.
std::optional<LeftOut> left_out(const Stretch& stretch, const StretchPolicy& policy, const Likings& likings = {});

/// How long the short form for a micro break lasts at least, getting ready and coming out of it included; none: the
/// stretch has no short form, or is never done in a micro break.
std::optional<Duration> brief_length(const Stretch& stretch, const StretchPolicy& policy);

/// The stretches that suit a person; the floor is for rest breaks only. Ordered so that neighbours move the back in
/// different ways.
std::vector<RotationEntry> rotation_pool(const Catalogue& catalogue, const StretchPolicy& policy,
                                         const Likings& likings = {});

}  // namespace limber
