#include "daemon/prompt_presenter.hpp"

#include <utility>

#include "daemon/break_words.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {
constexpr Duration farewell_lasts = 8s;
constexpr Duration notice_lasts = 10s;
constexpr Duration reminder_lasts = 1min;
constexpr std::string_view prompt_page = "prompt", break_page = "break";

Notification notice(const NoticeWords& words, std::optional<Duration> expires, const std::string& icon) {
  return {.title = words.title, .body = words.body, .urgency = Urgency::low, .icon = icon, .expires = expires};
}
}  // namespace

PromptPresenter::PromptPresenter(boost::asio::io_context& io, Bus& bus, const Catalogue& catalogue, std::string icon,
                                 Context context, std::filesystem::path id_file)
    : catalogue_(catalogue),
      icon_(std::move(icon)),
      context_(std::move(context)),
      window_(io, context_.window),
      screen_(io, bus,
              {.action = [this](const std::string& action) { pressed(action); },
               .closed = [this](ClosedBecause because) { closed(because); },
               .nobody = [this] { unheard(); }},
              std::move(id_file)) {}

void PromptPresenter::follow(const Effect& effect, const Policy& policy) {
  if (const auto* prompted = std::get_if<Prompted>(&effect.what)) show(*prompted, policy);
  if (const auto* held = std::get_if<Held>(&effect.what)) take_back(held->kind);
  if (const auto* withdrawn = std::get_if<Withdrawn>(&effect.what)) take_back(withdrawn->kind);
  if (const auto* postponed = std::get_if<Postponed>(&effect.what)) take_back(postponed->kind);
  if (const auto* started = std::get_if<Started>(&effect.what)) begun(*started);
  if (const auto* guided = std::get_if<GuidanceBegan>(&effect.what)) begin_guidance(*guided, policy);
  if (const auto* cancelled = std::get_if<Cancelled>(&effect.what)) cancel(cancelled->kind);
  if (const auto* ended = std::get_if<Ended>(&effect.what)) end(*ended, policy);
  if (open_) return;  // a prompt is not pushed off the screen by a notice
  if (const auto* ahead = std::get_if<HeadsUp>(&effect.what))
    put(notice(heads_up_words(ahead->kind, ahead->due_at - effect.at), notice_lasts, icon_));
  if (const auto* limit = std::get_if<SittingLimit>(&effect.what))
    put(notice(sitting_limit_words(limit->sitting), notice_lasts, icon_));
  if (const auto* reminder = std::get_if<PostureReminder>(&effect.what)) remind(*reminder);
}

void PromptPresenter::put(Notification notification) {
  reminded_.reset();
  screen_.show(std::move(notification));
}

void PromptPresenter::show(const Prompted& prompted, const Policy& policy) {
  const Stretch* stretch = catalogue_.find(prompted.stretch);
  const PromptWords words = prompt_words(prompted, policy, stretch);
  // A quiet word is not worth a window.
  const PromptStyle style = words.quiet ? PromptStyle::notification : policy.prompt.style;
  open_ = {prompted, style == PromptStyle::notification && !words.quiet};
  const Notification notification = prompt_notification(words, icon_);
  if (style == PromptStyle::notification) window_.forget();
  if (style == PromptStyle::window) screen_.withdraw();
  if (style != PromptStyle::window) put(notification);
  if (style != PromptStyle::notification)
    window_.ask(prompt_page, [this, notification] {
      if (open_) put(notification);
    });
}

void PromptPresenter::suggest(const StretchId& stretch, Duration length, const Policy& policy) {
  if (!open_ || open_->prompted.stretch == stretch) return;
  Prompted prompted = open_->prompted;
  prompted.stretch = stretch;
  prompted.length = length;
  open_->prompted = prompted;
  // A window asks for the status by itself, as soon as it gets the event.
  const PromptWords words = prompt_words(prompted, policy, catalogue_.find(stretch));
  if (words.quiet || policy.prompt.style != PromptStyle::window) put(prompt_notification(words, icon_));
}

/// It asks nothing: pressing its button saves saying it otherwise, and not pressing it is no answer.
void PromptPresenter::remind(const PostureReminder& reminder) {
  const PostureWords words = posture_words(reminder.posture, reminder.spell);
  Notification notification = notice({words.title, words.body}, reminder_lasts, icon_);
  notification.body_without_actions = words.body_without_actions;
  notification.actions = {{std::string(name(reminder.posture)), words.action}};
  put(std::move(notification));
  reminded_ = reminder.posture;
}

void PromptPresenter::posture_is(Posture posture) {
  if (reminded_ != posture) return;
  reminded_.reset();
  if (!open_ && !guiding_) screen_.withdraw();
}

/// The window asks, and a notification besides as soon as a server shows it.
void PromptPresenter::unheard() {
  if (open_ && open_->window_if_unheard) window_.ask(prompt_page, [] {});
}

void PromptPresenter::take_back(BreakKind kind) {
  if (open_ && open_->prompted.kind == kind) close();
}

void PromptPresenter::show_steps_elsewhere() { steps_ = Steps::elsewhere; }

void PromptPresenter::show_steps_in_window(bool opened) {
  steps_ = opened ? Steps::window_opened : Steps::window_to_open;
}

void PromptPresenter::window_shown(std::string_view page, bool shown) {
  window_.window_shown(page, shown);
  if (page != break_page) return;
  in_window_ = shown;
  if (!shown || !guiding_) return;
  in_notification_.reset();  // the window has the steps
  screen_.withdraw();
}

/// A person who got up needs nothing on the screen; a guided break is announced by the next effect.
void PromptPresenter::begun(const Started& started) {
  open_.reset();
  window_.forget();
  guiding_ = false;
  if (!started.guided) screen_.withdraw();
}

/// A person who pressed Start, also in a break that has begun by itself, finds the steps in the window, or where the
/// prompt was.
void PromptPresenter::begin_guidance(const GuidanceBegan& guided, const Policy& policy) {
  guiding_ = true;
  const Stretch* stretch = catalogue_.find(guided.stretch);
  const Opening opening =
      guided.asked ? opening_of(stretch, guided.kind, guided.left, policy.stretches) : Opening::stretch;
  Notification its =
      notice(guide_words(stretch, context_.first_side(guided.stretch), guided.left, opening), guided.left, icon_);
  its.lasting = true;
  in_notification_.reset();
  const auto steps = [this, its = std::move(its), id = guided.stretch] {
    if (!guiding_) return;
    in_notification_ = id;
    put(its);
  };
  switch (std::exchange(steps_, Steps::notification)) {
    case Steps::notification: return steps();
    case Steps::window_to_open: window_.ask(break_page, steps); break;
    case Steps::window_opened: window_.expect(break_page, steps); break;
    case Steps::elsewhere: break;
  }
  screen_.withdraw();
}

void PromptPresenter::stretch_changed(const RoutineStretch& its) {
  if (!guiding_ || !in_notification_ || std::exchange(in_notification_, its.id) == its.id) return;
  const Stretch* stretch = catalogue_.find(its.id);
  if (!stretch) return;
  NoticeWords words = guide_words(stretch, its.first, its.left, Opening::stretch);
  if (its.of > 1) words.title = numbered(its.number, its.of, words.title);
  Notification steps = notice(words, its.left, icon_);
  steps.lasting = true;
  put(std::move(steps));
}

/// What a guided break was worth is said once, unless it was next to nothing: by its window, or here.
void PromptPresenter::end(const Ended& ended, const Policy& policy) {
  take_back(ended.kind);
  if (ended.outcome == Outcome::natural || !std::exchange(guiding_, false)) return;
  // A rest break that is left comes back; a micro break that has hardly begun is not worth a word.
  const bool worth_a_word = ended.outcome == Outcome::taken ||
                            (ended.outcome == Outcome::cut_short && ended.counts &&
                             (ended.kind == BreakKind::rest || ended.lasted * 10 >= policy.of(ended.kind).duration));
  if (in_window_ || !worth_a_word) return screen_.withdraw();
  const FarewellWords words = context_.farewell();
  put(notice({words.title, whole_text(words)}, farewell_lasts, icon_));
}

void PromptPresenter::cancel(BreakKind kind) {
  take_back(kind);
  if (std::exchange(guiding_, false)) screen_.withdraw();
}

void PromptPresenter::close() {
  open_.reset();
  window_.forget();
  screen_.withdraw();
}

void PromptPresenter::pressed(const std::string& action) {
  if (const auto said = posture(action); said && reminded_ == said) context_.answer(PostureSaid{*said});
  if (!open_) return;
  if (action == open_action) {
    context_.open(screen_.take_token());
    screen_.withdraw();  // the panel asks now; most servers have closed it by themselves
  }
  if (action == "start") {
    show_steps_in_window(false);
    context_.answer(StartBreak{});
  }
  if (action == "postpone") context_.answer(PostponeBreak{});
  if (action == "skip") context_.answer(SkipBreak{});
}

/// Waving a prompt away means later, or the next one where later is not on offer; steps that are waved away stay away.
/// A server that lets it expire by itself has not answered for the person.
void PromptPresenter::closed(ClosedBecause because) {
  if (because == ClosedBecause::dismissed) in_notification_.reset();
  if (!open_ || because != ClosedBecause::dismissed) return;
  context_.answer(open_->prompted.may_postpone ? Event{PostponeBreak{}} : Event{SkipBreak{}});
}

std::optional<std::string> PromptPresenter::problem() const {
  if (!screen_.nobody()) return std::nullopt;
  return tr_noop(
      "Nobody shows notifications on this desktop. A small window asks for rest breaks instead; where it cannot, "
      "nudges are to be seen in `limber status`, in `limber watch` and by the icon.");
}

}  // namespace limber
