#include "daemon/methods/desktop_check.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "words/tr.hpp"

namespace limber {

namespace {

/// Something is not available here, which is no fault; `hint` says what would help.
Json desktop_note(std::string_view name, const std::string& detail, std::string_view hint = "") {
  Json json = doctor_check(name, true, detail);
  json["note"] = true;
  if (!hint.empty()) json["hint"] = hint;
  return json;
}

std::string answering(const ServerInfo& server) {
  if (draws_buttons(server)) return tr_noop("with buttons");
  if (click_words(server).empty()) return tr_noop("without buttons: answer by `limber postpone` and the like");
  return tr_noop("without buttons: answer by a click, or by `limber postpone` and the like");
}

struct EvidenceWords {
  std::string_view check, missing;
};
/// Of each kind, in their order.
constexpr std::array<EvidenceWords, evidence_kinds.size()> evidence_words{{
    {"microphone", tr_noop("calls are not seen by the microphone")},
    {"camera", tr_noop("calls are not seen by the camera")},
    {tr_noop("screen sharing"), tr_noop("a shared screen is not seen")},
    {tr_noop("screen kept on"), tr_noop("videos and talks are not seen")},
    {tr_noop("full screen"), tr_noop("windows in full screen are not seen")},
    {tr_noop("do not disturb"), tr_noop("Do Not Disturb is not seen")},
}};

}  // namespace

Json doctor_check(std::string_view name, bool ok, const std::string& detail, std::string_view hint) {
  Json json{{"name", name}, {"ok", ok}, {"detail", detail}};
  if (!ok && !hint.empty()) json["hint"] = hint;
  return json;
}

Json pending_check(std::string_view name, const std::string& detail) {
  Json json = doctor_check(name, true, detail);
  json["pending"] = true;
  return json;
}

Json unwanted_check(std::string_view name) { return doctor_check(name, true, tr_noop("switched off in the settings")); }

Json calendar_check(const std::vector<std::string>& files, const std::vector<std::string>& problems,
                    std::optional<std::size_t> known) {
  constexpr std::string_view check = tr_noop("calendar");
  if (!problems.empty())
    return doctor_check(check, false, problems.front(), tr_noop("limber calendar shows what can be read."));
  if (files.empty()) return doctor_check(check, true, tr_noop("none is set"));
  const std::string set = fmt::format("{}", fmt::join(files, ", "));
  if (!known) return pending_check(check, set + "; is being read");
  return doctor_check(check, true, fmt::format("{}; meetings in the next day and a half: {}", set, *known));
}

Json notification_check(const std::optional<ServerInfo>& server, bool asking, const std::string& problem) {
  if (server)
    return doctor_check("notifications", true,
                        fmt::format("{} {}, {}", server->name, server->version, answering(*server)));
  if (asking) return pending_check("notifications", tr_noop("a server is being asked"));
  return doctor_check("notifications", false, problem.empty() ? tr_noop("nobody shows notifications") : problem,
                      tr_noop("Install and start a notification server, such as dunst."));
}

std::string_view icon_advice(std::string_view desktop) {
  constexpr std::string_view gnome = tr_noop(
      "Switch the extension for app indicators on (in Debian: gnome-shell-extension-appindicator); Limber opens from "
      "the menu "
      "of programs, or by `limber "
      "panel`, in any case.");
  constexpr std::string_view elsewhere = tr_noop(
      "Add a tray (StatusNotifier) to your bar; Limber opens from the menu of programs, or by `limber panel`, in any "
      "case.");
  return desktop.find("GNOME") != desktop.npos ? gnome : elsewhere;
}

Json icon_check(IconPlace place, std::string_view desktop) {
  if (place.in_bar) return doctor_check("icon", true, tr_noop("shown in the bar"));
  if (place.in_old_tray) return doctor_check("icon", true, tr_noop("shown in an X11 tray"));
  return desktop_note("icon", tr_noop("not shown: no bar takes it in"), icon_advice(desktop));
}

Json session_check(const LockFacts& facts) {
  if (!facts.source)
    return desktop_note("session", "nobody here tells of locks; suspends are told by " + facts.sleep_source);
  const std::string reporters = fmt::format("locks are told by {}, suspends by {}", *facts.source, facts.sleep_source);
  if (facts.lockers != LockerPrograms::none && !facts.certain) {
    const bool of_x = facts.lockers == LockerPrograms::of_x;
    return desktop_note("session",
                        fmt::format("{}; {} and the like tell nobody", reporters, of_x ? "i3lock" : "swaylock"),
                        fmt::format("Lock by `loginctl lock-session`, with `{}`: then logind tells.",
                                    of_x ? "xss-lock i3lock" : "swayidle lock swaylock"));
  }
  return doctor_check("session", true, reporters);
}

std::string_view sound_advice(bool pipewire_alone) {
  return pipewire_alone
             ? tr_noop("PipeWire runs, but not pipewire-pulse, through which Limber plays: install and start it.")
             : tr_noop(
                   "Start a sound server such as PipeWire with pipewire-pulse; without one guided breaks are "
                   "silent.");
}

Json evidence_check(EvidenceKind kind, bool wanted, const std::vector<EvidenceMonitor::SourceState>& source_states,
                    bool on_x11) {
  const auto [name, missing] = evidence_words.at(static_cast<std::size_t>(kind));
  if (!wanted) return unwanted_check(name);
  if (kind == EvidenceKind::sharing && on_x11)
    return desktop_note(name, tr_noop("on X11 most programs take the screen by themselves, which is not seen; a "
                                      "microphone in use holds nudges all the same"));
  std::vector<std::string> looking, reasons;
  for (const auto& [source, trouble] : source_states) {
    if (trouble.empty())
      looking.emplace_back(source);
    else if (std::ranges::find(reasons, trouble) == reasons.end())  // several may need the same
      reasons.push_back(trouble);
  }
  if (!looking.empty()) return doctor_check(name, true, fmt::format("seen by {}", fmt::join(looking, ", ")));
  const std::string why = reasons.empty() ? tr_noop("no way to ask") : fmt::format("{}", fmt::join(reasons, "; "));
  return desktop_note(name, fmt::format("{}: {}", missing, why));
}

std::optional<Json> controller_check(std::size_t read, std::size_t forbidden) {
  constexpr std::string_view check = tr_noop("game controllers");
  if (forbidden > 0)
    return desktop_note(check,
                        tr_noop("one is there that Limber may not read, so playing with it counts as still hands"),
                        tr_noop("Log in at the screen itself: the system then lets you read it."));
  if (read == 0) return std::nullopt;
  return doctor_check(check, true, tr_noop("playing with one counts as input"));
}

std::string program_trouble(const std::vector<EvidenceMonitor::SourceState>& source_states, std::string_view desktop) {
  std::string why;
  for (const auto& [source, trouble] : source_states) {
    if (trouble.empty()) return {};
    if (why.find(trouble) == why.npos) why += (why.empty() ? "" : "; ") + trouble;
  }
  if (desktop.find("GNOME") != desktop.npos)
    return tr_noop("GNOME tells no program which window is in front, so rules by program have no effect here.");
  return fmt::format("it is not seen which program is in front: {}", why.empty() ? tr_noop("no way to ask") : why);
}

Json program_check(std::size_t rules, const std::string& trouble) {
  constexpr std::string_view check = tr_noop("rules by program");
  if (rules == 0) return doctor_check(check, true, tr_noop("none is set"));
  if (!trouble.empty()) return desktop_note(check, trouble);
  return doctor_check(check, true, fmt::format("{} set", rules));
}

}  // namespace limber
