// Every view for people at 60, 80 and 120 columns, with a stretch of one's own that has a name of 60 letters: no line
// is wider than the terminal, and no word is broken.
#include <gmock/gmock.h>

#include <set>

#include "cli/desk_of_files.hpp"
#include "cli/doctor.hpp"
#include "cli/report.hpp"
#include "cli/status_text.hpp"
#include "support/fake_daemon.hpp"
#include "words/sample_status.hpp"

namespace limber {
namespace {

constexpr std::string_view long_name = "Reaching Up and Over to the Far Side of Wide Windows at Home";
static_assert(long_name.size() >= 60);
const StretchTitles titles{{"my-reach", std::string(long_name)}};

constexpr const char* own_stretch = R"(id = "my-reach"
name = "Reaching Up and Over to the Far Side of Wide Windows at Home"
summary = "Arms up."
places = ["desk", "standing"]
areas = ["arms"]
movements = ["side-bend"]
effort = "easy"
[dose]
hold_seconds = [8, 12]
repetitions = [2, 4]
round_seconds = 40
[[steps]]
phase = "move"
do = "Reach up."
)";

std::set<std::string> words_in(const std::string& text) {
  std::set<std::string> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) words.insert(word);
  return words;
}

class Width : public CommandTest, public testing::WithParamInterface<int> {
 protected:
  Width() {
    const auto file = dir_ / "data/limber/stretches/my-reach.toml";
    std::filesystem::create_directories(file.parent_path());
    write_file(file, own_stretch);
  }

  static Style style(int width) { return {.unicode = true, .width = width}; }

  /// `of` gives a view at a width. `more`: words that it has at this width only.
  static void expect_fits(const std::string& what, const std::function<std::string(int)>& of,
                          const std::string& more = "") {
    const std::string text = of(GetParam());
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      const bool one_address = words_in(line).size() == 1;
      EXPECT_TRUE(one_address || columns_of(line) <= GetParam()) << what << ": " << line;
    }
    const auto whole = words_in(of(10'000) + " " + more);
    for (std::string word : words_in(text)) {
      if (word.starts_with("━") || word.starts_with("─")) continue;  // a bar
      constexpr std::string_view dots = "…";
      if (word.ends_with(dots)) word.resize(word.size() - dots.size());
      EXPECT_TRUE(whole.contains(word)) << what << ": " << word << " is broken\n" << text;
    }
  }

  std::string printed(int width, const std::vector<std::string>& arguments) {
    std::ostringstream out, err;
    Console console{out, err, style(width)};
    run_command_line(arguments, console);
    EXPECT_EQ(err.str(), "");
    return out.str();
  }
  void expect_command_fits(const std::vector<std::string>& arguments) {
    std::string what = "limber";
    for (const std::string& one : arguments) what += " " + one;
    expect_fits(what, [&](int width) { return printed(width, arguments); });
  }
};

DayTotals full_day(unsigned number) {
  DayTotals day;
  day.date = Date{std::chrono::year{2026} / 9 / std::chrono::day{number}};
  day.sitting = 11h + 42min;
  day.standing = 10h + 24min;
  day.longest_sit = 10h + 35min;
  for (const BreakKind kind : kinds) day.breaks[index_of(kind)] = {12, 13, 14, 15, 16};
  return day;
}

struct Utc : TimeZone {
  LocalTime to_local(WallTime wall) const override { return LocalTime{wall.time_since_epoch()}; }
  WallTime to_wall(LocalTime local) const override { return WallTime{local.time_since_epoch()}; }
};

TEST_P(Width, OfTheReport) {
  std::vector<DayTotals> week;
  for (unsigned number = 21; number <= 30; ++number) week.push_back(full_day(number));
  expect_fits(
      "report", [&](int width) { return days_report(week, style(width)); },
      "Sitting 117 h, standing 104 h. Longest sit 10 h 35 min.");
  BreakRow row;
  row.kind = BreakKind::micro;
  row.started_at = std::chrono::sys_days{week.front().date} + 22h;
  row.lasted = 65min;
  row.stretch = "my-reach";
  std::vector<BreakRow> breaks;
  for (const Outcome outcome : {Outcome::taken, Outcome::natural, Outcome::cut_short}) {
    row.outcome = outcome;
    breaks.push_back(row);
  }
  StretchRow stretched;
  stretched.stretch = "my-reach";
  stretched.played = stretched.planned = 1min;
  expect_fits("report --day", [&](int width) {
    return day_report(week.front(), breaks, Utc{}, style(width), titles) +
           stretched_text({stretched}, style(width), titles);
  });
}

TEST_P(Width, OfTheStretches) {
  expect_command_fits({"stretches"});
  expect_command_fits({"stretches", "show", "my-reach"});
  expect_command_fits({"stretches", "show", "cobra"});
}

TEST_P(Width, OfCare) {
  expect_command_fits({"care"});
  for (const auto& topic : std::filesystem::directory_iterator(LIMBER_SOURCE_DIR "/resources/care"))
    expect_command_fits({"care", topic.path().stem().string()});
}

TEST_P(Width, OfStatusAndWhyInEveryStage) {
  std::vector<Json> all{sample_status()};
  all.back()["quiet"] = {{"on", true}, {"until", "2026-03-03T14:00:00+01:00"}};
  const Json evidence{{"kind", "microphone"}, {"whose", "A Program With a Long Name"}, {"since_ms", 7200000}};
  all.back()["evidence"] = Json::array({evidence});
  all.back()["engaged"] = true;
  all.back()["notifications"]["actions"] = false;
  all.push_back(sample_status());
  all.back()["breaks"]["rest"]["put_off_until"] = "2026-03-03T11:30:00+01:00";
  for (const char* stage : {"due", "prompted", "postponed", "resting"})
    all.push_back(status_with_rest_break(
        stage,
        {{"stretch", "my-reach"}, {"until", "2026-03-03T11:30:00+01:00"}, {"left_ms", 2160000}, {"guided", true}}));
  for (const Json& status : all) {
    expect_fits("status", [&](int width) { return status_text(status, style(width), titles); });
    expect_fits("why",
                [&](int width) { return why_text(why(read_status(status), ClockStyle::hours_24), style(width)); });
  }
}

TEST_P(Width, OfTheDoctor) {
  const std::vector<Check> checks{
      {"limberd", false, "not running", "Start it with: limber start"},
      {"history", true, "120 days in /home/somebody/.local/share/limber/journal.db", ""},
      {"runtime directory", true, "/run/user/1000/limber, made when limberd starts", ""},
      {"screen lock and sleep", true, "seen through logind and the screen saver of this desktop", "Nothing to do."}};
  expect_fits("doctor", [&](int width) { return checks_text(checks, style(width)); });
}

TEST_P(Width, OfTheSummaryOfSimulate) {
  expect_command_fits({"simulate", "--office-day", "--days", "20", "--summary"});
}

INSTANTIATE_TEST_SUITE_P(Columns, Width, testing::Values(60, 80, 120));

}  // namespace
}  // namespace limber
