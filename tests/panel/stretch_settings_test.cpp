#include "panel/model/panel_actions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "panel/model/status_facts.hpp"
#include "rpc/method_table.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(StretchSettingsTest, AreReadAsTheDaemonWritesThem) {
  const StretchPolicy policy = read_settings(Json{{"settings",
                                                   {{"stretches.places", "desk, mat"},
                                                    {"stretches.conditions", "wrist"},
                                                    {"stretches.hidden", "[]"},
                                                    {"stretches.office_clothes", "true"},
                                                    {"stretches.breath", "6s"}}}})
                                   .policy.stretches;
  EXPECT_THAT(policy.places, ElementsAre("desk", "mat"));
  EXPECT_THAT(policy.conditions, ElementsAre("wrist"));
  EXPECT_THAT(policy.hidden, IsEmpty());
  EXPECT_TRUE(policy.office_clothes);
  EXPECT_FALSE(policy.rather_not_say);
  EXPECT_EQ(policy.breath, 6s);
}

TEST(StretchSettingsTest, AreTheUsualOnesWhereNothingIsKnown) {
  EXPECT_EQ(read_settings(Json()).policy.stretches, StretchPolicy{});
  EXPECT_EQ(read_settings(Json{{"settings", 3}}).policy.stretches, StretchPolicy{});
  EXPECT_THAT(read_likings(Json::array()), IsEmpty());
}

TEST(StretchSettingsTest, LeaveOutRatingsThatNobodyKnows) {
  const Likings likings =
      read_likings(Json{{"ratings", {{"cobra", "hide"}, {"twist", "adore"}, {"reach", 1}, {"bridge", "like"}}}});
  EXPECT_EQ(likings, (Likings{{"bridge", Rating::like}, {"cobra", Rating::hide}}));
}

TEST(StretchSettingsTest, ARatingIsTakenBackByGivingNone) {
  EXPECT_TRUE(is_method(rate_call("cobra", Rating::like).method));
  EXPECT_EQ(rate_call("cobra", Rating::like).params["rating"], "like");
  EXPECT_FALSE(rate_call("cobra", std::nullopt).params.contains("rating"));
}

TEST(StretchSettingsTest, WhatTheSettingsHideIsTakenOutOfThem) {
  StretchPolicy policy;
  EXPECT_FALSE(unhide_call("cobra", policy));
  policy.hidden = {"cobra", "bridge"};
  EXPECT_EQ(unhide_call("cobra", policy)->params["value"], "bridge");
  policy.hidden = {"cobra"};
  EXPECT_EQ(unhide_call("cobra", policy)->params["value"], "[]");
}

TEST(StretchSettingsTest, TellWhoShowsTheStretchesAndWhetherTheyMove) {
  const LookPolicy look =
      read_settings(Json{{"settings", {{"look.figure", "dark"}, {"look.still", "true"}}}}).policy.look;
  EXPECT_EQ(static_cast<int>(look.figure), 3);
  EXPECT_TRUE(look.still);
  EXPECT_EQ(static_cast<int>(read_settings(Json()).policy.look.figure), 1);
  EXPECT_FALSE(read_settings(Json()).policy.look.still);
}

}  // namespace
}  // namespace limber
