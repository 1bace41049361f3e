#include "daemon/hooks.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "settings/command_words.hpp"

namespace limber {

namespace {

enum HookNumber : std::size_t { on_prompt, on_break_start, on_break_end };

/// A break that has not begun does not end for a hook: skipped when asked for, unanswered, or found out to be natural.
bool had_begun(const Ended& ended) { return ended.outcome != Outcome::natural && ended.lasted > Duration{0}; }

std::optional<HookNumber> hook_of(const Effect& effect) {
  if (std::holds_alternative<Prompted>(effect.what)) return on_prompt;
  if (std::holds_alternative<Started>(effect.what)) return on_break_start;
  if (std::holds_alternative<Cancelled>(effect.what)) return on_break_end;
  const auto* ended = std::get_if<Ended>(&effect.what);
  return ended != nullptr && had_begun(*ended) ? std::optional(on_break_end) : std::nullopt;
}

std::vector<std::string> words_of_command(const std::string& command) {
  return command_words(command).value_or(std::vector<std::string>{});
}

std::string not_found(std::string_view hook, const std::string& program) {
  constexpr std::string_view advice =
      "a program in PATH, or its whole path; no shell reads it, so ~ and $ mean nothing";
  return fmt::format("The hook {} cannot start: \"{}\" is no program that may be run. Expected {}.", hook, program,
                     advice);
}

}  // namespace

Hooks::Hooks(boost::asio::io_context& io, const HooksPolicy& policy, ProgramRunTimes times,
             std::function<void(pid_t)> started)
    : io_(io), times_(times), started_(std::move(started)) {
  hooks_[on_prompt].name = "on_prompt";
  hooks_[on_break_start].name = "on_break_start";
  hooks_[on_break_end].name = "on_break_end";
  change(policy);
}

void Hooks::change(const HooksPolicy& policy) {
  give(hooks_[on_prompt], policy.on_prompt);
  give(hooks_[on_break_start], policy.on_break_start);
  give(hooks_[on_break_end], policy.on_break_end);
}

/// A hook that cannot start is reported at once, not when a break comes.
void Hooks::give(Hook& hook, const std::string& command) {
  if (hook.command == command) return;
  hook.command = command;
  hook.problem.reset();
  hook.waiting.reset();
  const auto words = words_of_command(command);
  if (words.empty() || !program_file(words.front()).empty()) return;
  fail(hook, not_found(hook.name, words.front()));
}

void Hooks::fail(Hook& hook, std::string sentence) {
  if (hook.problem != sentence) spdlog::warn("{}", sentence);
  hook.problem = std::move(sentence);
}

void Hooks::follow(const Effect& effect, const std::string& event) {
  const auto number = hook_of(effect);
  if (!number) return;
  Hook& hook = hooks_[*number];
  if (hook.run)
    hook.waiting = event;
  else
    start(hook, event);
}

void Hooks::start(Hook& hook, const std::string& event) {
  auto words = words_of_command(hook.command);
  if (words.empty()) return;
  const std::string program = words.front();
  try {
    hook.run = std::make_unique<ProgramRun>(
        io_, std::move(words), event + "\n",
        ProgramRunEvents{
            .line = [name = hook.name](std::string_view line) { spdlog::debug("hook {}: {}", name, line); },
            .over = [this, &hook](const std::string& how) { over(hook, how); }},
        times_);
    started_(hook.run->pid());
    hook.problem.reset();
  } catch (const std::exception& error) {
    const bool missing = program_file(program).empty();
    fail(hook, missing ? not_found(hook.name, program)
                       : fmt::format("The hook {} cannot start: {}.", hook.name, error.what()));
  }
}

void Hooks::over(Hook& hook, const std::string& how) {
  spdlog::info("hook {}: {} {}", hook.name, hook.command, how);
  hook.run.reset();
  if (const auto event = std::exchange(hook.waiting, std::nullopt)) start(hook, *event);
}

std::vector<std::string> Hooks::problems() const {
  std::vector<std::string> sentences;
  for (const Hook& hook : hooks_)
    if (hook.problem) sentences.push_back(*hook.problem);
  return sentences;
}

std::vector<std::string> Hooks::set() const {
  std::vector<std::string> lines;
  for (const Hook& hook : hooks_)
    if (!words_of_command(hook.command).empty()) lines.push_back(fmt::format("{}: {}", hook.name, hook.command));
  return lines;
}

}  // namespace limber
