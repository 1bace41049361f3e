#include "daemon/checks.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "daemon/daemon.hpp"
#include "daemon/evidence_check.hpp"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

Json check(std::string_view name, bool ok, const std::string& detail, std::string_view hint = "") {
  Json json{{"name", name}, {"ok", ok}, {"detail", detail}};
  if (!ok && !hint.empty()) json["hint"] = hint;
  return json;
}

Json input_check(Daemon& daemon) {
  std::string others;
  for (const PassedOver& other : daemon.hands().others())
    if (other.name != "scripted")  // for who tries Limber out: nothing to miss
      others += fmt::format("{}{} ({})", others.empty() ? "; passed over: " : ", ", other.name, other.reason);
  if (!daemon.hands().caveat().empty()) others = fmt::format(" ({}){}", daemon.hands().caveat(), others);
  if (const auto watcher = daemon.hands().watcher()) return check("input", true, "watching by " + *watcher + others);
  return check("input", false, daemon.hands().problem().value_or("nobody watches the hands"),
               "Start limberd inside a graphical session, with WAYLAND_DISPLAY or DISPLAY set.");
}

Json notification_check(Daemon& daemon) {
  const auto& server = daemon.prompter().server();
  if (!server)
    return check("notifications", false, daemon.prompter().problem().value_or("nobody shows notifications"),
                 "Install and start a notification server, such as dunst.");
  const char* buttons = server->actions ? "with buttons" : "without buttons: answer by `limber postpone` and the like";
  return check("notifications", true, fmt::format("{} {}, {}", server->name, server->version, buttons));
}

/// Where nobody tells of locks, still hands do just as well.
Json session_check(Daemon& daemon) {
  const auto lock = daemon.session().lock_source();
  const auto sleep = daemon.session().sleep_source();
  if (lock) return check("session", true, fmt::format("locks are told by {}, suspends by {}", *lock, sleep));
  Json json = check("session", true, fmt::format("nobody here tells of locks; suspends are told by {}", sleep));
  json["note"] = true;
  return json;
}

Json settings_check(Daemon& daemon) {
  const auto& problems = daemon.settings().problems();
  const std::string file = daemon.settings().own_file().string();
  if (problems.empty()) return check("settings", true, file);
  return check("settings", false, to_string(problems.front()), "`limber config check` lists them all.");
}

Json journal_check(Daemon& daemon) {
  const auto problems = daemon.keeper().problems();
  if (problems.empty()) return check("history", true, daemon.keeper().file().string());
  return check("history", false, problems.front());
}

Json hooks_check(Daemon& daemon) {
  const auto problems = daemon.hooks().problems();
  if (!problems.empty())
    return check("hooks", false, problems.front(), "Mend [hooks] in " + daemon.settings().own_file().string() + ".");
  const auto set = daemon.hooks().set();
  return check("hooks", true, set.empty() ? "none is set" : fmt::format("{}", fmt::join(set, "; ")));
}

Json catalogue_check(Daemon& daemon) {
  const Catalogue& catalogue = daemon.catalogue();
  if (!catalogue.problems.empty()) return check("stretches", false, text(catalogue.problems.front()));
  const std::size_t count = catalogue.stretches.size();
  return check("stretches", count > 0, fmt::format("{} stretches", count),
               "Set LIMBER_RESOURCES to Limber's resources.");
}

/// Nobody has to hear anything: what is switched off is well.
Json heard_check(Daemon& daemon, std::string_view name, bool wanted, const std::optional<EarFact>& fact,
                 std::string_view hint) {
  if (!wanted) return check(name, true, "switched off in the settings");
  if (fact) return check(name, fact->ok, fact->detail, hint);
  if (daemon.ear().problem()) return check(name, false, *daemon.ear().problem(), hint);
  if (!daemon.ear().checking()) daemon.ear().check();
  Json json = check(name, true, "is being looked for");
  json["pending"] = true;
  return json;
}

Json sound_check(Daemon& daemon) {
  const SoundPolicy& policy = daemon.settings().policy().sound;
  return heard_check(daemon, "sound", policy.chimes, daemon.ear().sound(),
                     "Start a sound server such as PipeWire; without one guided breaks are silent.");
}

Json speech_check(Daemon& daemon) {
  const SoundPolicy& policy = daemon.settings().policy().sound;
  return heard_check(daemon, "speech", policy.speech, daemon.ear().speech(),
                     "Install speech-dispatcher and a voice such as espeak-ng to have guided breaks spoken.");
}

}  // namespace

Json checks_json(Daemon& daemon) {
  Json checks = Json::array();
  for (const auto each : {input_check, session_check, notification_check, settings_check, hooks_check, journal_check,
                          catalogue_check, sound_check, speech_check})
    checks.push_back(each(daemon));
  const Surroundings& around = daemon.surroundings();
  for (const EvidenceKind kind : evidence_kinds)
    checks.push_back(evidence_check(kind, around.looks_for(kind), around.lookouts(kind)));
  return {{"checks", checks}};
}

}  // namespace limber
