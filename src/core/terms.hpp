// The terms of the domain, one enum each; their names are used by settings, JSON, SQL and the screen.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace limber {

/// The two breaks, the shorter first: "every shorter break" is every smaller value.
enum class BreakKind { micro, rest };
inline constexpr std::array kinds{BreakKind::micro, BreakKind::rest};
inline constexpr std::array longest_first{BreakKind::rest, BreakKind::micro};
constexpr std::size_t index_of(BreakKind kind) { return static_cast<std::size_t>(kind); }

/// How a break ended. `natural` was never started: it was found out when the person came back.
enum class Outcome { taken, natural, cut_short, skipped, ignored };
inline constexpr std::array outcomes{Outcome::taken, Outcome::natural, Outcome::cut_short, Outcome::skipped,
                                     Outcome::ignored};
/// There was a break, though it may have been a short one.
constexpr bool was_had(Outcome its) {
  return its == Outcome::taken || its == Outcome::natural || its == Outcome::cut_short;
}

/// The posture that the person has reported; sitting by default.
enum class Posture { sitting, standing };

/// What a work clock counts: sitting time, or only time with input (B9).
enum class Counts { sitting, active };

/// Why a due prompt is not shown now. The order is the order of precedence (B15).
enum class HoldReason { quiet, off_hours, standing, meeting, engaged, dnd, fullscreen, program, absent, idle };

/// What a span of time at the desk was spent on, for the history.
enum class SpanKind { sitting, standing };

/// What a person thinks of a stretch; hidden ones are not suggested any more.
enum class Rating { like, dislike, hide };

/// The picture of a reminder of the person's own.
enum class ReminderIcon { bell, eyes, water, food, hands, walk, home };

constexpr std::array<std::string_view, 2> names_of(BreakKind) { return {"micro", "rest"}; }
constexpr std::array<std::string_view, 5> names_of(Outcome) {
  return {"taken", "natural", "cut_short", "skipped", "ignored"};
}
constexpr std::array<std::string_view, 2> names_of(Posture) { return {"sitting", "standing"}; }
constexpr std::array<std::string_view, 10> names_of(HoldReason) {
  return {"quiet", "off_hours", "standing", "meeting", "engaged", "dnd", "fullscreen", "program", "absent", "idle"};
}
constexpr std::array<std::string_view, 2> names_of(SpanKind) { return {"sitting", "standing"}; }
constexpr std::array<std::string_view, 3> names_of(Rating) { return {"like", "dislike", "hide"}; }

constexpr std::array<std::string_view, 7> names_of(ReminderIcon) {
  return {"bell", "eyes", "water", "food", "hands", "walk", "home"};
}

/// Of a value of any enumeration that has `names_of`.
template <typename Enum>
requires requires(Enum value) { names_of(value); }
constexpr std::string_view name(Enum value) { return names_of(value)[static_cast<std::size_t>(value)]; }

/// The value of `Enum` that is called `text`, if there is one.
template <typename Enum>
constexpr std::optional<Enum> from_name(std::string_view text) {
  for (std::size_t i = 0; i < names_of(Enum{}).size(); ++i)
    if (name(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
  return std::nullopt;
}
constexpr std::optional<BreakKind> break_kind(std::string_view text) { return from_name<BreakKind>(text); }
constexpr std::optional<Outcome> outcome(std::string_view text) { return from_name<Outcome>(text); }
constexpr std::optional<Posture> posture(std::string_view text) { return from_name<Posture>(text); }
constexpr std::optional<Rating> rating(std::string_view text) { return from_name<Rating>(text); }

}  // namespace limber
