// Putting a break off, in words: its button, and what it costs (B38), which is said before one chooses.
#pragma once

#include <string>

#include "core/policy.hpp"

namespace limber {

/// A break that could be put off by `by`, after it has been for `put_off` in all.
struct Postponement {
  BreakKind kind = BreakKind::rest;
  Duration by{};
  Duration put_off{};
};

/// Of a button: "In 10 min"; where the break is longer then, "In 10 min, for 6 min".
std::string postpone_label(const Policy& policy, const Postponement& its);
/// Of a menu: "Postpone 10 min", "Postpone 10 min, for 6 min".
std::string postpone_entry(const Policy& policy, const Postponement& its);
/// "Put off, it takes 6 min." Empty: it costs nothing.
std::string postpone_cost(const Policy& policy, const Postponement& its);

/// Of a break that has been put off: "It takes 6 min then." Empty: it costs nothing.
std::string put_off_cost(Duration length, Duration longer_by, Duration sooner_by);

}  // namespace limber
