// What comes with Limber about care: complete, with its figures where they belong, each word with its source.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <stdexcept>

#include "catalogue/care_shipped.hpp"
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
  for (const auto& problem : care_.problems) ADD_FAILURE() << text(problem);
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
                  HasSubstr("a fresh injury or fresh swelling")));
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
    EXPECT_THAT(how, Contains("10-15 minutes, cloth in between, stop at 20."));
    EXPECT_THAT(how, Contains(HasSubstr("Never on bare skin")));
    EXPECT_THAT(how, Contains(HasSubstr("Look at the skin")));
    EXPECT_THAT(how, Contains(HasSubstr("no sleeping with it")));
    ASSERT_TRUE(topic(id).timer);
    EXPECT_EQ(topic(id).timer->length, std::chrono::minutes{15});
    EXPECT_EQ(topic(id).timer->stop, std::chrono::minutes{20});
    EXPECT_THAT(topic(id).timer->sources, Not(IsEmpty()));
  }
  for (const CareTopic& topic : care_.topics) EXPECT_EQ(topic.timer.has_value(), topic.order <= 2) << topic.id;
}

TEST_F(ShippedCare, RecommendsNeitherHeatNorColdAndSaysHowLittleIsKnown) {
  for (const char* id : {"heat", "cold"}) {
    EXPECT_THAT(all_texts(topic(id)), Contains(HasSubstr("Limber recommends neither over the other")));
    EXPECT_THAT(all_texts(topic(id)), Contains(HasSubstr("low back pain (9 trials, 1,117 people)")));
    EXPECT_THAT(all_texts(topic(id)), Contains(HasSubstr("the advice is borrowed")));
  }
  EXPECT_THAT(all_texts(topic("cold")), Contains(HasSubstr("not enough evidence")));
}

TEST_F(ShippedCare, ChecksSevenThingsAtTheDeskAndKnowsNoSingleRightPosture) {
  const auto checks = texts(topic("posture").section(CareRole::checks));
  EXPECT_EQ(checks.size(), 7U);
  EXPECT_THAT(checks, Contains(AllOf(HasSubstr("arm's length"), HasSubstr("50-70 cm"))));
  EXPECT_THAT(checks, Contains(HasSubstr("eye level or a little below")));
  EXPECT_THAT(all_texts(topic("posture")), Contains(HasSubstr("Once, then keep changing position")));
  EXPECT_THAT(all_texts(topic("posture")), Contains(HasSubstr("no one ideal posture")));
  for (const std::string& text : all_texts(topic("posture"))) EXPECT_THAT(text, Not(HasSubstr("bad posture")));
}

TEST_F(ShippedCare, NamesWhoSaysEachFigureAboutSitting) {
  const auto sitting = all_texts(topic("sitting"));
  for (const auto& [who, figure] :
       std::vector<std::pair<const char*, const char*>>{{"HSE", "5-10 minutes each hour"},
                                                        {"Safe Work Australia", "30 minutes"},
                                                        {"EU-OSHA, as restated", "10 minutes up after 2 hours"},
                                                        {"WHO", "no number of hours could be set"},
                                                        {"British Journal of Sports Medicine", "2 hours a day"},
                                                        {"Cornell", "sit 20 minutes, stand 8, move 2"},
                                                        {"EU-OSHA's wiki", "Standing too much"},
                                                        {"CCOHS", "5-10 minutes an hour"},
                                                        {"AUVA", "10 minutes after 50"}}) {
    EXPECT_THAT(sitting, Contains(AllOf(HasSubstr(who), HasSubstr(figure))));
  }
}

TEST_F(ShippedCare, NamesEachSignToGetHelpFor) {
  const auto at_once = texts(topic("doctor").section(CareRole::at_once));
  EXPECT_THAT(at_once, Contains(HasSubstr("Chest pain")));
  EXPECT_THAT(at_once, Contains("Pain, tingling, weakness or numbness in both legs"));
  EXPECT_THAT(at_once, Contains(HasSubstr("genitals or buttocks")));
  EXPECT_THAT(at_once, Contains(AllOf(HasSubstr("passing urine"), HasSubstr("bladder or bowels"))));
  EXPECT_THAT(at_once, Contains(HasSubstr("serious accident")));
  const auto soon = texts(topic("doctor").section(CareRole::soon));
  for (const char* sign :
       {"Fever", "losing weight without trying", "lump", "changed its shape", "worse at night", "ease with rest",
        "severe or gets worse", "stops you from sleeping", "Coughing, sneezing or opening the bowels",
        "high in the back, between the shoulders", "not eased after a few weeks", "osteoporosis|brittle bones",
        "cancer", "HIV", "steroids", "bacterial infection", "before 20 or after 50"})
    EXPECT_TRUE(std::ranges::any_of(soon, [&](const std::string& text) { return matches(text, sign); })) << sign;
}

TEST_F(ShippedCare, BringsTheNoticeToTalkToADoctorFirst) {
  const auto* notice = care_.doctor_notice();
  ASSERT_NE(notice, nullptr);
  EXPECT_EQ(notice->text,
            "Talk to a doctor first if you are pregnant, or have brittle bones, a slipped disc, eye disease such as "
            "glaucoma, high blood pressure, dizzy spells, or a recent injury or surgery. Limber gives general tips; it "
            "can't examine you.");
}

TEST_F(ShippedCare, ClaimsNothingForPilatesAndSendsToThePharmacist) {
  const auto other = all_texts(topic("other"));
  EXPECT_THAT(other, Contains(AllOf(HasSubstr("Pilates for mid-back pain"), HasSubstr("not researched"))));
  EXPECT_THAT(other, Contains(HasSubstr("Ask a pharmacist")));
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
