// The icon, the panel, `limber status` and `limber why` say the same of the same state, in the same words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>

#include "cli/plain.hpp"
#include "cli/status_text.hpp"
#include "daemon/tray_words.hpp"
#include "panel/model/today_view.hpp"
#include "words/sample_status.hpp"

namespace limber {
namespace {

using Kind = Face::Kind;

struct State {
  const char* name;
  Kind kind;
  TrayGlyph icon;
  const char* changes;  ///< merged into the sample status, as JSON
};

constexpr std::array states{
    State{"counting", Kind::counting, TrayGlyph::counting, "{}"},
    State{"no hands sensed", Kind::counting, TrayGlyph::counting, R"({"watcher": {"name": null}})"},
    State{"due soon", Kind::due_soon, TrayGlyph::soon, R"({"next": {"in_ms": 90000}})"},
    State{"due soon in a call", Kind::counting, TrayGlyph::counting, R"({"next": {"in_ms": 8000}, "engaged": true})"},
    State{"due soon in full screen", Kind::counting, TrayGlyph::counting,
          R"({"next": {"in_ms": 8000}, "fullscreen": true})"},
    State{"waiting for a pause", Kind::waiting, TrayGlyph::soon,
          R"({"next": null, "breaks": {"rest": {"stage": "due"}}})"},
    State{"waiting for the first key", Kind::waiting, TrayGlyph::soon,
          R"({"next": null, "hands_known": false, "breaks": {"rest": {"stage": "due"}}})"},
    State{"asked", Kind::asked, TrayGlyph::due, R"({"next": null, "breaks": {"rest": {"stage": "prompted"}}})"},
    State{"asked the second time", Kind::asked, TrayGlyph::due,
          R"({"next": null, "breaks": {"micro": {"stage": "prompted", "attempt": 2}}})"},
    State{"asked the last time", Kind::asked, TrayGlyph::due,
          R"({"next": null, "breaks": {"rest": {"stage": "prompted", "attempt": 4, "may_postpone": false}}})"},
    State{"guided break", Kind::on_break, TrayGlyph::on_break,
          R"({"breaks": {"rest": {"stage": "resting", "guided": true, "left_ms": 170000}}})"},
    State{"paused break", Kind::on_break, TrayGlyph::on_break,
          R"({"breaks": {"rest": {"stage": "resting", "guided": true, "paused": true, "left_ms": 170000}}})"},
    State{"break of one's own", Kind::on_break, TrayGlyph::on_break,
          R"({"breaks": {"micro": {"stage": "resting", "left_ms": 20000}}})"},
    State{"away", Kind::away, TrayGlyph::counting, R"({"absent_ms": 190000, "next": null})"},
    State{"locked", Kind::away, TrayGlyph::counting, R"({"absent_ms": 190000, "locked": true, "next": null})"},
    State{"due while away", Kind::away, TrayGlyph::counting,
          R"({"absent_ms": 190000, "next": null, "breaks": {"rest": {"stage": "due", "hold": "absent"}}})"},
    State{"quiet until", Kind::quiet, TrayGlyph::quiet,
          R"({"quiet": {"on": true, "until": "2026-03-03T14:00:00+01:00"}})"},
    State{"quiet for good", Kind::quiet, TrayGlyph::quiet, R"({"quiet": {"on": true}})"},
    State{"quiet while due", Kind::quiet, TrayGlyph::quiet,
          R"({"quiet": {"on": true}, "next": null, "breaks": {"rest": {"stage": "due", "hold": "quiet"}}})"},
    State{"off hours", Kind::off_hours, TrayGlyph::quiet,
          R"({"work_hours": false, "hours": {"changes_at": "2026-03-09T08:00:00+01:00", "today": "usual"}})"},
    State{"off for today", Kind::off_hours, TrayGlyph::quiet,
          R"({"work_hours": false, "hours": {"changes_at": "2026-03-04T08:00:00+01:00", "today": "off"}})"},
    State{
        "held by a call", Kind::held, TrayGlyph::soon,
        R"({"next": null, "engaged": true, "evidence": [{"kind": "microphone", "whose": "Firefox", "since_ms": 60000}],
              "breaks": {"rest": {"stage": "due", "hold": "engaged"}}})"},
    State{"held by a shared screen", Kind::held, TrayGlyph::soon,
          R"({"next": null, "engaged": true, "evidence": [{"kind": "sharing", "whose": "Firefox", "since_ms": 60000}],
              "breaks": {"rest": {"stage": "due", "hold": "engaged"}}})"},
    State{"held by full screen", Kind::held, TrayGlyph::soon,
          R"({"next": null, "fullscreen": true, "breaks": {"rest": {"stage": "due", "hold": "fullscreen"}}})"},
    State{"held by Do Not Disturb", Kind::held, TrayGlyph::soon,
          R"({"next": null, "dnd": true, "breaks": {"rest": {"stage": "due", "hold": "dnd"}}})"},
    State{"held by a meeting that was told of", Kind::held, TrayGlyph::soon,
          R"({"next": null, "meeting": {"on": true, "until": "2026-03-03T11:30:00+01:00"},
              "breaks": {"rest": {"stage": "due", "hold": "meeting"}}})"},
    State{"held by a meeting of the calendar", Kind::held, TrayGlyph::soon,
          R"({"next": null, "breaks": {"rest": {"stage": "due", "hold": "meeting"}},
              "meeting": {"on": false, "calendar": {"from": "2026-03-03T10:30:00+01:00",
                                                    "to": "2026-03-03T11:30:00+01:00"}}})"},
    State{"held while a meeting may be over", Kind::held, TrayGlyph::soon,
          R"({"next": null, "meeting": {"on": true, "asks": true},
              "breaks": {"rest": {"stage": "due", "hold": "meeting"}}})"},
    State{"before a meeting", Kind::counting, TrayGlyph::counting,
          R"({"breaks": {"micro": {"ahead_of": "2026-03-03T11:30:00+01:00"},
                         "rest": {"ahead_of": "2026-03-03T11:30:00+01:00"}}})"},
    State{"after a meeting", Kind::counting, TrayGlyph::counting,
          R"({"breaks": {"micro": {"after_meeting": true}, "rest": {"after_meeting": true}}})"},
    State{"held by a program in front", Kind::held, TrayGlyph::soon,
          R"({"next": null, "focus": {"rule": "quiet", "program": "Impress"}, "sitting_ms": 7800000,
              "breaks": {"rest": {"stage": "due", "hold": "program"}}})"},
    State{"quiet for the program in front", Kind::counting, TrayGlyph::counting,
          R"({"focus": {"rule": "quiet", "program": "Impress"}})"},
    State{"rest breaks alone for the program in front", Kind::counting, TrayGlyph::counting,
          R"({"focus": {"rule": "rest-only", "program": "Inkscape"}, "breaks": {"micro": {"left_out": true}}})"},
    State{"a longer interval for the program in front", Kind::counting, TrayGlyph::counting,
          R"({"focus": {"rule": "longer", "program": null, "interval_ms": 5400000}})"},
    State{"out of an hour that was learned", Kind::counting, TrayGlyph::counting,
          R"({"breaks": {"micro": {"refused_hour": "2026-03-03T11:00:00+01:00"},
                         "rest": {"refused_hour": "2026-03-03T11:00:00+01:00"}}})"},
    State{"held over still hands", Kind::held, TrayGlyph::soon,
          R"({"next": null, "breaks": {"rest": {"stage": "due", "hold": "idle"}}})"},
    State{"standing", Kind::standing, TrayGlyph::standing,
          R"({"posture": "standing", "standing_ms": 360000, "next": null})"},
    State{"postponed at a price", Kind::postponed, TrayGlyph::counting,
          R"({"next": null, "breaks": {"micro": {"enabled": false}, "rest": {"stage": "postponed", "left_ms": 240000,
              "until": "2026-03-03T11:30:00+01:00", "length_ms": 360000, "put_off_ms": 600000, "longer_by_ms": 60000}}})"},
    State{"postponed", Kind::postponed, TrayGlyph::counting,
          R"({"next": null, "breaks": {"micro": {"enabled": false}, "rest": {"stage": "postponed", "left_ms": 240000,
              "due_in_ms": null, "until": "2026-03-03T10:58:00+01:00"}}})"},
    State{"clock paused", Kind::paused, TrayGlyph::counting,
          R"({"next": null, "breaks": {"micro": {"due_in_ms": null}, "rest": {"due_in_ms": null}}})"},
    State{"settings that cannot be read", Kind::counting, TrayGlyph::counting,
          R"({"settings_trouble": {"line": 14, "file": null, "message": "expected a duration", "kept": true}})"},
    State{"switched off", Kind::switched_off, TrayGlyph::off,
          R"({"next": null, "breaks": {"micro": {"enabled": false}, "rest": {"enabled": false}}})"},
};

Json status_of(const State& state) {
  Json status = sample_status();
  status.merge_patch(Json::parse(state.changes));
  if (!status.contains("next")) status["next"] = nullptr;
  return status;
}

std::string unwrapped(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

struct FourFaces : testing::TestWithParam<State> {};
INSTANTIATE_TEST_SUITE_P(Of, FourFaces, testing::ValuesIn(states), [](const auto& test) {
  std::string name = test.param.name;
  std::erase_if(name, [](unsigned char c) { return std::isalnum(c) == 0; });
  return name;
});

TEST_P(FourFaces, SayTheSame) {
  const Json status = status_of(GetParam());
  const StatusFacts facts = read_status(status);
  const Face face = face_of(facts, ClockStyle::hours_24);
  EXPECT_EQ(face.kind, GetParam().kind);
  ASSERT_FALSE(face.heading.empty());

  EXPECT_EQ(picture_of(face, facts).glyph, GetParam().icon);
  TodayInput input;
  input.link = Link::up;
  input.status = facts;
  input.own_version = facts.version;
  const TodayView view = today_view(input);
  EXPECT_EQ(view.heading, face.heading);
  EXPECT_THAT(view.caption, testing::HasSubstr(face.caption));
  const std::string told = unwrapped(status_text(status, plain, {}));
  EXPECT_THAT(told, testing::HasSubstr(face.heading));
  EXPECT_THAT(told, testing::HasSubstr(face.caption));
  EXPECT_THAT(why_text(why(facts, ClockStyle::hours_24), plain), testing::StartsWith(face.heading + "\n"));
}

/// Only what is asked is orange, and only what counts promises a break.
TEST_P(FourFaces, PromiseNothingThatWillNotCome) {
  const Json status = status_of(GetParam());
  const bool counts = GetParam().kind == Kind::counting;
  const Face face = face_of(read_status(status), ClockStyle::hours_24);
  const std::string said = sentences_of(face) + status_text(status, plain, {});
  EXPECT_EQ(said.find("Next break in") != said.npos, counts) << said;
}

}  // namespace
}  // namespace limber
