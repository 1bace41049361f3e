#include "settings/value.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "settings/error.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Value, IsWrittenForTheFileInTomlsOwnForm) {
  EXPECT_EQ(toml_text(true), "true");
  EXPECT_EQ(toml_text(std::int64_t{3}), "3");
  EXPECT_EQ(toml_text(std::string("45min")), "\"45min\"");
  EXPECT_EQ(toml_text(std::vector<std::string>{"desk", "mat"}), "[\"desk\", \"mat\"]");
  EXPECT_EQ(toml_text(std::vector<std::string>{}), "[]");
  EXPECT_EQ(toml_quoted("a\"b\\c\n\x7f"), R"("a\"b\\c\u000A\u007F")");
}

TEST(Value, IsShownToPeopleWithoutQuotesAndBrackets) {
  EXPECT_EQ(plain_text(false), "false");
  EXPECT_EQ(plain_text(std::string("45min")), "45min");
  EXPECT_EQ(plain_text(std::vector<std::string>{"desk", "mat"}), "desk, mat");
  EXPECT_EQ(plain_text(std::vector<std::string>{}), "[]");
}

TEST(Value, ListsAreReadWithCommasOrAsInTheFile) {
  EXPECT_THAT(parse_list("desk, mat"), ElementsAre("desk", "mat"));
  EXPECT_THAT(parse_list(" desk "), ElementsAre("desk"));
  EXPECT_THAT(parse_list(R"(["desk", 'mat',])"), ElementsAre("desk", "mat"));
  EXPECT_THAT(parse_list(""), IsEmpty());
  EXPECT_THAT(parse_list("[]"), IsEmpty());
}

TEST(Value, ListsWithHolesOrOtherThingsInThemAreRefused) {
  for (const auto* text : {"a,,b", "a,", ",", ",a", "[", "[1]", "[desk]", "[]\nother = 1", "[\"a\"] [\"b\"]"})
    EXPECT_THROW(parse_list(text), SettingsError) << text;
}

}  // namespace
}  // namespace limber
