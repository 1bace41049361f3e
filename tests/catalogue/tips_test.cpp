#include "catalogue/tips.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "catalogue/care_shipped.hpp"
#include "catalogue/page.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* source = "[[sources]]\nid = \"own\"\nown_choice = \"sense\"\n";

std::string tip(const std::string& id, const std::string& text, const std::string& tag = "walk") {
  return "[[tips]]\nid = \"" + id + "\"\ntext = \"" + text + "\"\ntags = [\"" + tag + "\"]\nsources = [\"own\"]\n";
}

std::vector<std::string> problems(const Tips& tips) {
  std::vector<std::string> list;
  for (const auto& problem : tips.problems) list.push_back(to_string(problem));
  return list;
}

Tip tagged(std::string id, std::vector<TipTag> tags) { return {std::move(id), "A tip.", std::move(tags), {}, {}}; }

bool share_a_tag(const Tip& a, const Tip& b) {
  for (const TipTag tag : a.tags)
    if (b.has(tag)) return true;
  return false;
}

TEST(ShippedTips, AreFortyFiveOrMoreWithoutAProblem) {
  const Tips tips = shipped_tips();
  for (const auto& problem : tips.problems) ADD_FAILURE() << to_string(problem);
  EXPECT_GE(tips.tips.size(), 45U);
}

TEST(ShippedTips, AreShortEachWithASource) {
  for (const Tip& tip : shipped_tips().tips) {
    EXPECT_LE(letters(tip.text), 140U) << tip.text;
    ASSERT_THAT(tip.sources, Not(IsEmpty())) << tip.id;
    for (const CareSource& source : tip.sources) EXPECT_FALSE(source.where.empty()) << tip.id;
  }
}

TEST(ShippedTips, AreKindAndPromiseNothing) {
  const std::regex banned(
      R"(\b(should|must|have to|need to|cures?|prevents?|heals?|fix(es)?|avoids?|relieves?|only|again|missed|failed|bad posture|health|pain-free|mg)\b|!)",
      std::regex::icase);
  for (const Tip& tip : shipped_tips().tips) EXPECT_FALSE(std::regex_search(tip.text, banned)) << tip.text;
}

TEST(ShippedTips, HaveSomethingForEachTag) {
  std::set<TipTag> seen;
  for (const Tip& tip : shipped_tips().tips) seen.insert(tip.tags.begin(), tip.tags.end());
  EXPECT_EQ(seen.size(), names_of(TipTag{}).size());
}

TEST(ShippedTips, ComeAllOnceBeforeAnyComesTwice) {
  const auto tips = shipped_tips().tips;
  const auto size = static_cast<long long>(tips.size());
  for (const long long start : {-7LL, 0LL, 20000LL}) {
    std::set<std::string> seen;
    for (long long n = start; n < start + size; ++n) seen.insert(tip_at(tips, n).id);
    EXPECT_EQ(std::ssize(seen), size);
    EXPECT_EQ(tip_at(tips, start).id, tip_at(tips, start + size).id);
  }
}

TEST(ShippedTips, ChangeTheirSubjectFromDayToDay) {
  const auto tips = shipped_tips().tips;
  for (long long n = 0; n < std::ssize(tips); ++n)
    EXPECT_FALSE(share_a_tag(tip_at(tips, n), tip_at(tips, n + 1)))
        << tip_at(tips, n).id << " then " << tip_at(tips, n + 1).id;
}

TEST(Tips, GoOnByOneEachDayAcrossTheYear) {
  const auto tips = shipped_tips().tips;
  const Date eve{std::chrono::year{2026} / 12 / 31};
  const Date new_year{std::chrono::year{2027} / 1 / 1};
  const auto n = std::chrono::sys_days{eve}.time_since_epoch().count();
  EXPECT_EQ(tip_of_the_day(tips, eve).id, tip_at(tips, n).id);
  EXPECT_EQ(tip_of_the_day(tips, new_year).id, tip_at(tips, n + 1).id);
}

TEST(Tips, TakeTurnsEvenWhereOneTagHasTheMost) {
  using enum TipTag;
  const auto order = in_rotation({tagged("a", {walk}), tagged("b", {walk}), tagged("c", {walk}), tagged("d", {eyes}),
                                  tagged("e", {breath}), tagged("f", {home})});
  ASSERT_EQ(order.size(), 6U);
  for (std::size_t i = 0; i < order.size(); ++i)
    EXPECT_FALSE(share_a_tag(order[i], order[(i + 1) % order.size()])) << order[i].id;
}

TEST(Tips, RotateAlsoWhereAllAreAlikeOrThereIsOne) {
  EXPECT_EQ(in_rotation({tagged("a", {TipTag::walk}), tagged("b", {TipTag::walk})}).size(), 2U);
  const auto one = in_rotation({tagged("a", {TipTag::walk})});
  EXPECT_EQ(tip_at(one, 12345).id, "a");
  EXPECT_THAT(in_rotation({}), IsEmpty());
}

TEST(Tips, MindWhoSitsAndWhoStands) {
  std::vector<Tip> tips{tagged("both", {TipTag::walk}), tagged("up", {TipTag::standing}),
                        tagged("down", {TipTag::sitting})};
  tips[1].posture = Posture::standing;
  tips[2].posture = Posture::sitting;
  EXPECT_EQ(number_of_tip(tips, 0, Posture::sitting), 0);
  EXPECT_EQ(number_of_tip(tips, 1, Posture::sitting), 2);
  EXPECT_EQ(number_of_tip(tips, 1, Posture::standing), 1);
  EXPECT_EQ(number_of_tip(tips, 2, Posture::standing), 3) << "round to the first";
  EXPECT_EQ(number_of_tip({tips[1]}, 5, Posture::sitting), 5) << "better one that does not fit than none";
}

TEST(ShippedTips, TellNobodyWhoSitsHowToStand) {
  const auto tips = shipped_tips().tips;
  for (const Tip& tip : tips) {
    if (tip.text.starts_with("Standing?")) {
      EXPECT_EQ(tip.posture, Posture::standing) << tip.id;
    }
  }
}

TEST(Tips, LeaveABadFileOutAndLoadTheRest) {
  const TempDir dir;
  write_file(dir / "a.toml", tip("printer", "Put the printer a walk away.") + source);
  write_file(dir / "b.toml", tip("cat", "Pet the cat.", "cats") + source);
  write_file(dir / "c.toml", tip("long", std::string(141, 'a')) + source);
  write_file(dir / "d.toml", "[[tips]]\nid = \"x\"\ntext = \"X.\"\ntags = [\"walk\"]\n" + std::string(source));
  const Tips tips = load_tips({dir.path(), "/nonexistent"});
  ASSERT_EQ(tips.tips.size(), 1U);
  EXPECT_EQ(tips.tips.front().id, "printer");
  EXPECT_EQ(text(tips.tips.front().sources.at(0)), "Limber's own choice, leaning on sense");
  EXPECT_THAT(problems(tips), ElementsAre(HasSubstr("b.toml:4:9: tags: unknown word \"cats\""),
                                          HasSubstr("c.toml:3:8: text: expected at most 140 letters, found 141"),
                                          HasSubstr("d.toml:1:1: sources is missing")));
}

TEST(Tips, KeepTheFirstOfTwoWithTheSameId) {
  const TempDir dir;
  write_file(dir / "a.toml", tip("printer", "One.") + tip("printer", "Two.") + source);
  const Tips tips = load_tips({dir.path()});
  ASSERT_EQ(tips.tips.size(), 1U);
  EXPECT_EQ(tips.tips.front().text, "One.");
  EXPECT_THAT(problems(tips), ElementsAre(HasSubstr("the id \"printer\" is taken by")));
}

}  // namespace
}  // namespace limber
