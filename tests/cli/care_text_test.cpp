#include "cli/care_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "catalogue/care_shipped.hpp"
#include "catalogue/page.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

CareTopic topic() {
  CareTopic topic;
  topic.id = "heat";
  topic.name = "Heat";
  topic.summary = "A warm pack";
  topic.sections = {{"How", CareRole::how, {{"Never on bare skin.", {0}}, {"Stop at 20.", {0, 1}}}}};
  topic.sources = {{"sheet", "A sheet", "example.org"},
                   {"own", "Limber's own choice", "the sheet", SourceSeen::page, true}};
  return topic;
}

TEST(CareText, NumbersTheSourcesOfEachStatement) {
  EXPECT_EQ(care_topic_text(topic(), 80), "\nHow\n  - Never on bare skin. [1]\n  - Stop at 20. [1,2]\n");
  EXPECT_EQ(care_sources_text(topic(), 80),
            "Sources\n  [1] A sheet (example.org)\n  [2] Limber's own choice, leaning on the sheet\n");
}

TEST(CareText, ShowsOneSectionWithoutNumbers) {
  EXPECT_EQ(care_section_text(topic().sections[0], 80), "How\n  - Never on bare skin.\n  - Stop at 20.\n");
}

TEST(CareText, ListsTheTopicsInAColumn) {
  Care care;
  care.topics = {topic(), topic()};
  care.topics[1].id = "posture";
  EXPECT_EQ(care_list_text(care, 80), "  heat     A warm pack\n  posture  A warm pack\n");
}

TEST(CareText, KeepsToTheWidth) {
  const Care care = shipped_care();
  for (const int width : {40, 80}) {
    for (const CareTopic& topic : care.topics) {
      std::istringstream lines(care_topic_text(topic, width) + care_list_text(care, width) +
                               (width == 80 ? care_sources_text(topic, width) : ""));
      for (std::string line; std::getline(lines, line);) {
        // An address stays whole, so that it can be copied and followed.
        const bool one_address =
            line.find('/') != line.npos && line.find(' ', line.find_first_not_of(' ')) == line.npos;
        EXPECT_TRUE(one_address || letters(line) <= static_cast<std::size_t>(width)) << line;
      }
    }
  }
}

}  // namespace
}  // namespace limber
