// Which break comes next if the person goes on working, also while the clocks still wait for input.
#pragma once

#include <optional>

#include "core/status.hpp"

namespace limber {

struct NextBreak {
  BreakKind kind;
  Duration in{};
};
/// `merge_within`: of the rest break (B12). None: no break is switched on, or none is asked for as things stand.
std::optional<NextBreak> next_for_somebody_at_work(const Status& status, Duration merge_within);

}  // namespace limber
