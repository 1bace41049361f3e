#include "panel/model/care_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limber {
namespace {

const Care& shipped() {
  static const Care care = load_care({std::filesystem::path{LIMBER_SOURCE_DIR} / "resources" / "care"});
  return care;
}

TEST(CareSheetTest, OpensWithWhatItIsUsedFor) {
  EXPECT_EQ(care_opening(*shipped().find("heat")), "Stiff or tight? Try warmth.");
  EXPECT_EQ(care_opening(*shipped().find("cold")), "Sore and swollen after a knock? Try cold.");
}

TEST(CareSheetTest, ShowsTheStatementsAsTheyAre) {
  const CareTopic& heat = *shipped().find("heat");
  const Prose prose = care_list(heat, CareRole::ask_first, false);
  ASSERT_EQ(prose.size(), heat.section(CareRole::ask_first)->statements.size());
  EXPECT_EQ(prose.front().text, heat.section(CareRole::ask_first)->statements.front().text);
  EXPECT_EQ(care_title(heat, CareRole::how), "How");
  EXPECT_TRUE(care_list(heat, CareRole::at_once, false).empty());
}

TEST(CareSheetTest, NumbersTheSourcesAsTheyAreListed) {
  const CareTopic& heat = *shipped().find("heat");
  EXPECT_EQ(care_list(heat, CareRole::how, true).front().text,
            "Ten to fifteen minutes is enough. Take it off after twenty at the latest. [1, 2]");
  const Prose sources = care_sources(heat);
  EXPECT_EQ(sources.size(), heat.sources.size() + 1);
  EXPECT_EQ(sources[1].text,
            "[1]  Midlands Partnership NHS, safe use of heat (mpft.nhs.uk/services/msk/self-help/general-advice/"
            "safe-use-heat-treatment)");
}

TEST(CareSheetTest, LeavesNoSectionOut) {
  for (const CareTopic& topic : shipped().topics) {
    std::size_t headings = 0;
    for (const ProsePart& part : care_rest(topic, {}, true))
      headings += part.kind == ProsePart::Kind::heading ? 1U : 0U;
    EXPECT_EQ(headings, topic.sections.size()) << topic.id;
  }
}

TEST(CareSheetTest, SetsTheBeginningOfTheNoticeApart) {
  const LeadAndRest notice = lead_and_rest(shipped().doctor_notice()->text);
  EXPECT_EQ(notice.lead, "It is wise to ask your doctor before you begin.");
  EXPECT_TRUE(notice.rest.starts_with("Please do if you are pregnant"));
  EXPECT_EQ(lead_and_rest("One sentence").lead, "One sentence");
  EXPECT_EQ(lead_and_rest("One sentence").rest, "");
}

}  // namespace
}  // namespace limber
