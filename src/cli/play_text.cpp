#include "cli/play_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <vector>

#include "cli/words.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int margin = 2;
constexpr int widest = 78;  // wider lines are harder to read at arm's length
constexpr int pacer_cells = 12;

std::string breathe(bool out) { return out ? tr("Breathe out") : tr("Breathe in"); }

std::string heading_of(const Phase& phase) {
  switch (phase.kind) {
    case PhaseKind::walk: return tr("Up and walk");
    case PhaseKind::ready: return tr("Get ready");
    case PhaseKind::move: return tr("Move into it");
    case PhaseKind::hold: return trc("what to do in a stretch", "Hold");
    case PhaseKind::breathe_out: return breathe(true);
    case PhaseKind::breathe_in: return breathe(false);
    case PhaseKind::repeat: return tr("Back for a moment");
    case PhaseKind::change_sides: return tr("Change sides");
    case PhaseKind::leave: return tr("Come out of it");
    case PhaseKind::rest: return trc("what to do in a break", "Rest");
    case PhaseKind::done: return trc("a stretch is over", "Done");
  }
  return "";
}

/// "Hold, left side"
std::string heading_with_side(const Phase& phase) {
  const std::string what = heading_of(phase);
  switch (phase.side) {
    // Translators: {what}: what to do, such as "Hold".
    case Side::right: return tr("{what}, right side", "what"_a = what);
    case Side::left: return tr("{what}, left side", "what"_a = what);
    case Side::none: break;
  }
  return what;
}

/// "Hold, left side, 2 of 3"
std::string heading_with_round(const Phase& phase) {
  const std::string what = heading_with_side(phase);
  const bool counts = is_busy(phase) && phase.kind != PhaseKind::repeat;
  if (!counts || phase.rounds <= 1) return what;
  // Translators: "Hold, left side, 2 of 3": the second time of three.
  return tr("{what}, {round} of {rounds}", "what"_a = what, "round"_a = phase.round, "rounds"_a = phase.rounds);
}

std::string clock_of(Duration length) { return minutes_and_seconds(std::chrono::floor<std::chrono::seconds>(length)); }

/// Lines of a screen, with its margin.
class TextCanvas {
 public:
  TextCanvas(const Style& style, int height) : style_(style), height_(height) {}

  int width() const { return std::min(style_.width, widest) - 2 * margin; }
  void gap() { lines_.emplace_back(); }
  void line(const std::string& text) { lines_.push_back(std::string(margin, ' ') + text); }
  /// `left`, and at the right end of the line `right`.
  void ends(Tone tone, const std::string& left, Tone right_tone, const std::string& right) {
    const int between = std::max(1, width() - columns_of(left) - columns_of(right));
    line(paint(style_, tone, left) + std::string(static_cast<std::size_t>(between), ' ') +
         paint(style_, right_tone, right));
  }
  void wrapped(Tone tone, const std::string& mark, const std::string& text) {
    const int indent = margin + columns_of(mark);
    std::istringstream all(mark + wrap(text, margin + width(), indent) + "\n");
    std::string before(margin, ' ');
    for (std::string one; std::getline(all, one); before.clear()) lines_.push_back(before + paint(style_, tone, one));
  }

  /// `foot` is always on it; of the rest, as much as there is room for.
  std::string with_foot(const std::vector<std::string>& foot) const {
    const std::size_t room = static_cast<std::size_t>(std::max(height_, 4)) - std::min(foot.size(), lines_.size());
    std::string text;
    for (std::size_t i = 0; i < std::min(room, lines_.size()); ++i) text += lines_[i] + "\n";
    for (const std::string& its : foot) text += std::string(margin, ' ') + its + "\n";
    text.pop_back();
    return text;
  }

 private:
  const Style& style_;
  int height_;
  std::vector<std::string> lines_;
};

std::string title(const Routine& routine, const Phase& phase) {
  if (phase.exercise) return routine.exercises()[*phase.exercise].name;
  if (phase.kind == PhaseKind::walk) return heading_of(phase);
  return phase.kind == PhaseKind::rest ? tr("Rest a moment") : tr("That's it");
}

std::string place_in_routine(const Routine& routine, const Phase& phase, Duration left) {
  const std::string time = clock_of(left + 999ms);
  if (routine.exercises().size() < 2 || !phase.exercise) return time_left(time);
  return tr("stretch {number} of {count}, {time} left", "number"_a = *phase.exercise + 1,
            "count"_a = routine.exercises().size(), "time"_a = time);
}

void draw_steps(TextCanvas& canvas, const Style& style, const Stretch& stretch, const Phase& phase) {
  for (std::size_t i = 0; i < stretch.steps.size(); ++i) {
    const Stretch::Step& step = stretch.steps[i];
    const bool lit = phase.step == i;
    const bool over = phase.step && i < *phase.step;
    const std::string mark = lit ? (style.unicode ? "▸ " : "> ") : over ? (style.unicode ? "✓ " : "- ") : "  ";
    canvas.wrapped(lit ? Tone::strong : Tone::dim, mark, with_side(step.action, phase.side));
    if (!lit) continue;
    for (const std::string* more : {&step.breathe, &step.feel})
      if (!more->empty()) canvas.wrapped(Tone::plain, "  ", with_side(*more, phase.side));
  }
}

void draw_breath(TextCanvas& canvas, const Style& style, const Routine& routine, const Moment& moment) {
  const auto breath = breath_at(routine, moment);
  if (!breath) return;
  constexpr int gap = 3;
  const int width = std::max(columns_of(breathe(true)), columns_of(breathe(false))) + gap;
  canvas.line(pad(breathe(breath->out), width) + bar(style, Tone::accent, breath->fullness(), pacer_cells));
  canvas.gap();
}

const Stretch* stretch_of(const PlayContext& context, const Routine& routine, const Phase& phase) {
  return phase.exercise ? context.catalogue.find(routine.exercises()[*phase.exercise].id) : nullptr;
}

std::string first_cue(const Phase& phase) { return phase.cues.empty() ? "" : phase.cues.front().say; }

/// As many of the keys as there is room for.
std::string keys_line(const Style& style) {
  // Translators: from here on keys, the word "space" and the letters n, b, a and q, and what each of them does.
  const std::string pause = tr("space pause"), next = tr("n next"), back = tr("b back"), another = tr("a another"),
                    done = tr("q done");
  const std::array all{pause, next, back, another, done};
  const std::string wide = fmt::format("{}", fmt::join(all, "   ")), close = fmt::format("{}", fmt::join(all, "  "));
  if (style.width >= std::max(60, columns_of(wide) + margin)) return wide;
  if (style.width >= std::max(50, columns_of(close) + margin)) return close;
  return fmt::format("{}  {}  {}", pause, next, done);
}

/// Outside of a stretch: what is said, and which stretch comes then.
void draw_between(TextCanvas& canvas, const Routine& routine, const Moment& moment) {
  canvas.wrapped(Tone::plain, "", first_cue(routine.phases()[moment.phase]));
  const auto then = routine.stretch_from(moment.phase);
  if (then) canvas.wrapped(Tone::dim, "", tr("Then: {stretch}", "stretch"_a = routine.exercises()[*then].name));
}

}  // namespace

std::string play_screen(const RoutinePlayer& player, Instant now, const PlayContext& context) {
  const Style& style = context.style;
  const Routine& routine = player.routine();
  const Moment moment = player.at(now);
  const Phase& phase = routine.phases()[moment.phase];
  TextCanvas canvas(style, context.height);
  canvas.gap();
  canvas.ends(Tone::strong, title(routine, phase), Tone::dim,
              place_in_routine(routine, phase, routine.length() - player.elapsed(now)));
  canvas.gap();
  const std::string heading = player.paused() ? trc("a stretch", "Paused") : heading_with_round(phase);
  const auto left = std::chrono::ceil<std::chrono::seconds>(moment.left);
  canvas.ends(player.paused() ? Tone::warm : Tone::accent, heading, Tone::strong,
              left < 1min ? remaining_words(left) : clock_of(left));
  canvas.line(bar(style, player.paused() ? Tone::dim : Tone::accent, moment.progress, canvas.width()));
  canvas.gap();
  draw_breath(canvas, style, routine, moment);
  if (const Stretch* stretch = stretch_of(context, routine, phase))
    draw_steps(canvas, style, *stretch, phase);
  else
    draw_between(canvas, routine, moment);
  canvas.gap();
  canvas.wrapped(Tone::dim, "", ease_off());
  return canvas.with_foot({"", paint(style, Tone::dim, keys_line(style))});
}

std::string play_line(const Routine& routine, std::size_t index, const Style& style) {
  const Phase& phase = routine.phases()[index];
  std::string text = pad_left(clock_of(phase.from), 5) + "  ";
  const int indent = columns_of(text);
  std::string words = heading_with_side(phase);
  if (phase.length > 0s)
    // Translators: "Hold, right side, 20 s".
    words = tr("{what}, {length}", "what"_a = words, "length"_a = remaining_words(phase.length));
  if (const std::string cue = first_cue(phase); !cue.empty()) words += ". " + cue;
  return text + wrap(words, style.width, indent);
}

}  // namespace limber
