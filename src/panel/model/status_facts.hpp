// What the panel takes from the daemon's status (rpc/PROTOCOL.md). What is missing or of another kind than expected
// reads as absent, so a daemon of another version is shown as far as it can be understood.
#pragma once

#include <array>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar.hpp"
#include "core/policy.hpp"
#include "core/status.hpp"

namespace limber {

using Json = nlohmann::ordered_json;

struct BreakFacts {
  bool enabled = false;
  BreakStatus::Stage stage = BreakStatus::Stage::working;
  Duration work{};
  Duration interval{};
  std::optional<HoldReason> hold;
  std::optional<Duration> left;    ///< resting: to its planned end; postponed: until it comes back
  std::optional<LocalTime> until;  ///< the same by the clock
  std::optional<Duration> length;  ///< resting: how long it is planned to be
  int attempt = 0;                 ///< prompts shown for this due
  bool may_postpone = true;
  bool guided = false;
  std::string stretch;  ///< id; empty: none is chosen yet
};

struct NextFacts {
  BreakKind kind = BreakKind::rest;
  Duration in{};
  std::optional<LocalTime> at;
  std::string stretch;  ///< whose turn it is, where the daemon tells
};

/// What is seen around the person.
struct EvidenceFacts {
  std::string kind;   ///< "microphone", "camera", "inhibitor" (a program keeps the screen on), "fullscreen", "dnd"
  std::string whose;  ///< for people; empty: nobody says
};

struct StatusFacts {
  int protocol = 0;
  std::string version;
  LocalTime now{};  ///< the clock as the daemon read it
  Duration sitting{};
  Duration standing_today{};
  LocalTime up_at;                   ///< when they were up last, as the clock on the wall showed it then
  std::optional<Duration> standing;  ///< since they said so
  Posture posture = Posture::sitting;
  std::optional<Duration> absent;
  bool work_hours = true;
  std::optional<LocalTime> hours_change;  ///< when they open or close next
  bool quiet = false;
  std::optional<LocalTime> quiet_until;
  std::array<BreakFacts, 2> breaks;  ///< by index_of(kind)
  std::optional<NextFacts> next;
  std::optional<std::string> preview;  ///< the stretch of a prompt that is shown to look at; none: none is
  std::vector<EvidenceFacts> evidence;
  bool hands_seen = false;            ///< something watches keys and mouse
  bool notifications = false;         ///< somebody shows them
  std::vector<std::string> problems;  ///< sentences for people

  const BreakFacts& of(BreakKind kind) const { return breaks[index_of(kind)]; }
  /// None: nothing of that kind is seen.
  const EvidenceFacts* seen(std::string_view kind) const;
  /// The break in that stage, the longer first.
  std::optional<BreakKind> in_stage(BreakStatus::Stage stage) const;
};

/// Never throws.
StatusFacts read_status(const Json& status);

/// A line of a settings file that could not be used.
struct SettingsProblem {
  int line = 0;  ///< from 1; 0: the file as a whole
  std::string message;
  std::string file = {};  ///< empty: the person's own
};
using SettingKeys = std::set<std::string, std::less<>>;

/// What the panel wants of the settings.
struct SettingsFacts {
  std::string file;  ///< the person's own
  std::vector<SettingsProblem> problems;
  Policy policy;       ///< all that is in force, as far as this program knows it
  Policy defaults;     ///< what would be without the person's file
  SettingKeys locked;  ///< fixed by the administrator
  SettingKeys own;     ///< set in the person's file
};
/// Whether the first problem is in the person's own file, which they can mend.
bool own_file_broken(const SettingsFacts& settings);
/// Which file that is, and where in it: "line 3 of your settings file", "line 3 of the system's settings file
/// (/etc/xdg/limber/limber.toml)". Of settings with a problem.
std::string broken_file_words(const SettingsFacts& settings);

/// Of the answer of settings_get. Never throws.
SettingsFacts read_settings(const Json& answer);

/// What the clock on the wall shows in an RFC 3339 text, whatever its offset; none for anything else.
std::optional<LocalTime> local_in(std::string_view text);

}  // namespace limber
