// The texts of the prompt window, from the daemon's status. Pure.
#pragma once

#include <optional>
#include <string>

#include "catalogue/catalogue.hpp"
#include "panel/model/later_view.hpp"
#include "panel/model/status_facts.hpp"

namespace limber {

struct PromptView {
  std::string heading;  ///< "Time for a stretch?"
  std::string body;
  std::string stretch;             ///< id of the one that it begins with; empty: a walk
  std::optional<LaterView> later;  ///< none: it cannot be put off any more
  bool to_look_at = false;         ///< it counts for nothing
  std::string folded;              ///< what is left of it after a while: "Ready when you are"
  bool operator==(const PromptView&) const = default;

  /// All of it in a sentence or two, for screen readers.
  std::string spoken() const { return heading + " " + body; }
};

/// None: no prompt is open, or it is for a micro break, which has no window.
std::optional<PromptView> prompt_view(const StatusFacts& status, const SettingsFacts& settings,
                                      const Catalogue& catalogue);

}  // namespace limber
