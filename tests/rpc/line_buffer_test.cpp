#include "rpc/line_buffer.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace limber {
namespace {

std::vector<std::string> lines_of(LineBuffer& buffer) {
  std::vector<std::string> lines;
  while (const auto line = buffer.next()) lines.emplace_back(*line);
  return lines;
}

using Lines = std::vector<std::string>;

TEST(LineBuffer, GivesSeveralLinesOfOnePush) {
  LineBuffer buffer;
  buffer.push("one\ntwo\nthr");
  EXPECT_EQ(lines_of(buffer), (Lines{"one", "two"}));
  buffer.push("ee\n");
  EXPECT_EQ(lines_of(buffer), Lines{"three"});
}

TEST(LineBuffer, PutsALineTogetherByteByByte) {
  LineBuffer buffer;
  for (const char c : std::string("hello")) {
    buffer.push({&c, 1});
    EXPECT_EQ(buffer.next(), std::nullopt);
  }
  buffer.push("\n");
  EXPECT_EQ(buffer.next(), "hello");
}

TEST(LineBuffer, PassesOverEmptyLinesAndTakesCarriageReturnsOff) {
  LineBuffer buffer;
  buffer.push("\n\r\n\na\r\n\n");
  EXPECT_EQ(lines_of(buffer), Lines{"a"});
}

TEST(LineBuffer, KeepsNulBytes) {
  LineBuffer buffer;
  buffer.push(std::string_view("a\0b\n", 4));
  EXPECT_EQ(buffer.next(), std::string_view("a\0b", 3));
}

TEST(LineBuffer, TakesALineOfExactlyTheLimit) {
  LineBuffer buffer(4);
  buffer.push("1234\n12345\n");
  EXPECT_EQ(buffer.next(), "1234");
  EXPECT_FALSE(buffer.too_long());
  EXPECT_EQ(buffer.next(), std::nullopt);
  EXPECT_TRUE(buffer.too_long());
}

TEST(LineBuffer, RefusesALineThatNeverEnds) {
  LineBuffer buffer(4);
  buffer.push("12345");
  EXPECT_EQ(buffer.next(), std::nullopt);
  EXPECT_TRUE(buffer.too_long());
}

TEST(LineBuffer, GivesNothingMoreAfterALineTooLong) {
  LineBuffer buffer(4);
  buffer.push("12345\nok\n");
  EXPECT_EQ(buffer.next(), std::nullopt);
  buffer.push("ok\n");
  EXPECT_EQ(buffer.next(), std::nullopt);
}

}  // namespace
}  // namespace limber
