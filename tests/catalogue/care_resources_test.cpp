// What comes with Limber about care: complete, with its figures where they belong, each word with its source.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <stdexcept>

#include "catalogue/care_shipped.hpp"
#include "catalogue/care_source.hpp"
#include "catalogue/page.hpp"

namespace limber {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> texts(const CareTopic::Section* section) {
  std::vector<std::string> list;
  if (section)
    for (const auto& statement : section->statements) list.push_back(statement.text);
  return list;
}

std::vector<std::string> all_texts(const CareTopic& topic) {
  std::vector<std::string> list{topic.summary};
  for (const auto& section : topic.sections) {
    list.push_back(section.title);
    for (const auto& statement : section.statements) list.push_back(statement.text);
  }
  return list;
}

bool matches(const std::string& text, const char* pattern) {
  return std::regex_search(text, std::regex(pattern, std::regex::icase));
}

class ShippedCare : public testing::Test {
 protected:
  const CareTopic& topic(const char* id) const {
    const CareTopic* found = care_.find(id);
    if (!found) throw std::runtime_error(std::string("no topic ") + id);
    return *found;
  }
  std::vector<std::string> ask_first(const char* id) const { return texts(topic(id).section(CareRole::ask_first)); }

  const Care care_ = shipped_care();
};

TEST_F(ShippedCare, LoadsWithoutAProblemInTheOrderOfTheList) {
  for (const auto& problem : care_.problems) ADD_FAILURE() << to_string(problem);
  std::vector<std::string> ids;
  for (const CareTopic& topic : care_.topics) ids.push_back(topic.id);
  EXPECT_THAT(ids, ElementsAre("heat", "cold", "posture", "sitting", "other", "doctor"));
}

TEST_F(ShippedCare, HasASourceForEachStatement) {
  for (const CareTopic& topic : care_.topics)
    for (const auto& section : topic.sections)
      for (const auto& statement : section.statements) {
        ASSERT_THAT(statement.sources, Not(IsEmpty())) << topic.id << ": " << statement.text;
        for (const std::size_t source : statement.sources) {
          ASSERT_LT(source, topic.sources.size());
          EXPECT_FALSE(topic.sources[source].where.empty());
        }
      }
}

TEST_F(ShippedCare, NamesEveryoneWhoAsksFirstOrLeavesHeatOut) {
  EXPECT_THAT(ask_first("heat"),
              testing::UnorderedElementsAre(
                  HasSubstr("numb skin or nerve damage, such as comes with diabetes"),
                  AllOf(HasSubstr("poor circulation"), HasSubstr("disease of the blood vessels")),
                  HasSubstr("heart disease, such as angina"), HasSubstr("broken or inflamed skin"),
                  HasSubstr("a fever or an infection"), HasSubstr("cancer in or near the place"),
                  HasSubstr("earlier bad reaction"), AllOf(HasSubstr("pregnancy"), HasSubstr("belly")),
                  HasSubstr("injury or swelling in its first days"),
                  AllOf(HasSubstr("medicine patch"), HasSubstr("pharmacist")),
                  AllOf(HasSubstr("alcohol"), HasSubstr("drowsy"))));
}

TEST_F(ShippedCare, NamesEveryoneWhoAsksFirstOrLeavesColdOut) {
  EXPECT_THAT(ask_first("cold"),
              testing::UnorderedElementsAre(
                  AllOf(HasSubstr("numb skin or nerve damage"), HasSubstr("diabetes")),
                  AllOf(HasSubstr("poor circulation"), HasSubstr("disease of the blood vessels")),
                  HasSubstr("heart disease, such as angina"), HasSubstr("broken or inflamed skin"),
                  HasSubstr("a fever or an infection"), HasSubstr("cancer in or near the place"),
                  HasSubstr("earlier bad reaction"), HasSubstr("Raynaud"), HasSubstr("hypersensitive to cold")));
}

TEST_F(ShippedCare, KeepsHeatAndColdShortAndOffTheSkin) {
  for (const char* id : {"heat", "cold"}) {
    SCOPED_TRACE(id);
    const auto how = texts(topic(id).section(CareRole::how));
    EXPECT_THAT(how, Contains("Ten to fifteen minutes is enough. Take it off after twenty at the latest."));
    EXPECT_THAT(how, Contains(AllOf(HasSubstr("Wrap it in a"), HasSubstr("towel"))));
    EXPECT_THAT(how, Contains(HasSubstr("Look at your skin after five minutes")));
    EXPECT_THAT(how, Contains(HasSubstr("awake")));
    ASSERT_TRUE(topic(id).timer);
    EXPECT_EQ(topic(id).timer->length, std::chrono::minutes{15});
    EXPECT_EQ(topic(id).timer->stop, std::chrono::minutes{20});
    EXPECT_THAT(topic(id).timer->sources, Not(IsEmpty()));
  }
  EXPECT_THAT(texts(topic("heat").section(CareRole::how)), Contains(HasSubstr("never boiling")));
  for (const CareTopic& topic : care_.topics) EXPECT_EQ(topic.timer.has_value(), topic.order <= 2) << topic.id;
}

TEST_F(ShippedCare, LeavesTheChoiceBetweenHeatAndColdAndSaysHowLittleIsKnown) {
  for (const char* id : {"heat", "cold"})
    EXPECT_THAT(all_texts(topic(id)), Contains(HasSubstr("go by what feels good")));
  EXPECT_THAT(all_texts(topic("heat")), Contains(AllOf(HasSubstr("low back"), HasSubstr("258 people"),
                                                       HasSubstr("the mid-back, have not been tested"))));
  EXPECT_THAT(all_texts(topic("cold")), Contains(HasSubstr("Too few studies")));
}

TEST_F(ShippedCare, ChecksSevenThingsAtTheDeskAndKnowsNoSingleRightPosture) {
  const auto checks = texts(topic("posture").section(CareRole::checks));
  EXPECT_EQ(checks.size(), 7U);
  EXPECT_THAT(checks, Contains(HasSubstr("arm's length")));
  EXPECT_THAT(checks, Contains(HasSubstr("eye level or a little below")));
  EXPECT_THAT(all_texts(topic("posture")), Contains(HasSubstr("No posture suits everyone")));
  for (const std::string& text : all_texts(topic("posture"))) EXPECT_THAT(text, Not(HasSubstr("bad posture")));
}

TEST_F(ShippedCare, CitesWhoStandsBehindEachFigureAboutSitting) {
  const CareTopic& sitting = topic("sitting");
  const auto cites = [&](const char* figure, const char* who) {
    for (const auto& section : sitting.sections)
      for (const auto& statement : section.statements)
        if (statement.text.find(figure) != std::string::npos)
          for (const std::size_t source : statement.sources)
            if (sitting.sources[source].title.find(who) != std::string::npos) return true;
    return false;
  };
  EXPECT_TRUE(cites("five to ten minutes each hour", "UK Health and Safety Executive"));
  EXPECT_TRUE(cites("After half an hour in the chair", "Safe Work Australia"));
  EXPECT_TRUE(cites("five to fifteen minutes away from the screen each hour", "Japan"));
  EXPECT_TRUE(cites("In Austria it is the law", "Austria"));
  EXPECT_TRUE(cites("After two hours in one go, make it ten minutes", "EU-OSHA"));
  EXPECT_TRUE(cites("every bit counts", "WHO"));
  EXPECT_TRUE(cites("two hours a day on your feet", "British Journal of Sports Medicine"));
  EXPECT_TRUE(cites("sit 20 minutes, stand 8, move 2", "Cornell"));
}

TEST_F(ShippedCare, NamesEachSignToGetHelpFor) {
  const auto at_once = texts(topic("doctor").section(CareRole::at_once));
  EXPECT_THAT(at_once, Contains(AllOf(HasSubstr("Chest pain"), HasSubstr("jaw"), HasSubstr("short breath"))));
  EXPECT_THAT(at_once, Contains(HasSubstr("as if something tore")));
  EXPECT_THAT(at_once, Contains("Pain, tingling, weakness or numbness in both legs"));
  EXPECT_THAT(at_once, Contains(HasSubstr("genitals, the back passage or the buttocks")));
  EXPECT_THAT(at_once, Contains(AllOf(HasSubstr("passing urine"), HasSubstr("bladder or bowels"))));
  EXPECT_THAT(at_once, Contains(HasSubstr("serious accident")));
  EXPECT_THAT(texts(topic("doctor").section(CareRole::today)), ElementsAre(HasSubstr("You have or had cancer")));
  std::vector<std::string> soon;
  for (const auto& section : topic("doctor").sections)
    if (section.role == CareRole::soon)
      for (const auto& statement : section.statements) soon.push_back(statement.text);
  for (const char* sign :
       {"Fever", "losing weight without trying", "lump", "changed its shape", "worse at night", "ease with rest",
        "severe or gets worse", "stops you from sleeping", "Coughing, sneezing or opening the bowels",
        "new and sits high, between the shoulder blades", "not eased after a few weeks", "bones are brittle", "cancer",
        "HIV", "steroids", "infection", "injected drugs", "then a rash"})
    EXPECT_TRUE(std::ranges::any_of(soon, [&](const std::string& text) { return matches(text, sign); })) << sign;
}

TEST_F(ShippedCare, NamesTheEmergencyNumberOfEachCountry) {
  const auto numbers = texts(topic("doctor").section(CareRole::numbers));
  for (const char* number : {"112", "999", "911", "000", "111", "elsewhere"})
    EXPECT_THAT(numbers, Contains(HasSubstr(number))) << number;
}

TEST_F(ShippedCare, BringsTheNoticeToAskADoctorFirst) {
  const auto* notice = care_.doctor_notice();
  ASSERT_NE(notice, nullptr);
  for (const char* who : {"before you begin", "pregnant", "brittle bones", "slipped disc", "glaucoma",
                          "high blood pressure", "dizzy spells", "recent injury or operation", "can't examine you"})
    EXPECT_THAT(notice->text, HasSubstr(who));
}

TEST_F(ShippedCare, SaysWhatIsKnownOfOtherExerciseAndSendsToThePharmacist) {
  const auto other = all_texts(topic("other"));
  for (const char* kind : {"Pilates may", "Yoga may", "Walking and swimming", "strength"})
    EXPECT_THAT(other, Contains(HasSubstr(kind)));
  EXPECT_THAT(other, Contains(AllOf(HasSubstr("Pilates"), HasSubstr("not tested on the mid-back"))));
  EXPECT_THAT(other, Contains(HasSubstr("Your pharmacist knows")));
  EXPECT_THAT(other, Contains(AllOf(HasSubstr("ten days"), HasSubstr("doctor first"))));
}

TEST_F(ShippedCare, NamesTheArticleThatItBeganWith) {
  EXPECT_TRUE(std::ranges::any_of(topic("other").sources, [](const CareSource& source) {
    return source.where == "medicalnewstoday.com/articles/323813";
  }));
}

TEST_F(ShippedCare, HasAnAddressForEachSourceAndKeepsItsSearchToItself) {
  std::vector<CareSource> sources;
  for (const CareTopic& topic : care_.topics) sources.insert(sources.end(), topic.sources.begin(), topic.sources.end());
  for (const Tip& tip : shipped_tips().tips) sources.insert(sources.end(), tip.sources.begin(), tip.sources.end());
  for (const CareSource& source : sources) {
    if (!source.own_choice) {
      EXPECT_TRUE(is_source_address(source.where)) << source.where;
    }
    EXPECT_FALSE(matches(text(source), "address not kept|restate|not read\\b")) << text(source);
  }
  for (const CareTopic& topic : care_.topics)
    for (const std::string& text : all_texts(topic))
      EXPECT_FALSE(matches(text, "restate|, says |Limber knows")) << text;
}

TEST_F(ShippedCare, GivesNoDoseOfAnyMedicine) {
  for (const CareTopic& topic : care_.topics)
    for (const std::string& text : all_texts(topic))
      EXPECT_FALSE(matches(text, R"(\bmg\b|\d\s*mg|milligram|tablet|\bpills?\b|\bdoses?\b)")) << text;
}

TEST_F(ShippedCare, SpeaksCalmlyAndPromisesNothing) {
  for (const CareTopic& topic : care_.topics)
    for (const std::string& text : all_texts(topic)) {
      EXPECT_FALSE(matches(text, R"(\b(should|must|cures?|prevents?|heals?|fix(es)?|only|again|missed|failed)\b)"))
          << text;
      EXPECT_THAT(text, Not(HasSubstr("!")));
      EXPECT_LE(letters(text), 300U) << text;
    }
}

}  // namespace
}  // namespace limber
