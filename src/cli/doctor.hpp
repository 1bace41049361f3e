// What `limber doctor` can find out by itself, without the daemon.
#pragma once

#include <string>
#include <vector>

#include "cli/style.hpp"
#include "os/paths.hpp"
#include "words/json_reader.hpp"

namespace limber {

struct Check {
  std::string name;  ///< in English; translated where it is shown
  bool ok = false;
  std::string detail;  ///< what was found
  std::string hint;    ///< what to do; empty: nothing
  bool note = false;   ///< something is not available here, which is no fault
  bool operator==(const Check&) const = default;
};

/// Settings, history, stretches, runtime directory, display and session bus, in this order. Never throws for what it
/// finds: that is the finding.
std::vector<Check> check_here(const Paths& paths, const Environment& environment);

/// Those of the protocol's `doctor`.
std::vector<Check> checks_in(const Json& answer);

/// All of them, what both have looked at only once: where something is wrong with it, that.
std::vector<Check> joined(std::vector<Check> here, std::vector<Check> of_daemon);

/// A line each, and a hint below where there is one; lines ended.
std::string checks_text(const std::vector<Check>& checks, const Style& style);
/// As the protocol writes them.
Json checks_json(const std::vector<Check>& checks);

}  // namespace limber
