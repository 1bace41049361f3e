#include "daemon/program_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>

#include "support/asio_run.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct ProgramRulesTest : testing::Test {
  boost::asio::io_context io;
  std::vector<std::string> told;
  ProgramRules rules{io,
                     [this](const Event& event) {
                       const auto& now = std::get<FocusChanged>(event).now;
                       told.emplace_back(now ? name(now->rule) : "none");
                     },
                     100ms};
  const std::vector<FocusProgram> two{{"inkscape", FocusRule::rest_only}, {"impress*", FocusRule::quiet}};
  bool tells(const std::string& last) {
    return run_until(io, [&] { return !told.empty() && told.back() == last; });
  }
};

TEST_F(ProgramRulesTest, TheProgramThatIsFoundAtTheStartCountsAtOnce) {
  rules.open(two, std::nullopt);
  rules.in_front("org.inkscape.Inkscape");
  EXPECT_THAT(told, ElementsAre("rest-only"));
  EXPECT_EQ(rules.program(), "Inkscape");
}

TEST_F(ProgramRulesTest, AnotherCountsAfterSomeTime) {
  rules.open(two, std::nullopt);
  rules.in_front("xterm");
  rules.in_front("Impress");
  EXPECT_THAT(told, IsEmpty());
  EXPECT_EQ(rules.program(), "");
  EXPECT_TRUE(tells("quiet"));
  EXPECT_EQ(rules.program(), "Impress");
  rules.in_front("xterm");
  EXPECT_THAT(told, ElementsAre("quiet"));
  EXPECT_TRUE(tells("none"));
}

TEST_F(ProgramRulesTest, LookingSomethingUpForAMomentIsNoChange) {
  rules.open(two, std::nullopt);
  rules.in_front("inkscape");
  rules.in_front("xterm");
  run_for(io, 20ms);
  rules.in_front("inkscape");
  run_for(io, 200ms);
  EXPECT_THAT(told, ElementsAre("rest-only"));
}

TEST_F(ProgramRulesTest, WithoutAnyRuleNothingWakesWhateverIsInFront) {
  rules.open({}, std::nullopt);
  for (const char* each : {"inkscape", "xterm", "impress"}) rules.in_front(each);
  rules.in_front(std::nullopt);
  io.restart();
  EXPECT_EQ(io.run_for(300ms), 0U);
  EXPECT_THAT(told, IsEmpty());
}

TEST_F(ProgramRulesTest, WhatWasInForceBeforeARestartStaysUntilAProgramIsReported) {
  rules.open(two, FocusInForce{FocusRule::quiet, 90min});
  run_for(io, 20ms);
  rules.in_front("impress");
  run_for(io, 200ms);
  EXPECT_THAT(told, IsEmpty());
}

TEST_F(ProgramRulesTest, ItEndsWhereNoProgramIsReported) {
  rules.open(two, FocusInForce{FocusRule::quiet, 90min});
  EXPECT_TRUE(tells("none"));
}

TEST_F(ProgramRulesTest, ItEndsAtOnceWhereThereAreNoRulesAnyMore) {
  rules.open({}, FocusInForce{FocusRule::quiet, 90min});
  EXPECT_THAT(told, ElementsAre("none"));
}

TEST_F(ProgramRulesTest, ANewRuleCountsForTheProgramInFront) {
  rules.open({}, std::nullopt);
  rules.in_front("krita");
  rules.change({{"krita", FocusRule::longer, 2h}});
  EXPECT_THAT(told, ElementsAre("longer"));
  rules.change({});
  EXPECT_THAT(told, ElementsAre("longer", "none"));
}

TEST_F(ProgramRulesTest, KnowsAFewProgramsThatWereInFrontTheLatestFirst) {
  rules.open({}, std::nullopt);
  for (const char* each : {"one", "two", "three", "two", "four", "five", "six", "seven", "eight", "nine"})
    rules.in_front(each);
  rules.in_front(std::nullopt);
  EXPECT_THAT(rules.lately(), ElementsAre("nine", "eight", "seven", "six", "five", "four", "two", "three"));
}

}  // namespace
}  // namespace limber
