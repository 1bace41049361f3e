#include "panel/link/service_start.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "support/hand_loop.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

class ServiceStartTest : public testing::Test {
 protected:
  HandLoop loop_;
  int starts_ = 0, looks_ = 0, changes_ = 0, comes_at_ = 1000;
  bool missing_ = false;
  std::string words_;
  ServiceStart start_{loop_,
                      {.start =
                           [this] {
                             if (missing_) throw std::runtime_error("there is no limberd");
                             ++starts_;
                           },
                       .look =
                           [this] {
                             if (++looks_ >= comes_at_) start_.came();
                           },
                       .last_words = [this] { return words_; },
                       .changed = [this] { ++changes_; }}};
};

TEST_F(ServiceStartTest, LooksAtOnceAndSoonAgainUntilItAnswers) {
  comes_at_ = 3;
  start_.begin();
  EXPECT_TRUE(start_.under_way());
  loop_.pass(1s);
  EXPECT_FALSE(start_.under_way());
  EXPECT_TRUE(start_.failure().empty());
  EXPECT_EQ(looks_, 3);
  EXPECT_EQ(changes_, 2);
}

TEST_F(ServiceStartTest, ASecondPressStartsNoSecondOne) {
  start_.begin();
  loop_.pass(500ms);
  start_.begin();
  loop_.pass(500ms);
  EXPECT_EQ(starts_, 1);
}

TEST_F(ServiceStartTest, OneThatDoesNotComeIsSaidWithItsLastWords) {
  words_ = "another limberd answers on it";
  start_.begin();
  loop_.pass(3s);
  EXPECT_FALSE(start_.under_way());
  EXPECT_THAT(start_.failure(), HasSubstr("another limberd answers on it"));
  start_.begin();
  EXPECT_TRUE(start_.under_way());
  EXPECT_TRUE(start_.failure().empty());
}

TEST_F(ServiceStartTest, OneThatCannotBeStartedIsSaidAtOnce) {
  missing_ = true;
  start_.begin();
  EXPECT_FALSE(start_.under_way());
  EXPECT_THAT(start_.failure(), HasSubstr("there is no limberd"));
}

TEST_F(ServiceStartTest, OneThatComesLateIsNoFailureAnyMore) {
  start_.begin();
  loop_.pass(3s);
  start_.came();
  EXPECT_TRUE(start_.failure().empty());
}

}  // namespace
}  // namespace limber
