// Which program counts as the one in front, and which rule is meant for it (B35).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/focus.hpp"

namespace limber {
namespace {

using testing::Optional;

const std::vector<FocusProgram> rules{{"inkscape", FocusRule::rest_only}, {"*impress, pdfpc", FocusRule::quiet}};

TEST(NamesProgram, UpperAndLowerCaseAreTheSame) {
  EXPECT_TRUE(names_program("xterm", "XTerm"));
  EXPECT_TRUE(names_program("Firefox", "firefox"));
  EXPECT_FALSE(names_program("firefox", "firefox-esr"));
}

TEST(NamesProgram, TheLastPartOfAnIdIsEnough) {
  EXPECT_TRUE(names_program("inkscape", "org.inkscape.Inkscape"));
  EXPECT_TRUE(names_program("org.inkscape.Inkscape", "org.inkscape.Inkscape"));
  EXPECT_TRUE(names_program("telegram", "org.telegram.desktop"));
  EXPECT_FALSE(names_program("org", "org.inkscape.Inkscape"));
}

TEST(ShortId, IsTheLastPartOfAReversedName) {
  EXPECT_EQ(short_id("org.mozilla.firefox"), "firefox");
  EXPECT_EQ(short_id("org.telegram.desktop"), "telegram");
  EXPECT_EQ(short_id("foot"), "foot");
  EXPECT_EQ(short_id("foot.desktop"), "foot");
  EXPECT_EQ(short_id("Gimp-2.10"), "Gimp-2.10") << "a version is no name";
  EXPECT_EQ(short_id(""), "");
}

TEST(NamesProgram, AStarStandsForAnyCharacters) {
  EXPECT_TRUE(names_program("gimp*", "Gimp-2.10"));
  EXPECT_TRUE(names_program("*impress", "libreoffice-impress"));
  EXPECT_TRUE(names_program("lib*-*ss", "libreoffice-impress"));
  EXPECT_TRUE(names_program("*", "anything"));
  EXPECT_FALSE(names_program("gimp*", "xgimp"));
  EXPECT_FALSE(names_program("lib*x", "libreoffice-impress"));
}

TEST(NamesProgram, OneOfSeveralIsEnough) {
  EXPECT_TRUE(names_program("krita, gimp*,inkscape", "inkscape"));
  EXPECT_TRUE(names_program("VirtualBox Machine, krita", "VirtualBox Machine"));
  EXPECT_FALSE(names_program("krita, , gimp", ""));
  EXPECT_FALSE(names_program("", "krita"));
}

TEST(RuleOf, TheFirstThatFits) {
  EXPECT_THAT(rule_of(rules, "org.inkscape.Inkscape"), Optional(0U));
  EXPECT_THAT(rule_of(rules, "pdfpc"), Optional(1U));
  EXPECT_EQ(rule_of(rules, "xterm"), std::nullopt);
}

TEST(WithRule, ReplacesTheOneForTheSameProgram) {
  const auto more = with_rule(rules, {"xterm", FocusRule::longer, 2h});
  ASSERT_EQ(more.size(), 3U);
  const auto changed = with_rule(more, {"Inkscape", FocusRule::quiet});
  ASSERT_EQ(changed.size(), 3U);
  EXPECT_EQ(changed[0].rule, FocusRule::quiet);
  EXPECT_EQ(rule_called(changed, "XTERM"), 2U);
  EXPECT_EQ(rule_called(changed, "x*"), std::nullopt);
}

TEST(FocusPresets, EachIsARuleThatFitsPrograms) {
  for (const FocusPreset& preset : focus_presets()) EXPECT_EQ(find_focus_preset(preset.name), &preset);
  EXPECT_TRUE(names_program(find_focus_preset("presentation")->rule.program, "libreoffice-impress"));
  EXPECT_TRUE(names_program(find_focus_preset("drawing")->rule.program, "org.kde.krita"));
  EXPECT_EQ(find_focus_preset("cooking"), nullptr);
}

struct FrontProgramTest : testing::Test {
  FrontProgram front;
  Instant at(Duration since) { return Instant{since}; }
  void SetUp() override { front.set_rules(rules, at(0s)); }
};

TEST_F(FrontProgramTest, AProgramCountsOnceItHasBeenInFrontForSomeSeconds) {
  front.in_front("inkscape", at(60s));
  EXPECT_EQ(front.rule(), std::nullopt);
  ASSERT_THAT(front.next(), Optional(at(70s)));
  front.advance(at(69s));
  EXPECT_EQ(front.rule(), std::nullopt);
  front.advance(at(70s));
  EXPECT_THAT(front.rule(), Optional(0U));
  EXPECT_EQ(front.next(), std::nullopt);
}

TEST_F(FrontProgramTest, LookingSomethingUpForAMomentIsNoChange) {
  front.was_in_front("inkscape", at(0s));
  front.in_front("firefox", at(60s));
  front.in_front("inkscape", at(68s));
  front.advance(at(80s));
  EXPECT_THAT(front.rule(), Optional(0U));
  EXPECT_EQ(front.next(), std::nullopt);
}

TEST_F(FrontProgramTest, ProgramsWithoutARuleCountTogether) {
  front.was_in_front("inkscape", at(0s));
  front.in_front("firefox", at(60s));
  front.in_front("xterm", at(66s));
  ASSERT_THAT(front.next(), Optional(at(70s)));
  front.advance(at(70s));
  EXPECT_EQ(front.rule(), std::nullopt);
}

TEST_F(FrontProgramTest, NothingIsWaitedForWhereNoRuleIsTouched) {
  front.in_front("firefox", at(60s));
  EXPECT_EQ(front.next(), std::nullopt);
  front.in_front(std::nullopt, at(61s));
  EXPECT_EQ(front.next(), std::nullopt);
}

TEST_F(FrontProgramTest, ARuleForTheProgramThatHasLongBeenInFrontCountsAtOnce) {
  front.in_front("krita", at(0s));
  auto more = rules;
  more.push_back({"krita", FocusRule::longer, 90min});
  front.set_rules(more, at(60s));
  EXPECT_THAT(front.rule(), Optional(2U));
  EXPECT_THAT(front.in_force(), Optional(FocusInForce{FocusRule::longer, 90min}));
}

TEST_F(FrontProgramTest, ARuleThatIsRemovedIsOverAtOnce) {
  front.was_in_front("inkscape", at(0s));
  front.set_rules({}, at(1s));
  EXPECT_EQ(front.in_force(), std::nullopt);
}

}  // namespace
}  // namespace limber
