#include "cli/play_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalogue/exercise_of.hpp"

namespace limber {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Instant begin{Duration{1'000}};

class PlayText : public testing::Test {
 protected:
  PlayText() : catalogue_(load_catalogue({LIMBER_SOURCE_DIR "/resources/stretches"})) {}

  RoutinePlayer player(const char* id = "seated-twist") const {
    const Exercise exercise = exercise_of(*catalogue_.find(id), {});
    return {Routine::of_stretch(exercise, {std::nullopt, 2min, {}}), begin};
  }
  /// The instant at which a phase of this kind is two seconds old.
  static Instant in(const RoutinePlayer& player, PhaseKind kind, Side side = Side::none) {
    for (const Phase& phase : player.routine().phases())
      if (phase.kind == kind && (side == Side::none || phase.side == side)) return begin + phase.from + 2s;
    ADD_FAILURE() << "there is no such phase";
    return begin;
  }
  std::string screen(const RoutinePlayer& player, Instant now, int width = 80, int height = 24) const {
    Style style;
    style.width = width;
    return play_screen(player, now, {catalogue_, style, height});
  }

  Catalogue catalogue_;
};

TEST_F(PlayText, SaysWhatToDoOnWhichSideAndForHowLong) {
  const RoutinePlayer routine = player();
  const std::string text = screen(routine, in(routine, PhaseKind::hold, Side::left));
  EXPECT_THAT(text, HasSubstr("Seated Twist"));
  EXPECT_THAT(text, HasSubstr("Hold, left side"));
  EXPECT_THAT(text, HasSubstr(" s\n"));
  EXPECT_THAT(text, HasSubstr("> "));
  EXPECT_THAT(text, HasSubstr("Breathe"));
  EXPECT_THAT(text, HasSubstr("Ease off if anything pinches or tingles."));
  EXPECT_THAT(text, Not(HasSubstr("{")));
}

TEST_F(PlayText, SaysThatItIsPaused) {
  RoutinePlayer routine = player();
  routine.pause(begin + 3s);
  EXPECT_THAT(screen(routine, begin + 1h), HasSubstr("Paused"));
}

TEST_F(PlayText, FitsAnyTerminalAndKeepsItsKeys) {
  for (const Stretch& stretch : catalogue_.stretches) {
    const RoutinePlayer routine = player(stretch.id.c_str());
    for (const auto& [width, height] : {std::pair{80, 24}, {200, 50}, {40, 12}, {60, 6}}) {
      for (const Phase& phase : routine.routine().phases()) {
        const std::string text = screen(routine, begin + phase.from, width, height);
        std::istringstream lines(text);
        int count = 0;
        for (std::string line; std::getline(lines, line); ++count) ASSERT_LE(columns_of(line), width) << text;
        ASSERT_LE(count, height) << text;
        ASSERT_THAT(text, HasSubstr("pause"));
      }
    }
  }
}

TEST_F(PlayText, SaysInAWalkWhatComesThenAndCountsInMinutesAndSeconds) {
  const Exercise exercise = exercise_of(*catalogue_.find("seated-twist"), {});
  const RoutinePlayer routine{Routine::of_rest({exercise}, {BreakKind::rest, 5min, {}}), begin};
  const std::string text = screen(routine, begin + 2s);
  EXPECT_THAT(text, HasSubstr("Up and walk"));
  EXPECT_THAT(text, HasSubstr("Then: Seated Twist"));
  EXPECT_THAT(text, HasSubstr("1:28\n"));
  EXPECT_THAT(text, HasSubstr("n next"));
}

TEST_F(PlayText, PacesTheBreath) {
  const RoutinePlayer routine = player();
  const Routine& its = routine.routine();
  const auto hold = std::ranges::find(its.phases(), PhaseKind::hold, &Phase::kind);
  const auto at = [&](Duration into) { return *breath_at(its, its.at(hold->from + into)); };
  EXPECT_FALSE(at(0s).out);
  EXPECT_DOUBLE_EQ(at(1s).progress, 0.5);
  EXPECT_TRUE(at(2s).out);
  EXPECT_FALSE(at(5s).out) << "a breath is five seconds";
  EXPECT_EQ(breath_at(its, its.at(0s)), std::nullopt) << "getting ready has no pace";
}

TEST_F(PlayText, WritesALineAPhaseWhereNobodySeesAScreen) {
  const RoutinePlayer routine = player();
  const auto& phases = routine.routine().phases();
  const auto change = std::ranges::find(phases, PhaseKind::change_sides, &Phase::kind);
  const std::string line = play_line(routine.routine(), static_cast<std::size_t>(change - phases.begin()), Style{});
  EXPECT_THAT(line, HasSubstr("Change sides, right side"));
  EXPECT_THAT(line, HasSubstr("Take your time."));
}

}  // namespace
}  // namespace limber
