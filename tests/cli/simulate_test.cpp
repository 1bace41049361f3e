#include "cli/simulate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/command.hpp"
#include "cli/simulate_person.hpp"
#include "trace/seeded_person.hpp"

namespace limber {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* morning =
    "0:00:00 active\n"
    "1:00:05 idle\n"
    "1:06:00 active\n"
    "1:30:00 end\n";

SimulateOptions rest_only(SimulateOptions::Format format) {
  SimulateOptions options;
  options.file = "-";
  options.assignments = {"micro_break.enabled=false", "prompt.patience=0s"};
  options.format = format;
  return options;
}

std::string output_of(const SimulateOptions& options, const std::string& trace = morning) {
  std::istringstream in{trace};
  std::ostringstream out;
  std::ostringstream err;
  Console console{out, err, Style{}};
  EXPECT_EQ(simulate(options, in, console), ExitCode::done);
  return out.str();
}

std::string complaint_about(const SimulateOptions& options, const std::string& trace = morning) {
  std::istringstream in{trace};
  std::ostringstream out;
  Console console{out, out, Style{}};
  try {
    simulate(options, in, console);
  } catch (const CommandError& error) {
    EXPECT_EQ(error.code(), ExitCode::bad_usage);
    EXPECT_EQ(out.str(), "");
    return error.what();
  }
  return "none";
}

TEST(Simulate, PrintsOneObjectALineForPrograms) {
  EXPECT_EQ(output_of(rest_only(SimulateOptions::Format::jsonl)),
            R"({"at":3600,"event":"due","break":"rest"})"
            "\n"
            R"({"at":3600,"event":"prompted","break":"rest","stretch":null,"attempt":1,"length":300})"
            "\n"
            R"({"at":3605,"event":"started","break":"rest","guided":false,"known_at":3625})"
            "\n"
            R"({"at":3785,"event":"absent","since":3605})"
            "\n"
            R"({"at":3905,"event":"ended","break":"rest","outcome":"taken","started_at":3605,"lasted":300})"
            "\n"
            R"({"at":3960,"event":"returned","lasted":355})"
            "\n");
}

TEST(Simulate, PrintsTheSameColumnsForEveryEventAsCsv) {
  const std::string text = output_of(rest_only(SimulateOptions::Format::csv));
  EXPECT_THAT(text, StartsWith("at,known_at,wall,event,break,attempt,stretch,reason,due_at,until,guided,outcome,"
                               "started_at,lasted,since,date,sitting,posture,spell,length,quiet,text,question,"
                               "answer,asks,hour,learned,ahead_of,explains,unanswered,icon,sound\n"
                               "3600,,2026-01-05T10:00:00+00:00,due,rest,,,,,,,,,,,,,,,,,,,,,,,,,,,\n"));
  EXPECT_THAT(text, HasSubstr("3905,,2026-01-05T10:05:05+00:00,ended,rest,,,,,,,taken,3605,300,,,,,,,,,,,,,,,,,,\n"));
}

TEST(Simulate, CsvHasAColumnForWhateverEventsHave) {
  SimulateOptions options;
  options.office_day = true;
  options.days = 25;
  options.assignments = {"prompt.learn_moments=true", R"(reminder=[{ text = "Tea", at = "16:00", sound = true }])"};
  options.format = SimulateOptions::Format::csv;
  std::istringstream csv(output_of(options));
  std::string head;
  std::getline(csv, head);
  options.format = SimulateOptions::Format::jsonl;
  std::istringstream lines(output_of(options));
  std::set<std::string> fields;
  for (std::string line; std::getline(lines, line);) {
    const auto event = nlohmann::json::parse(line);
    for (const auto& [field, value] : event.items()) fields.insert(field);
  }
  EXPECT_TRUE(fields.contains("question"));
  for (const std::string& field : fields) EXPECT_THAT("," + head + ",", HasSubstr("," + field + ","));
}

TEST(Simulate, PrintsATableWithASummaryForPeople) {
  const std::string text = output_of(rest_only(SimulateOptions::Format::table));
  EXPECT_THAT(text, StartsWith("Monday, 5 January 2026\n  10:00:00  "));
  EXPECT_THAT(text, HasSubstr("\nSitting 1 h 24 min, the longest at a stretch 60 min\n"));
  EXPECT_THAT(text, Not(HasSubstr("\033")));
}

TEST(Simulate, CountsInItsSummary) {
  const std::string text = output_of(rest_only(SimulateOptions::Format::table));
  EXPECT_THAT(text, testing::ContainsRegex("Prompts +Taken +own +short +Skipped +answer +off\n"));
  EXPECT_THAT(text, testing::ContainsRegex("Micro break +0 +0 +0 +0 +0 +0 +0\n"));
  EXPECT_THAT(text, testing::ContainsRegex("Rest break +1 +1 +0 +0 +0 +0 +0\n"));
}

TEST(Simulate, HeadsEachDay) {
  SimulateOptions options = rest_only(SimulateOptions::Format::table);
  options.file.clear();
  options.office_day = true;
  options.days = 6;
  const std::string text = output_of(options);
  EXPECT_THAT(text, StartsWith("Monday, 5 January 2026\n"));
  EXPECT_THAT(text, HasSubstr("\n\nMonday, 12 January 2026\n"));
  EXPECT_THAT(text, HasSubstr(" a day\n"));
}

TEST(Simulate, SaysSoWhereNothingHappens) {
  EXPECT_THAT(output_of(rest_only(SimulateOptions::Format::table), "1s end"), StartsWith("Nothing to report.\n"));
}

TEST(Simulate, FollowsTheWallClockWhenItIsStepped) {
  EXPECT_THAT(output_of(rest_only(SimulateOptions::Format::table), "0:00:00 active\n0:10:00 clock +2h\n1:01:00 end"),
              HasSubstr("  12:00:00  "));
}

TEST(Simulate, TakesSettingsFromAFileAndThenFromTheCommandLine) {
  const auto path = std::filesystem::path{testing::TempDir()} / "simulate_test.toml";
  std::ofstream{path} << "[rest_break]\ninterval = \"20min\"\n[prompt]\npatience = \"0s\"\n";
  SimulateOptions options = rest_only(SimulateOptions::Format::jsonl);
  options.config = path;
  options.assignments = {"micro_break.enabled=false", "rest_break.interval=40min"};
  EXPECT_THAT(output_of(options), StartsWith(R"({"at":2400,"event":"due")"));
  options.assignments.pop_back();
  EXPECT_THAT(output_of(options), StartsWith(R"({"at":1200,"event":"due")"));
  std::filesystem::remove(path);
}

TEST(Simulate, SuggestsStretchesFromItsPool) {
  SimulateOptions options = rest_only(SimulateOptions::Format::jsonl);
  options.pool = [](const StretchPolicy&) { return std::vector<RotationEntry>{{"cat", true, true}}; };
  EXPECT_THAT(output_of(options), HasSubstr(R"("stretch":"cat")"));
}

TEST(Simulate, IsTheSameForTheSameSeed) {
  SimulateOptions options;
  options.office_day = true;
  options.days = 2;
  options.format = SimulateOptions::Format::jsonl;
  const std::string first = output_of(options);
  EXPECT_EQ(first, output_of(options));
  options.seed = 2;
  EXPECT_NE(first, output_of(options));
}

TEST(Simulate, TellsWhereATraceIsNone) {
  EXPECT_THAT(complaint_about(rest_only(SimulateOptions::Format::table), "0:00:00 activ\n1h end"),
              HasSubstr("\nstandard input:1:9: expected an event"));
}

TEST(Simulate, SaysThatATraceThatWasCutShortLacksItsEnd) {
  EXPECT_THAT(complaint_about(rest_only(SimulateOptions::Format::table), "0:00:00 active\n"),
              HasSubstr("standard input:2:1: expected \"end\""));
}

TEST(Simulate, RefusesWrongSettingsAndFilesThatAreNotThere) {
  SimulateOptions options = rest_only(SimulateOptions::Format::table);
  options.assignments = {"rest_break.intervall=45min"};
  EXPECT_THAT(complaint_about(options), HasSubstr("rest_break.interval"));
  options.assignments = {"rest_break.interval=soon"};
  EXPECT_THAT(complaint_about(options), HasSubstr("rest_break.interval"));
  options.assignments.clear();
  options.file = "/nowhere/day.trace";
  EXPECT_THAT(complaint_about(options), HasSubstr("/nowhere/day.trace"));
}

TEST(Simulate, NeedsATraceOrMadeUpDaysAndNotBoth) {
  SimulateOptions options;
  EXPECT_THAT(complaint_about(options), HasSubstr("--office-day"));
  options.file = "-";
  options.office_day = true;
  EXPECT_THAT(complaint_about(options), HasSubstr("not both"));
}

struct Ran {
  ExitCode code;
  std::string out;
  std::string err;
};
Ran run(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Console console{out, err, Style{}};
  const ExitCode code = run_command_line(arguments, console);
  return {code, out.str(), err.str()};
}

TEST(SimulateCommand, ReplaysAFile) {
  const auto path = std::filesystem::path{testing::TempDir()} / "simulate_test.trace";
  std::ofstream{path} << morning;
  const Ran done = run({"simulate", "--set", "micro_break.enabled=false", "--set", "prompt.patience=0s", path.string(),
                        "--format", "jsonl"});
  EXPECT_EQ(done.code, ExitCode::done) << done.err;
  EXPECT_THAT(done.out, StartsWith(R"({"at":3600,"event":"due","break":"rest"})"));
  std::filesystem::remove(path);
}

TEST(SimulateCommand, ExitsWithTwoForWhatItDoesNotUnderstand) {
  EXPECT_EQ(run({"simulate"}).code, ExitCode::bad_usage);
  EXPECT_EQ(run({"simulate", "--format", "xml", "-"}).code, ExitCode::bad_usage);
  EXPECT_EQ(run({"simulate", "--office-day", "--days", "0"}).code, ExitCode::bad_usage);
  EXPECT_EQ(run({"simulate", "--days", "3", "-"}).code, ExitCode::bad_usage);
  EXPECT_EQ(run({"simulate", "--year", "-"}).code, ExitCode::bad_usage);
  EXPECT_EQ(run({"simulate", "--person", "nobody"}).code, ExitCode::bad_usage);
  EXPECT_EQ(run({"simulate", "--person", "early", "--office-day"}).code, ExitCode::bad_usage);
  EXPECT_EQ(run({"simulate", "--person", "early", "--set", "no.such=1"}).code, ExitCode::bad_usage);
  EXPECT_EQ(run({"simulate", "--config", "/nowhere/limber.toml", "-"}).code, ExitCode::bad_usage);
  EXPECT_EQ(run({"simulate", "/nowhere/day.trace"}).code, ExitCode::bad_usage);
}

TEST(SimulateCommand, ExplainsItself) {
  const Ran help = run({"simulate", "--help"});
  EXPECT_EQ(help.code, ExitCode::done);
  EXPECT_THAT(help.out, HasSubstr("--office-day"));
  EXPECT_THAT(help.out, HasSubstr("limberd --record"));
  EXPECT_THAT(help.out, HasSubstr("--format FORMAT"));
  for (const char* of_the_parser : {"ENUM", "TEXT", "INT", "->", "UINT"})
    EXPECT_THAT(help.out, Not(HasSubstr(of_the_parser)));
}

TEST(SimulateCommand, ComparesOtherSettingsWithThoseOfNowOnAMadeUpPerson) {
  const Ran one = run({"simulate", "--person", "phones", "--days", "5"});
  EXPECT_EQ(one.code, ExitCode::done);
  EXPECT_THAT(one.out, HasSubstr("Answers the phone in every second hour"));
  EXPECT_THAT(one.out, HasSubstr("5 working days"));
  const Ran both = run({"simulate", "--person", "phones", "--days", "5", "--set", "rest_break.interval=30min"});
  EXPECT_THAT(both.out, HasSubstr("With these"));
  EXPECT_THAT(one.out, Not(HasSubstr("With these")));
  EXPECT_EQ(run({"simulate", "--person", "phones", "--days", "5"}).out, one.out);
  EXPECT_NE(run({"simulate", "--person", "phones", "--days", "5", "--seed", "2"}).out, one.out);
}

TEST(SimulateCommand, ABreakThatIsAskedForSeveralTimesIsOne) {
  const Ran one = run({"simulate", "--person", "phones", "--days", "5"});
  const auto number = [&](const std::string& row) { return std::stod(one.out.substr(one.out.find(row) + row.size())); };
  EXPECT_LT(number("Breaks asked for"), number("Prompts a day") * 5 - 1) << one.out;
}

TEST(SimulateCommand, NamesItsPeople) {
  const Ran list = run({"simulate", "--person", "list"});
  EXPECT_EQ(list.code, ExitCode::done);
  for (const SeededPerson& each : seeded_people()) {
    EXPECT_THAT(list.out, HasSubstr(std::string(each.name)));
    EXPECT_NE(seeded_person_words(each.name), "") << each.name;
  }
}

TEST(SimulateCommand, TheSummaryIsTheFewLinesThatMatter) {
  const Ran all = run({"simulate", "--office-day", "--days", "2"});
  const Ran summary = run({"simulate", "--office-day", "--days", "2", "--summary"});
  EXPECT_EQ(summary.code, ExitCode::done);
  EXPECT_LE(std::ranges::count(summary.out, '\n'), 6);
  EXPECT_THAT(all.out, testing::EndsWith(summary.out));
  EXPECT_EQ(run({"simulate", "--office-day", "--summary", "--format", "csv"}).code, ExitCode::bad_usage);
}

}  // namespace
}  // namespace limber
