#include "daemon/prompter.hpp"

#include "daemon/break_words.hpp"
#include "daemon/prompt_words.hpp"

namespace limber {

namespace {
constexpr Duration farewell_lasts = 6s;
constexpr Duration notice_lasts = 10s;

Notification notice(const NoticeWords& words, std::optional<Duration> expires, const std::string& icon) {
  return {.title = words.title,
          .body = words.body,
          .body_without_actions = {},
          .actions = {},
          .urgency = Urgency::low,
          .icon = icon,
          .expires = expires};
}
}  // namespace

Prompter::Prompter(Bus& bus, const Catalogue& catalogue, std::string icon, std::function<void(const Event&)> answer)
    : catalogue_(catalogue),
      icon_(std::move(icon)),
      answer_(std::move(answer)),
      screen_(bus, {.action = [this](const std::string& action) { pressed(action); },
                    .closed = [this](ClosedBecause because) { closed(because); }}) {}

void Prompter::follow(const Effect& effect, const Policy& policy) {
  if (const auto* prompted = std::get_if<Prompted>(&effect.what)) show(*prompted, policy);
  if (const auto* held = std::get_if<Held>(&effect.what)) take_back(held->kind);
  if (const auto* withdrawn = std::get_if<Withdrawn>(&effect.what)) take_back(withdrawn->kind);
  if (const auto* postponed = std::get_if<Postponed>(&effect.what)) take_back(postponed->kind);
  if (const auto* started = std::get_if<Started>(&effect.what)) guide(*started);
  if (const auto* ended = std::get_if<Ended>(&effect.what)) end(*ended);
  if (open_) return;  // a prompt is not pushed off the screen by a notice
  if (const auto* ahead = std::get_if<HeadsUp>(&effect.what))
    screen_.show(notice(heads_up_words(ahead->kind, ahead->due_at - effect.at), notice_lasts, icon_));
  if (const auto* limit = std::get_if<SittingLimit>(&effect.what))
    screen_.show(notice(sitting_limit_words(limit->sitting), notice_lasts, icon_));
}

void Prompter::show(const Prompted& prompted, const Policy& policy) {
  const PromptWords words = prompt_words(prompted, policy.of(prompted.kind), catalogue_.find(prompted.stretch));
  open_ = {prompted.kind, prompted.may_postpone};
  Notification notification{.title = words.title,
                            .body = words.body,
                            .body_without_actions = words.body_without_actions,
                            .actions = {},
                            .urgency = words.quiet ? Urgency::low : Urgency::normal,
                            .resident = true,
                            .icon = icon_};
  for (const auto& action : words.actions) notification.actions.push_back({action.id, action.label});
  screen_.show(std::move(notification));
}

void Prompter::take_back(BreakKind kind) {
  if (!open_ || open_->kind != kind) return;
  open_.reset();
  screen_.withdraw();
}

/// Somebody who pressed Start finds the steps where the prompt was; somebody who got up needs nothing on the screen.
void Prompter::guide(const Started& started) {
  open_.reset();
  guiding_ = started.guided;
  if (guiding_)
    screen_.show(notice(guide_words(catalogue_.find(started.stretch), started.duration), started.duration, icon_));
  else
    screen_.withdraw();
}

void Prompter::end(const Ended& ended) {
  take_back(ended.kind);
  if (ended.outcome == Outcome::natural || !std::exchange(guiding_, false)) return;
  if (ended.outcome == Outcome::taken)
    screen_.show(notice(farewell_words(), farewell_lasts, icon_));
  else
    screen_.withdraw();
}

void Prompter::close() {
  open_.reset();
  screen_.withdraw();
}

void Prompter::pressed(const std::string& action) {
  if (!open_) return;
  if (action == "start") answer_(StartBreak{});
  if (action == "postpone") answer_(PostponeBreak{});
  if (action == "skip") answer_(SkipBreak{});
}

/// Waving a prompt away means later, or the next one where later is not on offer. A server that lets it expire by
/// itself has not answered for the person.
void Prompter::closed(ClosedBecause because) {
  if (!open_ || because != ClosedBecause::dismissed) return;
  answer_(open_->may_postpone ? Event{PostponeBreak{}} : Event{SkipBreak{}});
}

std::optional<std::string> Prompter::problem() const {
  if (server()) return std::nullopt;
  return "Nobody shows notifications on this desktop, so nudges are only to be seen in `limber status` and `limber "
         "watch`.";
}

}  // namespace limber
