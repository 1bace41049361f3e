// What putting a break off costs, by the person's own setting (B38).
#pragma once

#include "core/policy.hpp"

namespace limber {

/// How much longer the break is after it has been put off for `put_off` in all: the same share of its length as that is
/// of its interval, rounded up to what can be said (whole minutes, of a break under two minutes quarters of one), at
/// most its length.
Duration longer_by(const Policy& policy, BreakKind kind, Duration put_off);

/// How much of its next interval is over when it has been taken: as much as it was put off, at most half.
Duration sooner_by(const Policy& policy, BreakKind kind, Duration put_off);

}  // namespace limber
