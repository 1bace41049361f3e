#include "panel/model/settings_editor.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace limber {
namespace {

const Instant now{Duration{1h}};

/// Keeps what was sent, to be answered when the test likes.
struct Desk {
  std::vector<Json> sent;
  std::function<void()> done;
  std::function<void(const std::string&)> refused;
  SettingsEditor editor{[this](const Json& params, auto ok, auto no) {
    sent.push_back(params["settings"]);
    done = ok;
    refused = no;
  }};
};

TEST(SettingsEditorTest, ShowsAChangeAtOnceAndSendsIt) {
  Desk desk;
  EXPECT_TRUE(desk.editor.change("Rest break", {{"rest_break.interval", "45min"}}, now));
  EXPECT_EQ(desk.editor.policy().rest_break.interval, Duration{45min});
  ASSERT_EQ(desk.sent.size(), 1U);
  EXPECT_EQ(desk.sent[0].dump(), R"({"rest_break.interval":"45min"})");
}

TEST(SettingsEditorTest, SendsOneRequestAtATimeAndTheRestAfterwards) {
  Desk desk;
  desk.editor.change("a", {{"rest_break.interval", "45min"}}, now);
  desk.editor.change("b", {{"sound.volume", "10"}}, now + 5s);
  desk.editor.change("b", {{"sound.volume", "20"}}, now + 6s);
  EXPECT_EQ(desk.sent.size(), 1U);
  desk.done();
  ASSERT_EQ(desk.sent.size(), 2U);
  EXPECT_EQ(desk.sent[1].dump(), R"({"sound.volume":"20"})");
}

TEST(SettingsEditorTest, WhatTheDaemonRefusesIsShownAsItWasWithTheReason) {
  Desk desk;
  desk.editor.change("a", {{"rest_break.interval", "45min"}}, now);
  desk.refused("the disk is full");
  EXPECT_EQ(desk.editor.policy().rest_break.interval, Duration{1h});
  EXPECT_EQ(desk.editor.refusal().why, "the disk is full");
  EXPECT_FALSE(desk.editor.undo_name());
}

TEST(SettingsEditorTest, AValueThatCannotBeIsNotSent) {
  Desk desk;
  EXPECT_FALSE(desk.editor.change("a", {{"rest_break.interval", "soon"}}, now));
  EXPECT_TRUE(desk.sent.empty());
  EXPECT_EQ(desk.editor.policy(), Policy{});
  EXPECT_FALSE(desk.editor.refusal().why.empty());
}

TEST(SettingsEditorTest, UndoTakesTheLineOutAgainThatWasNotThereBefore) {
  Desk desk;
  desk.editor.change("Volume", {{"sound.volume", "10"}}, now);
  desk.done();
  EXPECT_EQ(desk.editor.undo_name(), "Volume");
  desk.editor.undo();
  EXPECT_EQ(desk.sent.back().dump(), R"({"sound.volume":null})");
  EXPECT_EQ(desk.editor.policy().sound.volume, SoundPolicy{}.volume);
  EXPECT_FALSE(desk.editor.undo_name());
}

TEST(SettingsEditorTest, UndoPutsBackWhatThePersonHadWritten) {
  Desk desk;
  SettingsFacts facts;
  facts.policy.sound.volume = 30;
  facts.own = {"sound.volume"};
  desk.editor.take(facts);
  desk.editor.change("Volume", {{"sound.volume", "10"}}, now);
  desk.done();
  desk.editor.undo();
  EXPECT_EQ(desk.sent.back().dump(), R"({"sound.volume":"30"})");
}

TEST(SettingsEditorTest, PressesOfOneButtonAreUndoneTogether) {
  Desk desk;
  for (int i = 1; i <= 5; ++i)
    desk.editor.change("Volume", {{"sound.volume", std::to_string(60 + i)}}, now + i * Duration{500ms});
  desk.done();
  desk.editor.undo();
  EXPECT_EQ(desk.editor.policy().sound.volume, SoundPolicy{}.volume);
}

TEST(SettingsEditorTest, ATickAndItsTakingBackAreTwoSteps) {
  Desk desk;
  desk.editor.change("chimes", {{"sound.chimes", "false"}}, now);
  desk.editor.change("chimes", {{"sound.chimes", "true"}}, now + 500ms);
  desk.done();
  desk.editor.undo();
  EXPECT_FALSE(desk.editor.policy().sound.chimes);
  desk.editor.undo();
  EXPECT_TRUE(desk.editor.policy().sound.chimes);
  EXPECT_FALSE(desk.editor.undo_name());
}

TEST(SettingsEditorTest, TicksOfOneListAreTakenBackOneByOne) {
  Desk desk;
  desk.editor.change("places", {{"stretches.places", "desk"}}, now);
  desk.editor.change("places", {{"stretches.places", "desk, mat"}}, now + 200ms);
  desk.done();
  desk.editor.undo();
  EXPECT_EQ(desk.editor.policy().stretches.places, std::vector<std::string>{"desk"});
}

TEST(SettingsEditorTest, ANumberThatComesBackToWhereItWasCanBeUndone) {
  Desk desk;
  desk.editor.change("Volume", {{"sound.volume", "70"}}, now);
  desk.editor.change("Volume", {{"sound.volume", "60"}}, now + 500ms);
  desk.editor.undo();
  EXPECT_EQ(desk.editor.policy().sound.volume, 70);
}

TEST(SettingsEditorTest, WhatWasRefusedTogetherLeavesNoStep) {
  Desk desk;
  desk.editor.change("a", {{"rest_break.interval", "45min"}}, now);
  desk.editor.change("b", {{"sound.volume", "10"}}, now + 3s);
  desk.editor.change("c", {{"sound.chimes", "false"}}, now + 6s);
  desk.done();
  desk.refused("the disk is full");
  EXPECT_EQ(desk.editor.undo_name(), "a") << "b and c went together, and did not come about";
}

TEST(SettingsEditorTest, AnAcceptedChangeStaysAStepWhenItsContinuationIsRefused) {
  Desk desk;
  desk.editor.change("Volume", {{"sound.volume", "70"}}, now);
  desk.editor.change("Volume", {{"sound.volume", "75"}}, now + 500ms);
  desk.done();
  desk.refused("the disk is full");
  ASSERT_EQ(desk.editor.undo_name(), "Volume");
  desk.editor.undo();
  EXPECT_EQ(desk.editor.policy().sound.volume, SoundPolicy{}.volume);
}

TEST(SettingsEditorTest, AChangeWhoseBeginWasRefusedIsStillAStep) {
  Desk desk;
  desk.editor.change("Volume", {{"sound.volume", "70"}}, now);
  desk.editor.change("Volume", {{"sound.volume", "75"}}, now + 500ms);
  desk.refused("busy");
  desk.done();
  EXPECT_EQ(desk.editor.undo_name(), "Volume");
  EXPECT_EQ(desk.editor.policy().sound.volume, 75);
}

TEST(SettingsEditorTest, ARefusedUndoCanBeTriedAgain) {
  Desk desk;
  desk.editor.change("Volume", {{"sound.volume", "10"}}, now);
  desk.done();
  desk.editor.undo();
  EXPECT_FALSE(desk.editor.undo_name());
  desk.refused("the disk is full");
  EXPECT_EQ(desk.editor.undo_name(), "Volume");
}

TEST(SettingsEditorTest, WhatTheAdministratorHasLockedStays) {
  Desk desk;
  SettingsFacts facts;
  facts.locked = {"sound.volume"};
  desk.editor.take(facts);
  EXPECT_FALSE(desk.editor.change("Volume", {{"sound.volume", "10"}}, now));
  EXPECT_TRUE(desk.sent.empty());
}

TEST(SettingsEditorTest, NothingIsChangedWhileTheFileCannotBeRead) {
  Desk desk;
  SettingsFacts facts;
  facts.problems = {{{}, 14, 0, "what is this"}};
  desk.editor.take(facts);
  EXPECT_FALSE(desk.editor.change("Volume", {{"sound.volume", "10"}}, now));
  EXPECT_TRUE(desk.sent.empty());
}

TEST(SettingsEditorTest, RestoringTheDefaultsKeepsWhatWasSaidAboutTheBody) {
  Desk desk;
  SettingsFacts facts;
  facts.policy.sound.volume = 30;
  facts.policy.stretches.conditions = {"wrist"};
  facts.own = {"sound.volume", "stretches.conditions"};
  desk.editor.take(facts);
  EXPECT_TRUE(desk.editor.restore_defaults(now));
  EXPECT_EQ(desk.sent.back().dump(), R"({"sound.volume":null})");
  EXPECT_EQ(desk.editor.policy().stretches.conditions, std::vector<std::string>{"wrist"});
}

TEST(SettingsEditorTest, OnlyTheLatestListenerHearsAndItsPredecessorCannotSilenceIt) {
  Desk desk;
  int first = 0, second = 0;
  desk.editor.listen(&first, [&] { ++first; });
  desk.editor.listen(&second, [&] { ++second; });
  desk.editor.stop_listening(&first);
  desk.editor.take({});
  EXPECT_EQ(first, 0);
  EXPECT_EQ(second, 1);
}

TEST(SettingsEditorTest, WhatWasOnItsWayWhenTheDaemonGoesIsRefusedAndTheNextChangeIsSent) {
  Desk desk;
  desk.editor.change("a", {{"rest_break.interval", "45min"}}, now);
  desk.editor.change("b", {{"sound.volume", "10"}}, now + 5s);
  const auto refuse_first = desk.refused;
  desk.editor.set_connected(false);
  EXPECT_EQ(desk.editor.policy(), Policy{}) << "nobody knows whether it has arrived";
  EXPECT_EQ(desk.editor.refusal().keys, (SettingKeys{"rest_break.interval", "sound.volume"}));
  desk.editor.set_connected(true);
  desk.editor.change("c", {{"sound.volume", "30"}}, now + 60s);
  refuse_first("the connection was lost");
  EXPECT_EQ(desk.editor.policy().sound.volume, 30) << "that was about another request";
  ASSERT_EQ(desk.sent.size(), 2U);
  desk.done();
  desk.editor.change("c", {{"sound.volume", "40"}}, now + 70s);
  EXPECT_EQ(desk.sent.size(), 3U);
}

TEST(SettingsEditorTest, NothingIsUndoneWhileTheDaemonIsAway) {
  Desk desk;
  desk.editor.change("Volume", {{"sound.volume", "10"}}, now);
  desk.done();
  desk.editor.set_connected(false);
  desk.editor.undo();
  EXPECT_EQ(desk.sent.size(), 1U);
  EXPECT_EQ(desk.editor.undo_name(), "Volume");
  desk.editor.set_connected(true);
  desk.editor.undo();
  EXPECT_EQ(desk.sent.size(), 2U);
}

/// What the daemon reports of this value of rest_break.interval.
SettingsFacts with_interval(Duration interval) {
  SettingsFacts facts;
  facts.policy.rest_break.interval = interval;
  facts.own = {"rest_break.interval"};
  return facts;
}

TEST(SettingsEditorTest, WhatWasWrittenElsewhereSinceIsNotUndone) {
  Desk desk;
  desk.editor.change("Rest break", {{"rest_break.interval", "65min"}}, now);
  desk.done();
  desk.editor.change("Rest break", {{"rest_break.interval", "70min"}}, now + 5s);
  desk.done();
  desk.editor.take(with_interval(70min));
  EXPECT_EQ(desk.editor.undo_name(), "Rest break") << "it is what the window has set";
  desk.editor.take(with_interval(45min));
  EXPECT_FALSE(desk.editor.undo_name());
  desk.editor.undo();
  EXPECT_EQ(desk.sent.size(), 2U);
}

TEST(SettingsEditorTest, WhatWasWrittenElsewhereLeavesTheOtherSteps) {
  Desk desk;
  desk.editor.change("chimes", {{"sound.chimes", "false"}}, now);
  desk.done();
  desk.editor.change("all settings", {{"rest_break.interval", "70min"}, {"sound.volume", "10"}}, now + 5s);
  desk.done();
  SettingsFacts facts = with_interval(45min);
  facts.policy.sound.chimes = false;
  facts.policy.sound.volume = 10;
  facts.own = {"rest_break.interval", "sound.chimes", "sound.volume"};
  desk.editor.take(facts);
  desk.editor.undo();
  EXPECT_EQ(desk.sent.back().dump(), R"({"sound.volume":null})") << "the other value of that step";
  desk.done();
  EXPECT_EQ(desk.editor.undo_name(), "chimes");
}

TEST(SettingsEditorTest, AReportOfBeforeWhileAChangeIsOnItsWayDropsNothing) {
  Desk desk;
  desk.editor.change("Rest break", {{"rest_break.interval", "65min"}}, now);
  desk.editor.take(with_interval(50min));
  desk.done();
  EXPECT_EQ(desk.editor.undo_name(), "Rest break");
}

}  // namespace
}  // namespace limber
