// limber status and limber why
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "cli/status_text.hpp"
#include "rpc/moments_codec.hpp"
#include "words/moment_words.hpp"
#include "words/tr.hpp"
#include "words/why.hpp"

namespace limber {
namespace {

ExitCode show_status(Console& console, bool json) {
  const Json status = ask_daemon("status_get");
  if (json) {
    console.out << status.dump(2) << "\n";
    return ExitCode::done;
  }
  require_same_protocol(status);
  console.out << status_text(status, console.style, load_stretch_titles());
  return ExitCode::done;
}

/// When the next prompt, or the end of the hold, is to be expected; null: not known.
Json expected_at(const Why& answer, const Json& status) {
  const JsonReader from(status);
  switch (answer.reason) {
    case Why::Reason::counting: return from.in("next").in("at_wall").json();
    case Why::Reason::postponed:
    case Why::Reason::on_break: return from.in("breaks").in(name(*answer.kind)).in("until").json();
    case Why::Reason::held:
      if (answer.hold == HoldReason::quiet) return from.in("quiet").in("until").json();
      if (answer.hold == HoldReason::off_hours) return from.in("hours").in("changes_at").json();
      return nullptr;
    default: return nullptr;
  }
}

Json why_json(const Why& answer, const Json& status) {
  return {{"reason", name(answer.reason)},
          {"break", answer.kind ? Json(name(*answer.kind)) : Json(nullptr)},
          {"hold", answer.hold ? Json(name(*answer.hold)) : Json(nullptr)},
          {"at_wall", expected_at(answer, status)},
          {"heading", answer.heading},
          {"text", fmt::format("{}", fmt::join(answer.sentences, " "))},
          {"now_wall", JsonReader(status).in("now_wall").json()}};
}

struct WhyOptions {
  bool json = false;
  bool learned = false;
  // Hours, or "all".
  std::string keep, undo, learn;
};

/// What the person says of the hours that were learned, if anything; the answer of moments_get.
Json moments_after(const WhyOptions& options) {
  const std::array<std::pair<const std::string*, MomentState>, 3> said{{{&options.keep, MomentState::kept},
                                                                        {&options.undo, MomentState::undone},
                                                                        {&options.learn, MomentState::learned}}};
  for (const auto& [hour, state] : said) {
    if (hour->empty()) continue;
    Json params{{"state", name(state)}};
    if (*hour != "all") {
      const auto slot = parse_slot(*hour);
      const auto known = read_moments(ask_daemon("moments_get")).hours;
      const auto is_it = [&](const MomentsAnswer::Hour& its) { return its.moment.slot == slot; };
      if (!slot || std::ranges::none_of(known, is_it))
        throw CommandError(
            ExitCode::bad_usage,
            tr("{hour} is none of the hours that were learned; limber why --learned tells them.", "hour"_a = *hour));
      params["hour"] = slot_text(*slot);
    }
    return ask_daemon("moments_set", params);
  }
  return ask_daemon("moments_get");
}

ExitCode explain_learned(Console& console, const WhyOptions& options) {
  const Json json = moments_after(options);
  if (options.json) {
    console.out << json.dump(2) << "\n";
    return ExitCode::done;
  }
  const MomentsAnswer answer = read_moments(json);
  console.out << wrap(moments_sentence(answer, true), console.style.width, 0) << "\n";
  if (!answer.on) return ExitCode::done;  // what was learned before has no effect
  for (const auto& each : answer.hours) {
    const MomentWords words = moment_words(each, console.style.clock);
    console.out << "\n"
                << paint(console.style, Tone::strong, words.hour) << "\n"
                << wrap(words.reason + " " + words.effect, console.style.width, 0) << "\n";
    const std::string slot = slot_text(each.moment.slot);
    if (each.moment.state == MomentState::undone)
      console.out << wrap(tr("limber why --learn \"{hour}\" takes it up again.", "hour"_a = slot), console.style.width,
                          0)
                  << "\n";
    else
      console.out << wrap(tr("limber why --undo \"{hour}\" takes it back.", "hour"_a = slot), console.style.width, 0)
                  << "\n";
  }
  return ExitCode::done;
}

ExitCode explain(Console& console, const WhyOptions& options) {
  if (options.learned || !options.keep.empty() || !options.undo.empty() || !options.learn.empty())
    return explain_learned(console, options);
  const Json status = ask_daemon("status_get");
  require_same_protocol(status);
  const Why answer = why(read_status(status), console.style.clock);
  console.out << (options.json ? why_json(answer, status).dump(2) + "\n" : why_text(answer, console.style));
  return ExitCode::done;
}

}  // namespace

void add_status(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("status", "Say how things stand: sitting time, next break, today");
  command->add_flag("--json", options_of<bool>(*command, chosen, show_status),
                    "The status object of the protocol, for programs");
  command->footer("Examples:\n  limber status\n  limber status --json | jq .next.in_ms");
}

void add_why(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("why", "Say why no nudge has come, or when the next one will");
  WhyOptions& options = options_of<WhyOptions>(*command, chosen, explain);
  command->add_flag("--json", options.json, "The reason as one word, the break, the hold, the time, and the text");
  command->add_flag("--learned", options.learned, "What was learned from your answers of when to ask")
      ->option_text(" ");
  auto* undo =
      command->add_option("--undo", options.undo, "Take back an hour that was learned, or all")->option_text("HOUR");
  auto* keep = command->add_option("--keep", options.keep, "Keep an hour, whatever you answer")
                   ->excludes(undo)
                   ->option_text("HOUR");
  command->add_option("--learn", options.learn, "Neither: let it be learned, and dropped, as you answer")
      ->excludes(undo)
      ->excludes(keep)
      ->option_text("HOUR");
  command->footer(
      "Examples:\n  limber why\n  limber why --learned\n  limber why --undo 14:00\n  limber why --json | jq -r "
      ".reason");
}

}  // namespace limber
