// A whole trace written down.
#pragma once

#include <ostream>

#include "trace/trace.hpp"

namespace limber {

/// Such that parse_trace() gives the same one back.
inline void write_trace(std::ostream& out, const Trace& trace) {
  out << start_text(trace.start, trace.zone);
  for (const Fact& fact : trace.facts) out << fact_text(fact) << '\n';
  out << time_text(trace.end) << " end\n";
}

}  // namespace limber
