// The texts of the windows that only inform: why no nudge comes, what works here, the keys, what Limber is. Pure.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/moments.hpp"
#include "words/event_words.hpp"
#include "words/status_facts.hpp"

namespace limber {

/// A button of a line: what the person says of an hour that was learned.
struct InfoAction {
  std::string label;
  HourSlot slot;
  MomentState state;
  bool operator==(const InfoAction&) const = default;
};

struct InfoLine {
  enum class Mark { none, good, absent, bad };
  std::string label;  ///< beside the text: a time, a key, what was looked at
  std::string text;
  std::string hint = {};  ///< below it, smaller
  Mark mark = Mark::none;
  std::vector<InfoAction> actions = {};  ///< buttons below it
  bool operator==(const InfoLine&) const = default;
};

struct InfoPart {
  std::string heading;  ///< may be empty
  std::vector<InfoLine> lines;
  bool operator==(const InfoPart&) const = default;
};

struct InfoSheet {
  std::string title;    ///< of the window
  std::string heading;  ///< the answer, large
  std::string text;     ///< and its reasons
  std::vector<InfoPart> parts;
  bool operator==(const InfoSheet&) const = default;
};

/// Whether they have the same parts, lines, marks and buttons, so that at most their words differ.
bool same_but_words(const InfoSheet& one, const InfoSheet& other);

/// Why no nudge comes. `recent`: the answer of events_recent; `today`: that of history_query for today;
/// `moments`: that of moments_get. Each may be null: it is not there yet.
InfoSheet why_sheet(const StatusFacts& status, const Json& recent, const Json& today, const Json& moments,
                    ClockStyle clock, const StretchTitle& title);
/// The same while no daemon can be asked.
InfoSheet why_sheet_without_daemon();

/// What works on this desktop. `checks`: what `limber doctor --json` has written; null: it has not yet.
InfoSheet checks_sheet(const Json& checks);

InfoSheet keys_sheet();
InfoSheet about_sheet(const std::string& version);

}  // namespace limber
