#include "audio/order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace limber {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(Order, IsReadFromALine) {
  EXPECT_EQ(read_order(R"({"chime":"halfway"})"), Order(Chime::halfway));
  EXPECT_EQ(read_order(R"({"say":"Breathe \"out\"."})"), Order(Say{"Breathe \"out\"."}));
  EXPECT_EQ(read_order(R"({"hush":true})"), Order(Hush{}));
  EXPECT_EQ(read_order(R"({"volume":100})"), Order(SetVolume{100}));
  EXPECT_EQ(read_order(R"({"quit":true})"), Order(Quit{}));
}

TEST(Order, KnowsEveryChimeByItsName) {
  for (const auto chime : {Chime::begin, Chime::side, Chime::halfway, Chime::end})
    EXPECT_EQ(read_order(R"({"chime":")" + std::string(name(chime)) + R"("})"), Order(chime));
}

TEST(Order, IsRefusedWithWhatWasExpected) {
  const auto refused_with = [](const char* line, const char* expected) {
    EXPECT_THAT([line] { read_order(line); }, ThrowsMessage<std::invalid_argument>(HasSubstr(expected))) << line;
  };
  for (const char* line :
       {"", "{}", "[]", "hello", R"({"sing":true})", R"({"say":"a","hush":true})", "{\"say\":\"\xff\"}"})
    refused_with(line, "expected an object with one key");
  for (const char* line : {R"({"chime":"gong"})", R"({"chime":1})"}) refused_with(line, "expected \"chime\" to be");
  for (const char* line : {R"({"volume":101})", R"({"volume":-1})", R"({"volume":0.5})", R"({"volume":"60"})"})
    refused_with(line, "expected \"volume\" to be a whole number from 0 to 100");
  refused_with(R"({"say":["a"]})", "expected \"say\" to be a text");
  refused_with(R"({"quit":false})", "expected its value to be true");
}

TEST(OrderLines, AreWholeHoweverTheBytesCome) {
  OrderLines lines;
  for (const char byte : std::string("one\r\n\ntwo\nthr")) lines.push({&byte, 1});
  EXPECT_EQ(lines.next(), "one");
  EXPECT_EQ(lines.next(), "two");
  EXPECT_EQ(lines.next(), std::nullopt);
  lines.push("ee\nfour\n");
  EXPECT_EQ(lines.next(), "three");
  EXPECT_EQ(lines.next(), "four");
  EXPECT_EQ(lines.next(), std::nullopt);
}

TEST(OrderLines, AreCutOffAtTheLimitAndTheNextIsWhole) {
  OrderLines lines;
  lines.push(std::string(OrderLines::limit + 1, 'x'));
  lines.push(std::string(OrderLines::limit, 'y') + "\nnext\n");
  EXPECT_EQ(lines.next(), std::string(OrderLines::limit, 'x'));
  EXPECT_EQ(lines.next(), "next");
}

}  // namespace
}  // namespace limber
