#include "panel/model/focus_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "settings/set.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<FocusProgram> rules{{"inkscape", FocusRule::rest_only}, {"emacs", FocusRule::longer, 2h}};

TEST(FocusForm, WritesRulesAsTheSettingsReadThem) {
  Policy policy;
  for (const auto& [key, value] : focus_edits(rules)) apply_setting(policy, key, *value);
  EXPECT_EQ(policy.focus, rules);
}

TEST(FocusForm, NoneAreWrittenDownOnlyInsteadOfOthers) {
  EXPECT_EQ(focus_edits({}), (SettingEdits{{"focus", std::nullopt}})) << "not as a value before all sections";
  Policy of_the_administrator;
  of_the_administrator.focus = rules;
  EXPECT_EQ(focus_edits({}, of_the_administrator), (SettingEdits{{"focus", "[]"}}));
}

TEST(FocusForm, RemovesOne) {
  EXPECT_THAT(without_rule(rules, 0), ElementsAre(rules[1]));
  EXPECT_EQ(without_rule(rules, 2), rules) << "it has gone meanwhile";
}

TEST(FocusForm, ReadsWhatTheDaemonKnowsOfPrograms) {
  const auto seen = read_programs({{"lately", {"firefox", 3, "org.inkscape.Inkscape"}}, {"trouble", nullptr}});
  EXPECT_THAT(seen.lately, ElementsAre("firefox", "org.inkscape.Inkscape"));
  EXPECT_EQ(seen.trouble, "");
  EXPECT_THAT(read_programs("nonsense").lately, IsEmpty());
}

TEST(FocusForm, SaysWhatAMenuOffers) {
  EXPECT_EQ(preset_words(*find_focus_preset("presentation")), "Presentations: Quiet");
  EXPECT_EQ(preset_words(*find_focus_preset("drawing")), "Drawing and painting: Rest breaks only");
  EXPECT_EQ(program_words("org.inkscape.Inkscape"), "Inkscape");
}

}  // namespace
}  // namespace limber
