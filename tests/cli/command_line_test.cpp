#include "cli/command.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/desk_of_files.hpp"

namespace limber {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

using CommandLine = CommandTest;

const std::vector<std::string> commands{"status", "watch", "break",  "postpone", "skip",    "finish",
                                        "quiet",  "stand", "sit",    "report",   "stretch", "stretches",
                                        "rate",   "care",  "config", "doctor",   "simulate"};

TEST_F(CommandLine, HelpNamesEveryCommandAndEachHasItsOwnWithAnExample) {
  ASSERT_EQ(limber({"--help"}), ExitCode::done);
  const std::string help = out_;
  for (const std::string& command : commands) {
    EXPECT_THAT(help, HasSubstr("\n  " + command + " "));
    EXPECT_EQ(limber({command, "--help"}), ExitCode::done);
    EXPECT_THAT(out_, HasSubstr("limber " + command)) << command;
    EXPECT_THAT(out_, HasSubstr("Example")) << command;
  }
  EXPECT_EQ(err_, "");
}

TEST_F(CommandLine, TellsItsVersion) {
  EXPECT_EQ(limber({"--version"}), ExitCode::done);
  EXPECT_EQ(out_, "limber " LIMBER_VERSION "\n");
}

TEST_F(CommandLine, WhatIsNotUnderstoodIsBadUsageAndNamesTheHelp) {
  EXPECT_EQ(limber({}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"dance"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"break", "long"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, StartsWith("limber: "));
  EXPECT_THAT(err_, EndsWith("See limber break --help\n"));
  EXPECT_EQ(limber({"config"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"report", "--date", "yesterday"}), ExitCode::bad_usage);
  EXPECT_EQ(out_, "");
}

TEST_F(CommandLine, LengthsAndTimesThatAreNoneAreBadUsage) {
  EXPECT_EQ(limber({"quiet", "soon"}), ExitCode::bad_usage);
  EXPECT_EQ(err_, "limber: 'soon' is no length of time. Write 15min or 1h30min.\n");
  EXPECT_EQ(limber({"postpone", "0min"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"quiet", "until", "25:00"}), ExitCode::bad_usage);
  EXPECT_EQ(err_, "limber: '25:00' is no time of day. Write 14:00 or 2pm.\n");
}

TEST_F(CommandLine, WithoutTheDaemonSaysHowToStartIt) {
  const std::vector<std::vector<std::string>> asking{{"status"},         {"watch"}, {"break"}, {"postpone"}, {"skip"},
                                                     {"quiet", "20min"}, {"stand"}, {"sit"},   {"finish"}};
  for (const auto& arguments : asking) {
    EXPECT_EQ(limber(arguments), ExitCode::not_running) << arguments.front();
    EXPECT_EQ(err_, "limber: Reminders are off: Limber is not running. Start it with: limber start\n");
  }
}

TEST_F(CommandLine, ListsTheStretchesWithoutTheDaemon) {
  EXPECT_EQ(limber({"stretches"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("seated-twist"));
  EXPECT_EQ(limber({"stretches", "show", "seated-twist"}), ExitCode::done);
  EXPECT_THAT(out_, StartsWith("Seated Twist"));
  EXPECT_EQ(limber({"stretches", "show", "moonwalk"}), ExitCode::refused);
  EXPECT_EQ(err_, "limber: There is no stretch called 'moonwalk'. limber stretches lists them.\n");
  EXPECT_EQ(limber({"stretches", "--json"}), ExitCode::done);
  const auto stretches = nlohmann::json::parse(out_)["stretches"];
  EXPECT_GE(stretches.size(), 20U);
  EXPECT_FALSE(stretches[0]["steps"][0]["do"].get<std::string>().empty());
}

TEST_F(CommandLine, TheDoctorWorksWithoutTheDaemonAndSaysThatItIsMissing) {
  write_settings("[rest_break]\ninterval = \"often\"\n");
  EXPECT_EQ(limber({"doctor"}), ExitCode::refused);
  EXPECT_THAT(out_, HasSubstr("!   settings"));
  EXPECT_THAT(out_, HasSubstr("limber.toml:2:"));
  EXPECT_THAT(out_, HasSubstr("ok  stretches"));
  EXPECT_THAT(out_, HasSubstr("!   limberd            not running"));
  EXPECT_EQ(limber({"doctor", "--json"}), ExitCode::refused);
  EXPECT_EQ(nlohmann::json::parse(out_)["checks"][0]["name"], "settings");
}

TEST_F(CommandLine, ADamagedHistoryIsAFindingNotTheEndOfTheExamination) {
  std::filesystem::create_directories(dir_ / "data/limber");
  write_file(dir_ / "data/limber/journal.db", "this is no database, however long one looks at it");
  EXPECT_EQ(limber({"doctor"}), ExitCode::refused);
  EXPECT_THAT(out_, HasSubstr("!   history"));
  EXPECT_EQ(limber({"report"}), ExitCode::refused);
  EXPECT_THAT(err_, HasSubstr("cannot be read"));
}

TEST_F(CommandLine, AnAnswerThatCannotBeWrittenIsNotDone) {
  std::ostringstream out;
  std::ostringstream err;
  out.setstate(std::ios::badbit);
  Console console{out, err, Style{}};
  EXPECT_EQ(run_command_line({"config", "path"}, console), ExitCode::refused);
  EXPECT_EQ(err.str(), "limber: cannot write the answer\n");
}

}  // namespace
}  // namespace limber
