#include "daemon/methods/methods.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string>

#include "daemon/daemon.hpp"
#include "daemon/methods/checks.hpp"
#include "daemon/methods/history_methods.hpp"
#include "daemon/methods/pack_methods.hpp"
#include "daemon/methods/routine_methods.hpp"
#include "daemon/methods/settings_methods.hpp"
#include "daemon/methods/tray_methods.hpp"
#include "daemon/tray_words.hpp"
#include "rpc/method_table.hpp"
#include "rpc/params.hpp"
#include "settings/error.hpp"

namespace limber {

namespace {

using Json = nlohmann::ordered_json;

struct RefusalText {
  std::string_view reason, sentence;
};

/// Why an answer is refused, for programs and for people.
RefusalText refusal_text(Refusal refusal) {
  switch (refusal) {
    case Refusal::nothing_asked:
      return {"nothing_asked", "No break is asked for now. `limber reset` starts the clocks anew."};
    case Refusal::no_break_running: return {"no_break_running", "No break is running."};
    case Refusal::no_more_postpones:
      return {"no_more_postpones", "It has been put off as often as the settings allow; now it is start or skip."};
    case Refusal::switched_off: return {"switched_off", "This break is switched off in the settings."};
    case Refusal::another_break_running: return {"another_break_running", "A break is running already."};
    case Refusal::not_guided:
      return {"not_guided", "This break has no routine to finish: it ends by itself, or `skip` ends it."};
    case Refusal::unknown_stretch: return {"unknown_stretch", "There is no such stretch among those that suit you."};
  }
  return {"refused", "That is not possible now."};
}

Json answer(Daemon& daemon, const Event& event) {
  if (const auto refusal = daemon.engine_driver().refusal(event)) {
    const auto [reason, sentence] = refusal_text(*refusal);
    throw RpcError(ErrorCode::refused, std::string(sentence), {{"reason", reason}});
  }
  daemon.engine_driver().tell(event);
  return daemon.status_json();
}

Json break_finish(Daemon& daemon, const Request& request) {
  Params(request, {});
  const RoutinePlayer* player = daemon.guided_routine().player();
  // A routine that goes on after its break, as after a restart, ends too.
  if (player && player->routine().order().kind && daemon.engine_driver().refusal(FinishBreak{})) {
    daemon.guided_routine().finish();
    return daemon.status_json();
  }
  return answer(daemon, FinishBreak{});
}

Json break_postpone(Daemon& daemon, const Request& request) {
  const Params params(request, {"by_ms"});
  return answer(daemon, PostponeBreak{params.length("by_ms")});
}

Json break_skip(Daemon& daemon, const Request& request) {
  Params(request, {});
  return answer(daemon, SkipBreak{});
}

Json break_start(Daemon& daemon, const Request& request) {
  const Params params(request, {"break", "window", "terminal"});
  const StartBreak start{params.kind("break")};
  if (!daemon.engine_driver().refusal(start)) {
    if (params.flag("window").value_or(false))
      daemon.prompt_presenter().show_steps_in_window(true);
    else if (params.flag("terminal").value_or(false))
      daemon.prompt_presenter().show_steps_elsewhere();
  }
  return answer(daemon, start);
}

Json clocks_reset(Daemon& daemon, const Request& request) {
  Params(request, {});
  return answer(daemon, ResetClocks{});
}

Json doctor(Daemon& daemon, const Request& request) {
  Params(request, {});
  return checks_json(daemon);
}

Json history_delete(Daemon& daemon, const Request& request) { return history_delete_json(daemon, request); }

Json gentle_set(Daemon& daemon, const Request& request) {
  const Params params(request, {"today"});
  const bool today = params.need_flag("today");
  return answer(daemon, EasyDaySaid{today ? daemon.engine_driver().today() : std::nullopt});
}

Json hours_set(Daemon& daemon, const Request& request) {
  const Params params(request, {"today"});
  const std::string today = params.need_text("today");
  if (today == "usual") return answer(daemon, HoursSaid{});
  if (today != "on" && today != "off") throw bad_param("today", "on, off or usual");
  return answer(daemon, HoursSaid{HoursToday{*daemon.engine_driver().today(), today == "on"}});
}

Json panel_open(Daemon& daemon, const Request& request) {
  const Params params(request, {"page"});
  try {
    daemon.open_panel(params.text("page").value_or("today"), {});
  } catch (const std::exception& error) {
    throw RpcError(ErrorCode::unavailable, std::string("The panel does not open: ") + error.what() + ".");
  }
  return Json::object();
}

Json panel_shown(Daemon& daemon, const Request& request) {
  const Params params(request, {"page", "shown", "pid"});
  daemon.window_shown(params.need_text("page"), params.need_flag("shown"), params.process("pid"));
  return Json::object();
}

Json posture_set(Daemon& daemon, const Request& request) {
  const Params params(request, {"posture"});
  return answer(daemon, PostureSaid{params.need_posture("posture")});
}

Json prompt_preview(Daemon& daemon, const Request& request) {
  const Params params(request, {"answer"});
  const auto word = params.text("answer");
  if (!word) {
    daemon.preview_prompt();
    return Json::object();
  }
  const auto* const its = std::ranges::find(preview_answer_names, *word);
  if (its == preview_answer_names.end()) throw bad_param("answer", "start, postpone or skip");
  return {{"sentence", daemon.preview().answer(static_cast<PreviewAnswer>(its - preview_answer_names.begin()))}};
}

Json quiet_set(Daemon& daemon, const Request& request) {
  const Params params(request, {"on", "for_ms", "until"});
  const bool tomorrow = params.text("until") == "tomorrow";
  const auto until = tomorrow ? std::optional(next_day(daemon.settings().policy().day, wall_now(), daemon.zone()))
                              : params.wall_time("until");
  const auto length = params.length("for_ms");
  if (!params.need_flag("on")) {
    if (until || length) throw bad_param("on", "true when `for_ms` or `until` is given");
    return answer(daemon, QuietEnded{});
  }
  if (until && length) throw bad_param("until", "either this or `for_ms`, not both");
  if (until && *until <= wall_now()) throw bad_param("until", "a time to come");
  return answer(daemon, QuietBegan{length ? wall_now() + *length : until, length});
}

/// The answer is sent before the signal is handled.
Json quit(Daemon& daemon, const Request& request) {
  const Params params(request, {"if_left_over"});
  if (params.flag("if_left_over").value_or(false) && !daemon.left_over())
    throw RpcError(ErrorCode::refused, "The session that this limberd runs in has not ended.", {{"reason", "in_use"}});
  std::raise(SIGTERM);
  return Json{{"pid", ::getpid()}};
}

Json settings_get(Daemon& daemon, const Request& request) {
  const Params params(request, {"key"});
  daemon.read_settings();  // a client that has just written the file need not wait until that is noticed
  return settings_json(daemon.settings(), params.text("key"));
}

Json settings_set(Daemon& daemon, const Request& request) {
  const Params params(request, {"key", "value", "settings"});
  try {
    daemon.settings_changed(daemon.settings().set(wanted_settings(request)));
  } catch (const SettingsError& error) {
    throw RpcError(ErrorCode::invalid_params, error.what());
  }
  return daemon.status_json();
}

Json status_get(Daemon& daemon, const Request& request) {
  Params(request, {});
  return daemon.status_json();
}

Json stretch_choose(Daemon& daemon, const Request& request) {
  const Params params(request, {"id"});
  const std::string id = params.need_text("id");
  Json status = answer(daemon, ChooseStretch{id});
  if (daemon.guided_routine().player() && daemon.engine_driver().rotation().knows(id))
    if (auto other = daemon.exercise(id)) daemon.guided_routine().swap(*std::move(other));
  return status;
}

Json stretch_rate(Daemon& daemon, const Request& request) {
  const Params params(request, {"id", "rating"});
  const std::string id = params.need_text("id");
  const auto wanted = params.text("rating");
  if (!daemon.catalogue().find(id)) throw bad_param("id", "a stretch of the catalogue");
  const auto known = wanted ? rating(*wanted) : std::nullopt;
  if (wanted && !known) throw bad_param("rating", "like, dislike or hide, or none to take it back");
  try {
    daemon.journal_writer().rate(id, known);
  } catch (const JournalError& error) {
    throw RpcError(ErrorCode::unavailable, error.what());
  }
  daemon.stretches_changed();
  return daemon.status_json();
}

Json stretch_ratings(Daemon& daemon, const Request& request) {
  Params(request, {});
  Json ratings = Json::object();
  for (const auto& [id, rating] : daemon.journal_writer().ratings()) ratings[id] = name(rating);
  return {{"ratings", ratings}};
}

Json events_recent(Daemon& daemon, const Request& request) {
  Params(request, {});
  return {{"events", daemon.recent().json()}};
}

/// Who subscribes is known to the connection, which answers this itself.
Json events_subscribe(Daemon&, const Request&) {
  throw RpcError(ErrorCode::internal, "A subscription belongs to a connection.");
}

struct Method {
  std::string_view name;
  Json (*carry_out)(Daemon&, const Request&);
  LongWork (*begin)(Daemon&, const Request&) = nullptr;  ///< instead, of those that take long
};

constexpr std::array methods{
    Method{"break_finish", break_finish},
    Method{"break_postpone", break_postpone},
    Method{"break_skip", break_skip},
    Method{"break_start", break_start},
    Method{"clocks_reset", clocks_reset},
    Method{"doctor", doctor},
    Method{"events_recent", events_recent},
    Method{"events_subscribe", events_subscribe},
    Method{"gentle_set", gentle_set},
    Method{"history_delete", history_delete},
    Method{"history_export", nullptr, history_export},
    Method{"history_query", nullptr, history_query},
    Method{"hours_set", hours_set},
    Method{"pack_get", pack_get},
    Method{"pack_start", pack_start},
    Method{"pack_stop", pack_stop},
    Method{"panel_open", panel_open},
    Method{"panel_shown", panel_shown},
    Method{"posture_set", posture_set},
    Method{"prompt_preview", prompt_preview},
    Method{"quiet_set", quiet_set},
    Method{"quit", quit},
    Method{"routine_control", routine_control},
    Method{"routine_get", routine_get},
    Method{"routine_start", routine_start},
    Method{"routine_swap", routine_swap},
    Method{"settings_get", settings_get},
    Method{"settings_set", settings_set},
    Method{"status_get", status_get},
    Method{"stretch_choose", stretch_choose},
    Method{"stretch_rate", stretch_rate},
    Method{"stretch_ratings", stretch_ratings},
    Method{"tray_choose", tray_choose},
    Method{"tray_get", tray_get},
};
static_assert(std::ranges::equal(methods, method_names, {}, &Method::name), "one for every method of the protocol");

}  // namespace

Reply carry_out(Daemon& daemon, const Request& request) {
  const auto method = std::ranges::lower_bound(methods, std::string_view(request.method), {}, &Method::name);
  if (method == methods.end() || method->name != request.method)
    throw RpcError(ErrorCode::unknown_method, "unknown method " + request.method);
  if (method->begin) return method->begin(daemon, request);
  return method->carry_out(daemon, request);
}

}  // namespace limber
