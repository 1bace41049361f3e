// A topic as a file: what is read, and what is said about each slip of the pen.
#include "catalogue/care.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limber {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string good = R"(id = "heat"
name = "Heat"
summary = "A warm pack"
order = 1

[timer]
minutes = 15
stop_minutes = 20
sources = ["own"]

[[sections]]
title = "How"
role = "how"
[[sections.statements]]
text = """10-15 minutes,
  cloth in between."""
sources = ["sheet", "own"]

[[sections]]
title = "Leave it out with"
role = "ask-first"
[[sections.statements]]
text = "numb skin"
sources = ["sheet"]

[[sources]]
id = "sheet"
title = "A sheet"
where = "example.org"

[[sources]]
id = "own"
own_choice = "the sheet"
)";

std::string with(std::string_view part, std::string_view instead) {
  std::string text = good;
  const std::size_t at = text.find(part);
  EXPECT_NE(at, std::string::npos) << part;
  return text.replace(at, part.size(), instead);
}

std::vector<std::string> problems_of(const std::string& toml) {
  std::vector<Problem> problems;
  const auto topic = read_care_topic(toml, "heat.toml", problems);
  EXPECT_EQ(topic.has_value(), problems.empty());
  std::vector<std::string> texts;
  for (const auto& problem : problems) texts.push_back(to_string(problem));
  return texts;
}

TEST(CareFile, IsReadWhole) {
  std::vector<Problem> problems;
  const auto topic = read_care_topic(good, "heat.toml", problems);
  ASSERT_TRUE(topic);
  EXPECT_THAT(problems, IsEmpty());
  EXPECT_EQ(topic->id, "heat");
  EXPECT_EQ(topic->name, "Heat");
  EXPECT_EQ(topic->summary, "A warm pack");
  EXPECT_EQ(topic->order, 1);
  EXPECT_EQ(topic->timer->length, std::chrono::minutes{15});
  EXPECT_EQ(topic->timer->stop, std::chrono::minutes{20});
  EXPECT_THAT(topic->timer->sources, ElementsAre(1U));
  ASSERT_EQ(topic->sections.size(), 2U);
  EXPECT_EQ(topic->sections[0].role, CareRole::how);
  EXPECT_EQ(topic->sections[0].statements.at(0).text, "10-15 minutes, cloth in between.");
  EXPECT_THAT(topic->sections[0].statements.at(0).sources, ElementsAre(0U, 1U));
  EXPECT_EQ(topic->section(CareRole::ask_first), &topic->sections[1]);
  EXPECT_EQ(topic->section(CareRole::soon), nullptr);
}

TEST(CareFile, TellsWhoseWordItIs) {
  std::vector<Problem> problems;
  const auto topic = read_care_topic(good, "heat.toml", problems);
  ASSERT_TRUE(topic);
  EXPECT_FALSE(topic->sources[0].own_choice);
  EXPECT_EQ(text(topic->sources[0]), "A sheet (example.org)");
  EXPECT_TRUE(topic->sources[1].own_choice);
  EXPECT_EQ(text(topic->sources[1]), "Limber's own choice, leaning on the sheet");
}

TEST(CareFile, TellsWhatWasReadOfASource) {
  const auto text_with = [](const std::string& seen) {
    std::vector<Problem> problems;
    const auto topic =
        read_care_topic(with("where = \"example.org\"", "where = \"example.org\"\n" + seen), "heat.toml", problems);
    return topic ? text(topic->sources[0]) : to_string(problems.at(0));
  };
  EXPECT_EQ(text_with("seen = \"page\""), "A sheet (example.org)");
  EXPECT_EQ(text_with("seen = \"summary\""), "A sheet (example.org; summary read)");
  EXPECT_EQ(text_with("seen = \"copy\""), "A sheet (example.org; read in a copy)");
  EXPECT_THAT(text_with("seen = \"no\""), HasSubstr("heat.toml:30:8: seen: expected"));
}

TEST(CareFile, RefusesASourceWithoutAnAddress) {
  EXPECT_THAT(problems_of(with("where = \"example.org\"", "where = \"address not kept\"")),
              ElementsAre(HasSubstr("heat.toml:29:9: where: expected an address")));
}

TEST(CareFile, LeavesNoStatementWithoutASource) {
  EXPECT_THAT(problems_of(with("text = \"numb skin\"\nsources = [\"sheet\"]", "text = \"numb skin\"")),
              ElementsAre(R"(heat.toml:22:1: sources is missing: expected a list of "sheet" or "own")"));
  EXPECT_THAT(problems_of(with("skin\"\nsources = [\"sheet\"]", "skin\"\nsources = []")),
              ElementsAre(R"(heat.toml:24:11: sources: expected a list of "sheet" or "own", found a list)"));
}

TEST(CareFile, RefusesASourceThatIsNotInItsList) {
  EXPECT_THAT(problems_of(with("[\"sheet\", \"own\"]", "[\"sheet\", \"hearsay\"]")),
              ElementsAre(R"(heat.toml:17:21: sources: expected "sheet" or "own", found "hearsay")"));
}

TEST(CareFile, RefusesASourceThatNothingCites) {
  EXPECT_THAT(problems_of(good + "[[sources]]\nid = \"spare\"\ntitle = \"A\"\nwhere = \"b.org\"\n"),
              ElementsAre(HasSubstr("sources: nothing cites \"spare\"")));
}

TEST(CareFile, RefusesTwoSourcesOfOneName) {
  EXPECT_THAT(problems_of(with("id = \"own\"", "id = \"sheet\"")),
              Contains(HasSubstr("id: the source \"sheet\" is there twice")));
}

TEST(CareFile, RefusesASourceThatIsBothOurOwnAndSomebodyElses) {
  EXPECT_THAT(problems_of(with("own_choice = \"the sheet\"", "own_choice = \"the sheet\"\ntitle = \"A\"")),
              ElementsAre(HasSubstr("unknown key title")));
}

TEST(CareFile, RefusesATimerBeyondTwentyMinutes) {
  EXPECT_THAT(problems_of(with("stop_minutes = 20", "stop_minutes = 25")),
              Contains(HasSubstr("heat.toml:8:16: stop_minutes: expected")));
  EXPECT_THAT(problems_of(with("stop_minutes = 20", "stop_minutes = 10")),
              ElementsAre("heat.toml:8:16: stop_minutes: expected no less than minutes"));
  EXPECT_THAT(problems_of(with("stop_minutes = 20\n", "")), Contains(HasSubstr("stop_minutes is missing")));
}

TEST(CareFile, RefusesATimerThatCouldNotSayWhoLeavesItOut) {
  EXPECT_THAT(problems_of(with("role = \"ask-first\"", "role = \"plain\"")),
              ElementsAre(R"(heat.toml:6:1: timer: expected a section with role = "ask-first" for it to show first)"));
}

TEST(CareFile, NamesTheNearestWordForOneItDoesNotKnow) {
  EXPECT_THAT(problems_of(with("role = \"ask-first\"", "role = \"ask-frist\"")),
              Contains(HasSubstr("role: unknown word \"ask-frist\"; the nearest known one is ask-first")));
  EXPECT_THAT(problems_of(with("summary", "sumary")), Contains(HasSubstr("unknown key sumary")));
}

TEST(CareFile, RefusesWhatIsNoIdNoStatementAndNoToml) {
  EXPECT_THAT(problems_of(with("id = \"heat\"", "id = \"Heat!\"")), ElementsAre(HasSubstr("heat.toml:1:6: id:")));
  EXPECT_THAT(problems_of(with("[[sections.statements]]\ntext = \"numb skin\"\nsources = [\"sheet\"]", "")),
              ElementsAre(HasSubstr("statements is missing")));
  EXPECT_THAT(problems_of("id = \"heat"), ElementsAre(HasSubstr("heat.toml:1:")));
  EXPECT_THAT(problems_of(""), Contains(HasSubstr("sections is missing")));
}

}  // namespace
}  // namespace limber
