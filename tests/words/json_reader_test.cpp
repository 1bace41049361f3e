#include "words/json_reader.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

const Json object =
    Json::parse(R"({"text":"a","null":null,"length_ms":1500,"huge":1e300,"flag":true,"list":["x",1,"y"],"wall":"no"})");
const JsonReader from(object);

TEST(JsonReader, ReadsWhatIsThere) {
  EXPECT_EQ(from.text("text"), "a");
  EXPECT_EQ(from.length("length_ms"), 1500ms);
  EXPECT_EQ(from.number("length_ms"), 1500);
  EXPECT_EQ(from.flag("flag"), true);
  EXPECT_EQ(from.list("list").size(), 3U);
}

TEST(JsonReader, WhatIsMissingNullOrOfAnotherKindIsAbsent) {
  EXPECT_EQ(from.text("null"), std::nullopt);
  EXPECT_EQ(from.text("flag"), std::nullopt);
  EXPECT_EQ(from.length("text"), std::nullopt);
  EXPECT_EQ(from.length("huge"), std::nullopt);
  EXPECT_EQ(from.number("missing"), std::nullopt);
  EXPECT_EQ(from.flag("text"), std::nullopt);
  EXPECT_EQ(from.local("wall"), std::nullopt);
  EXPECT_TRUE(from.list("text").empty());
}

TEST(JsonReader, NothingIsInWhatIsNoObject) {
  EXPECT_TRUE(from.in("length_ms").in("a").json().is_null());
  EXPECT_TRUE(from.in("missing").in("a").json().is_null());
}

TEST(JsonReader, ShowsTheClockOfTheDaemonWhateverItsOffset) {
  using std::chrono::local_days;
  constexpr local_days day{std::chrono::year{2026} / 3 / 3};
  EXPECT_EQ(local_in("2026-03-03T11:16:00+01:00"), day + 11h + 16min);
  EXPECT_EQ(local_in("2026-03-03T23:30:00.250-03:30"), day + 23h + 30min);
  EXPECT_EQ(local_in("2026-03-03T11:16:00Z"), day + 11h + 16min);
  EXPECT_EQ(local_in("11:16"), std::nullopt);
  EXPECT_EQ(local_in(""), std::nullopt);
}

}  // namespace
}  // namespace limber
