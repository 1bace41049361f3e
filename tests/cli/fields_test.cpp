#include "cli/fields.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace limber {
namespace {

const Json object = Json::parse(
    R"({"text":"a","null":null,"length_ms":1500,"huge":1e300,"flag":true,"list":["x",1,"y"],"break":"rest","wall":"no"})");

TEST(Fields, ReadWhatIsThere) {
  EXPECT_EQ(text_in(object, "text"), "a");
  EXPECT_EQ(length_in(object, "length_ms"), 1500ms);
  EXPECT_EQ(count_in(object, "length_ms"), 1500);
  EXPECT_TRUE(flag_in(object, "flag"));
  EXPECT_EQ(kind_in(object, "break"), BreakKind::rest);
  EXPECT_EQ(texts_in(object, "list"), (std::vector<std::string>{"x", "y"}));
}

TEST(Fields, WhatIsMissingNullOrOfAnotherKindIsAbsent) {
  EXPECT_EQ(text_in(object, "null"), std::nullopt);
  EXPECT_EQ(text_in(object, "flag"), std::nullopt);
  EXPECT_EQ(length_in(object, "text"), std::nullopt);
  EXPECT_EQ(length_in(object, "huge"), std::nullopt);
  EXPECT_EQ(count_in(object, "missing"), 0);
  EXPECT_FALSE(flag_in(object, "text"));
  EXPECT_EQ(stamp_in(object, "wall"), std::nullopt);
  EXPECT_EQ(kind_in(object, "text"), std::nullopt);
  EXPECT_TRUE(texts_in(object, "text").empty());
}

TEST(Fields, NothingIsInWhatIsNoObject) {
  EXPECT_TRUE(field(Json(3), "a").is_null());
  EXPECT_TRUE(field(field(object, "missing"), "a").is_null());
}

}  // namespace
}  // namespace limber
