#include "panel/model/prompt_view.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

using Stage = BreakStatus::Stage;

Catalogue one_stretch() {
  Stretch stretch;
  stretch.id = "seated-twist";
  stretch.name = "Seated Twist";
  stretch.steps = {{"Sit tall.", "", "", ""}};
  stretch.dose.round = {50s, 70s};
  Catalogue catalogue;
  catalogue.stretches.push_back(stretch);
  return catalogue;
}

StatusFacts asked(int attempt = 1, bool may_postpone = true) {
  StatusFacts status;
  status.sitting = 1h;
  BreakFacts& rest = status.breaks[index_of(BreakKind::rest)];
  rest.stage = Stage::prompted;
  rest.attempt = attempt;
  rest.may_postpone = may_postpone;
  rest.stretch = "seated-twist";
  return status;
}

PromptView view_of(const StatusFacts& status) { return prompt_view(status, {}, one_stretch()).value(); }

TEST(PromptViewTest, InvitesInThreeLines) {
  const PromptView view = view_of(asked());
  EXPECT_EQ(view.heading, "Time for a stretch?");
  EXPECT_EQ(view.body,
            "You've been sitting for an hour. A short walk, then Seated Twist, or just get up: Limber will notice.");
  EXPECT_EQ(view.stretch, "seated-twist");
  EXPECT_EQ(view.folded, "Ready when you are");
}

TEST(PromptViewTest, SaysWhatTheNotificationSays) {
  StatusFacts status = asked(2);
  status.breaks[index_of(BreakKind::rest)].length = 7min;
  EXPECT_EQ(view_of(status).body, "A short walk, then Seated Twist: 7 minutes in all.");
  status = asked();
  const std::string without = view_of(status).body;
  status.breaks[index_of(BreakKind::rest)].explains = true;
  EXPECT_NE(view_of(status).body, without);
}

TEST(PromptViewTest, PutsItOffByWhatTheSettingsSay) {
  SettingsFacts settings;
  settings.policy.rest_break.postpone = 5min;
  EXPECT_EQ(prompt_view(asked(), settings, one_stretch())->later->usual.by, 5min);
  EXPECT_EQ(prompt_view(asked(), settings, one_stretch())->later->usual.label, "In 5 min");
}

TEST(PromptViewTest, OneToLookAtSaysSoAndGivesWayToARealOne) {
  StatusFacts status;
  status.preview = {BreakKind::rest, "seated-twist"};
  PromptView view = view_of(status);
  EXPECT_TRUE(view.to_look_at);
  EXPECT_EQ(view.heading, "Time for a stretch?");
  EXPECT_EQ(view.stretch, "seated-twist");
  EXPECT_TRUE(view.later);
  EXPECT_TRUE(view.body.ends_with("Only to look at: it counts for nothing.")) << view.body;
  status = asked();
  status.preview = {BreakKind::rest, "seated-twist"};
  EXPECT_FALSE(view_of(status).to_look_at);
  status = StatusFacts{};
  EXPECT_FALSE(prompt_view(status, {}, one_stretch()));
}

TEST(PromptViewTest, AsksASecondTimeInFewerWords) {
  const PromptView view = view_of(asked(2));
  EXPECT_EQ(view.heading, "Still a good moment?");
  EXPECT_EQ(view.body, "A short walk, then Seated Twist: 5 minutes in all.");
}

TEST(PromptViewTest, OffersNoLaterTheLastTime_B16) {
  const PromptView view = view_of(asked(4, false));
  EXPECT_EQ(view.heading, "Now, or the next one?");
  EXPECT_EQ(view.body, "Both are fine.");
  EXPECT_EQ(view.later, std::nullopt);
}

TEST(PromptViewTest, SuggestsAWalkWhereNoStretchSuits) {
  StatusFacts status = asked();
  status.breaks[index_of(BreakKind::rest)].stretch.clear();
  const PromptView view = view_of(status);
  EXPECT_EQ(view.stretch, "");
  EXPECT_NE(view.body.find("walk a few steps"), std::string::npos);
}

TEST(PromptViewTest, IsNotThereForAMicroBreakOrWhenNobodyAsks) {
  StatusFacts status;
  EXPECT_FALSE(prompt_view(status, {}, one_stretch()));
  status.breaks[index_of(BreakKind::micro)].stage = Stage::prompted;
  EXPECT_FALSE(prompt_view(status, {}, one_stretch()));
}

TEST(PromptViewTest, GoesOnceItIsAnswered) {
  for (const Stage stage : {Stage::working, Stage::due, Stage::postponed, Stage::resting}) {
    StatusFacts status = asked();
    status.breaks[index_of(BreakKind::rest)].stage = stage;
    EXPECT_FALSE(prompt_view(status, {}, one_stretch())) << name(stage);
  }
}

}  // namespace
}  // namespace limber
