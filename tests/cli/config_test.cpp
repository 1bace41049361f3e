// limber config, on real files.
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "cli/desk_of_files.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

class Config : public CommandTest {
 protected:
  std::string settings() const {
    std::ifstream file(settings_file());
    return {std::istreambuf_iterator<char>{file}, {}};
  }
};

TEST_F(Config, SaysWhereTheSettingsAre) {
  EXPECT_EQ(limber({"config", "path"}), ExitCode::done);
  EXPECT_EQ(out_, settings_file().string() + "\n");
}

TEST_F(Config, ChecksAndNamesEveryProblemWithItsPlace) {
  EXPECT_EQ(limber({"config", "check"}), ExitCode::done);
  EXPECT_EQ(out_, "The defaults hold: there is no " + settings_file().string() + " yet.\n");
  write_settings("[rest_break]\ninterval = \"45min\"\n");
  EXPECT_EQ(limber({"config", "check"}), ExitCode::done);
  EXPECT_EQ(out_, settings_file().string() + " is fine.\n");
  write_settings("[rest_break]\ninterval = \"often\"\nduraton = \"5min\"\n");
  EXPECT_EQ(limber({"config", "check"}), ExitCode::refused);
  EXPECT_THAT(out_, HasSubstr(settings_file().string() + ":2:"));
  EXPECT_THAT(out_, HasSubstr(settings_file().string() + ":3:"));
}

TEST_F(Config, GetsOneSettingThoseOfASectionOrAll) {
  write_settings("[rest_break]\ninterval = \"45min\"\n");
  EXPECT_EQ(limber({"config", "get", "rest_break.interval"}), ExitCode::done);
  EXPECT_EQ(out_, "45min\n");
  EXPECT_EQ(limber({"config", "get", "rest_break"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("rest_break.interval = 45min\n"));
  EXPECT_THAT(out_, Not(HasSubstr("micro_break")));
  EXPECT_EQ(limber({"config", "get"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("rest_break.interval = 45min\n"));
  EXPECT_THAT(out_, HasSubstr("micro_break.interval = 30min\n"));
  EXPECT_EQ(limber({"config", "get", "rest_break.intervall"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, HasSubstr("rest_break.interval"));
}

TEST_F(Config, SetsAValueInWordsAndKeepsTheComments) {
  write_settings("# mine\n[rest_break]\ninterval = \"60min\"  # an hour\n");
  EXPECT_EQ(limber({"config", "set", "rest_break.interval", "45 min"}), ExitCode::done);
  EXPECT_EQ(out_, "rest_break.interval = 45min\n");
  EXPECT_EQ(settings(), "# mine\n[rest_break]\ninterval = \"45 min\"  # an hour\n");
}

TEST_F(Config, AListOfTablesIsOneTextAndStandsInTheFileAsTables) {
  write_settings("# mine\n[sound]\nvolume = 3\n");
  const std::string lunch = R"([{ text = "Lunch", at = "12:30" }])";
  EXPECT_EQ(limber({"config", "set", "reminder", lunch}), ExitCode::done);
  EXPECT_EQ(out_, "reminder = " + lunch + "\n");
  EXPECT_EQ(settings(), "# mine\n[sound]\nvolume = 3\n\n[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n");
  EXPECT_EQ(limber({"config", "get", "reminder"}), ExitCode::done);
  EXPECT_EQ(out_, lunch + "\n");
  EXPECT_EQ(limber({"config", "set", "reminder", "[{ text = \"Lunch\" }]"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, HasSubstr("neither `at`"));
  EXPECT_EQ(limber({"config", "unset", "reminder"}), ExitCode::done);
  EXPECT_EQ(settings(), "# mine\n[sound]\nvolume = 3\n");
}

TEST_F(Config, TakesASettingBackSoThatTheDefaultHolds) {
  write_settings("# mine\n[rest_break]\ninterval = \"45min\"\n");
  EXPECT_EQ(limber({"config", "unset", "rest_break.interval"}), ExitCode::done);
  EXPECT_EQ(out_, "rest_break.interval = 1h\n");
  EXPECT_EQ(settings(), "# mine\n[rest_break]\n");
  EXPECT_EQ(limber({"config", "unset", "rest_break.interval"}), ExitCode::done) << "it is so already";
  EXPECT_EQ(limber({"config", "unset", "rest_break.intervall"}), ExitCode::bad_usage);
}

TEST_F(Config, SetsListsAsOneWritesThem) {
  EXPECT_EQ(limber({"config", "set", "stretches.places", "desk, mat"}), ExitCode::done);
  EXPECT_EQ(limber({"config", "get", "stretches.places"}), ExitCode::done);
  EXPECT_EQ(out_, "desk, mat\n");
  EXPECT_EQ(limber({"config", "set", "stretches.places", "[\"desk\", \"standing\"]"}), ExitCode::done);
  EXPECT_EQ(out_, "stretches.places = desk, standing\n");
}

TEST_F(Config, RefusesAValueThatCannotBeAndLeavesTheFile) {
  EXPECT_EQ(limber({"config", "set", "rest_break.interval", "often"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, HasSubstr("rest_break.interval"));
  EXPECT_FALSE(std::filesystem::exists(settings_file()));
}

TEST_F(Config, RefusesWhatTheAdministratorHasFixed) {
  std::filesystem::create_directories(dir_ / "etc/limber");
  write_file(dir_ / "etc/limber/limber.toml", "locked = [\"rest_break.interval\"]\n");
  EXPECT_EQ(limber({"config", "set", "rest_break.interval", "45min"}), ExitCode::refused);
  EXPECT_THAT(err_, HasSubstr("administrator"));
}

}  // namespace
}  // namespace limber
