// limber care as a person types it.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/desk_of_files.hpp"
#include "cli/style.hpp"

namespace limber {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using CareCommand = CommandTest;

const std::vector<std::string> pages{"heat", "cold", "posture", "sitting", "other", "doctor"};

TEST_F(CareCommand, ListsItsPagesAndTheDoctorNotice) {
  EXPECT_EQ(limber({"care"}), ExitCode::done);
  for (const std::string& page : pages) EXPECT_THAT(out_, HasSubstr("\n  " + page + " "));
  EXPECT_THAT(out_, HasSubstr("It is wise to ask your doctor before you begin."));
  EXPECT_EQ(err_, "");
}

TEST_F(CareCommand, ShowsEachPageInEightyColumnsWithItsSourcesLast) {
  for (const std::string& page : pages) {
    EXPECT_EQ(limber({"care", page}), ExitCode::done);
    EXPECT_THAT(out_, HasSubstr("[1]"));
    EXPECT_GT(out_.find("\nSources\n  [1"), out_.find("\n  - "));
    std::istringstream lines(out_);
    for (std::string line; std::getline(lines, line);) {
      // An address stays whole, so that it can be copied and followed.
      const bool one_address = line.find('/') != line.npos && line.find(' ', line.find_first_not_of(' ')) == line.npos;
      EXPECT_TRUE(one_address || columns_of(line) <= 80) << line;
    }
  }
}

TEST_F(CareCommand, TellsWhoLeavesHeatOutBeforeAnythingElseOfItsTimer) {
  EXPECT_EQ(limber({"care", "heat"}), ExitCode::done);
  EXPECT_THAT(out_, StartsWith("Heat\n"));
  EXPECT_THAT(out_, HasSubstr("Ten to fifteen minutes is enough."));
  EXPECT_THAT(out_, HasSubstr("heart disease, such as angina"));
  EXPECT_THAT(out_, EndsWith("A timer for it: limber care heat --timer\n"));
}

TEST_F(CareCommand, GivesAllToPrograms) {
  EXPECT_EQ(limber({"care", "--json"}), ExitCode::done);
  const auto topics = nlohmann::json::parse(out_)["topics"];
  ASSERT_EQ(topics.size(), pages.size());
  for (const auto& topic : topics)
    for (const auto& section : topic["sections"])
      for (const auto& statement : section["statements"])
        for (const auto& number : statement["sources"])
          EXPECT_FALSE(topic["sources"].at(number.get<std::size_t>() - 1)["where"].get<std::string>().empty());
  EXPECT_EQ(topics[0]["timer"]["stop_minutes"], 20);
  EXPECT_EQ(limber({"care", "cold", "--json"}), ExitCode::done);
  EXPECT_EQ(nlohmann::json::parse(out_)["topics"].size(), 1U);
}

TEST_F(CareCommand, KnowsNoOtherPages) {
  EXPECT_EQ(limber({"care", "leeches"}), ExitCode::refused);
  EXPECT_EQ(err_, "limber: There is no page called 'leeches'. limber care lists them.\n");
}

TEST_F(CareCommand, RefusesATimerThatIsTooLongOrWithoutAPack) {
  EXPECT_EQ(limber({"care", "heat", "--timer", "--length", "25min"}), ExitCode::refused);
  EXPECT_THAT(err_, StartsWith("limber: 25 min is too long: 20 min is the limit. It comes from: Midlands Partnership"));
  EXPECT_EQ(limber({"care", "posture", "--timer"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"care", "heat", "--timer", "--length", "soon"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"care", "--timer"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"care", "heat", "--yes"}), ExitCode::bad_usage);
}

TEST_F(CareCommand, TellsATipForTodayWithItsSource) {
  EXPECT_EQ(limber({"care", "tip"}), ExitCode::done);
  const std::string first = out_;
  EXPECT_THAT(first, HasSubstr("\nSource: "));
  EXPECT_EQ(limber({"care", "tip"}), ExitCode::done);
  EXPECT_EQ(out_, first);
}

TEST_F(CareCommand, ListsAllTipsOrThoseAboutSomething) {
  EXPECT_EQ(limber({"care", "tip", "--all"}), ExitCode::done);
  EXPECT_THAT(out_, StartsWith("Posture\n  - "));
  EXPECT_THAT(out_, HasSubstr("Put the printer a walk away."));
  EXPECT_EQ(limber({"care", "tip", "--all", "--tag", "eyes"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("Three slow blinks"));
  EXPECT_THAT(out_, Not(HasSubstr("printer")));
  EXPECT_EQ(limber({"care", "tip", "--all", "--json"}), ExitCode::done);
  EXPECT_GE(nlohmann::json::parse(out_)["tips"].size(), 45U);
  EXPECT_EQ(limber({"care", "tip", "--tag", "cats"}), ExitCode::bad_usage);
}

TEST_F(CareCommand, HasHelpWithAnExample) {
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"care", "--help"}, {"care", "tip", "--help"}}) {
    EXPECT_EQ(limber(command), ExitCode::done);
    EXPECT_THAT(out_, HasSubstr("Example"));
  }
}

}  // namespace
}  // namespace limber
