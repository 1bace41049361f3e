// The checks of the desktop for `limber doctor`: notifications, the icon, locks, evidence. Pure: facts come as
// arguments.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/evidence_monitor.hpp"
#include "desktop/notification_server.hpp"
#include "rpc/json.hpp"

namespace limber {

/// A check of the protocol's `doctor`. `hint`: what would help, where it is not `ok`.
Json doctor_check(std::string_view name, bool ok, const std::string& detail, std::string_view hint = "");
/// It is being found out.
Json pending_check(std::string_view name, const std::string& detail);
/// The kind is of no use here since the settings do not want it, which is no fault.
Json unwanted_check(std::string_view name);

/// `asking`: a server has been asked and has not answered yet. `problem`: why they are not shown, for people.
Json notification_check(const std::optional<ServerInfo>& server, bool asking, const std::string& problem);

/// `files`: that are set; `known`: how many times of them, none: not yet.
Json calendar_check(const std::vector<std::string>& files, const std::vector<std::string>& problems,
                    std::optional<std::size_t> known);

struct IconPlace {
  bool in_bar = false;       ///< a bar has taken the icon in over the bus
  bool in_old_tray = false;  ///< it is in an X11 tray of the old kind
};
/// How to get it where it is not shown, and how Limber opens without. `desktop`: XDG_CURRENT_DESKTOP.
std::string_view icon_advice(std::string_view desktop);
Json icon_check(IconPlace place, std::string_view desktop);

/// Which programs may lock the screen besides the desktop's own, without a report to logind.
enum class LockerPrograms {
  none,
  of_wayland,  ///< as swaylock does, where the compositor lets them
  of_x,        ///< as i3lock and xscreensaver do, on any X server
};

struct LockFacts {
  std::optional<std::string> source;  ///< what reports locks; none: nothing does
  /// Locks are detected for certain: the locker has reported one to logind, or is a screen saver on the bus.
  bool certain = false;
  LockerPrograms lockers = LockerPrograms::none;
  std::string sleep_source;  ///< what reports suspends
};
Json session_check(const LockFacts& facts);

/// Advice where there is no sound.
std::string_view sound_advice(bool pipewire_alone);

/// A check of the protocol's `doctor`. `wanted`: the settings want it. Missing sources are never a
/// fault: many desktops have none of a kind, and Limber does without. `on_x11`: the session is one of X11, without a
/// Wayland compositor.
Json evidence_check(EvidenceKind kind, bool wanted, const std::vector<EvidenceMonitor::SourceState>& source_states,
                    bool on_x11 = false);

/// Why rules by program have no effect; empty: it is seen which program is in front. `desktop`: XDG_CURRENT_DESKTOP.
std::string program_trouble(const std::vector<EvidenceMonitor::SourceState>& source_states, std::string_view desktop);
/// `rules`: how many the person has.
Json program_check(std::size_t rules, const std::string& trouble);

/// None: no game controller is there. `read`, `forbidden`: how many are read, and may not be.
std::optional<Json> controller_check(std::size_t read, std::size_t forbidden);

}  // namespace limber
