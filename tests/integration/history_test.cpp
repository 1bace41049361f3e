// What the daemon answers about the past is what its history holds.
#include <map>

#include "core/date_text.hpp"
#include "integration/desk.hpp"
#include "journal/history.hpp"
#include "journal/sits.hpp"
#include "rpc/error.hpp"
#include "rpc/wall_text.hpp"
#include "support/lived_weeks.hpp"

namespace limber {
namespace {

class UtcZone : public TimeZone {
 public:
  LocalTime to_local(WallTime wall) const override { return LocalTime{wall.time_since_epoch()}; }
  WallTime to_wall(LocalTime local) const override { return WallTime{local.time_since_epoch()}; }
};

class PastDays : public ::testing::Test {
 protected:
  PastDays() : desk(std::string(Desk::quick) + "[day]\nstarts = \"04:00\"\n") {
    live_weeks(desk.journal_file(), zone_, now_, {.weeks = 3});
    desk.start_daemon({}, {{"TZ", "UTC"}});
  }
  Json everything() const {
    return desk.call("history_query", {{"from", "2000-01-01"}, {"spans", true}, {"stretches", true}});
  }
  History history() const { return History(desk.journal_file()); }
  std::vector<DayTotals> days() const { return history().days(first, last); }

  static constexpr Date first{std::chrono::year{2000} / 1 / 1}, last{std::chrono::year{2200} / 1 / 1};
  UtcZone zone_;
  WallTime now_ = std::chrono::floor<Duration>(std::chrono::system_clock::now()) - 24h;
  Desk desk;
};

Duration length(const Json& json, const char* name) { return Duration{json.at(name).get<std::int64_t>()}; }

TEST_F(PastDays, AreTheSumsOfTheHistory) {
  const Json past = everything();
  const auto kept = days();
  ASSERT_GE(kept.size(), 15U);
  ASSERT_EQ(past["days"].size(), kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const Json& day = past["days"][i];
    EXPECT_EQ(day["date"], date_text(kept[i].date));
    EXPECT_EQ(length(day, "sitting_ms"), kept[i].sitting);
    EXPECT_EQ(length(day, "standing_ms"), kept[i].standing);
    EXPECT_EQ(length(day, "longest_sit_ms"), kept[i].longest_sit);
    for (const BreakKind kind : kinds)
      for (const Outcome outcome : {Outcome::taken, Outcome::natural, Outcome::cut_short, Outcome::skipped})
        EXPECT_EQ(day["breaks"][std::string(name(kind))][std::string(name(outcome))], kept[i].count(kind, outcome));
  }
}

TEST_F(PastDays, TheirSpansAndBreaksAddUpToThem) {
  const Json past = everything();
  std::map<std::string, std::pair<Duration, int>> counted;
  for (const Json& span : past["spans"]) {
    counted[span["date"]].first +=
        *parse_wall(span["to_wall"].get<std::string>()) - *parse_wall(span["from_wall"].get<std::string>());
  }
  for (const Json& one : past["breaks"]) ++counted[one["date"]].second;
  for (const Json& day : past["days"]) {
    int breaks = 0;
    for (const Json& kind : day["breaks"])
      for (const Json& count : kind) breaks += count.get<int>();
    EXPECT_EQ(counted[day["date"]].first, length(day, "sitting_ms") + length(day, "standing_ms")) << day["date"];
    EXPECT_EQ(counted[day["date"]].second, breaks) << day["date"];
  }
}

TEST_F(PastDays, TheUsualSitIsTheMiddleOneOfTheirSits) {
  const WallTime begin = std::chrono::sys_days{first}, end = std::chrono::sys_days{last};
  const auto sits = sits_of(history().spans(begin, end), history().breaks(begin, end), 1s);
  EXPECT_EQ(length(everything(), "usual_sit_ms"), usual_sit(sits));
}

TEST_F(PastDays, InPagesAreTheSame) {
  const Json whole = everything();
  Json joined = Json::object(), page;
  for (const char* list : {"days", "breaks", "spans", "stretches"}) joined[list] = Json::array();
  Json params{{"from", "2000-01-01"}, {"spans", true}, {"stretches", true}, {"limit", 37}};
  int pages = 0;
  do {
    page = desk.call("history_query", params);
    for (const char* list : {"days", "breaks", "spans", "stretches"}) {
      ASSERT_TRUE(page[list].is_array()) << list;
      for (const Json& row : page[list]) joined[list].push_back(row);
    }
    if (++pages == 1) {
      EXPECT_EQ(page["usual_sit_ms"], whole["usual_sit_ms"]);
    }
    if (page.contains("next")) params["after"] = page["next"];
  } while (page.contains("next") && pages < 1000);
  EXPECT_GT(pages, 3);
  for (const char* list : {"days", "breaks", "spans", "stretches"}) EXPECT_EQ(joined[list], whole[list]) << list;
  for (const Json& wrong : {Json{{"limit", 0}}, Json{{"limit", 100000}}, Json{{"after", "somewhere"}}}) {
    Json asked{{"from", "2000-01-01"}};
    asked.update(wrong);
    EXPECT_THROW(desk.call("history_query", asked), RpcError) << wrong;
  }
}

TEST_F(PastDays, WithoutBeingAskedSpansAndStretchesAreLeftOut) {
  const Json past = desk.call("history_query", {{"from", "2000-01-01"}});
  EXPECT_FALSE(past.contains("spans"));
  EXPECT_FALSE(past.contains("stretches"));
  EXPECT_EQ(past["first_date"], date_text(days().front().date));
}

TEST_F(PastDays, AreExportedAsTheCommandLineDoes) {
  const std::string from = date_text(days().front().date), to = date_text(days().back().date);
  const Json answer = desk.call("history_export", {{"from", from}, {"to", to}, {"format", "days_csv"}});
  EXPECT_EQ(answer["text"], desk.limber({"report", "--since", from, "--date", to, "--csv"}).text);
  EXPECT_THROW(desk.call("history_export", {{"from", from}, {"to", to}, {"format", "xls"}}), RpcError);
}

TEST_F(PastDays, AreExportedInPages) {
  // The day that goes on has a sitting that is open, of which only the report tells.
  const std::string from = date_text(days().front().date), to = date_text(days().rbegin()[1].date);
  Json params{{"from", from}, {"to", to}, {"format", "json"}, {"limit", 50}};
  std::string file;
  for (int pages = 0; pages < 1000; ++pages) {
    const Json page = desk.call("history_export", params);
    file += page["text"].get<std::string>();
    if (!page.contains("next")) break;
    params["after"] = page["next"];
  }
  EXPECT_EQ(file, desk.limber({"report", "--since", from, "--date", to, "--json"}).text);
}

TEST(PastDaysElsewhere, KeepTheirRowsWhenThePersonTravelsAndTheDayBeginsAtAnotherTime) {
  Desk desk(std::string(Desk::quick) + "[day]\nstarts = \"00:00\"\n");
  const Date day{std::chrono::year{2026} / 3 / 2};
  {
    // 05:04 on the 2nd where it was lived, in the furthest east: 15:04 UTC on the 1st.
    class East : public TimeZone {
     public:
      LocalTime to_local(WallTime wall) const override { return LocalTime{wall.time_since_epoch() + 14h}; }
      WallTime to_wall(LocalTime local) const override { return WallTime{local.time_since_epoch() - 14h}; }
    } east;
    const WallTime end = WallTime{std::chrono::sys_days{day}} - 14h + 5h + 4min;
    Journal journal(desk.journal_file(), east, Policy{}, end);
    const Instant at{end.time_since_epoch()};
    journal.commit({{at, at, Ended{BreakKind::rest, Outcome::taken, at - 5min, 5min, false, {}, {}, {}, 0}},
                    {at, at, SpanEnded{SpanKind::sitting, at - 1h, at - 5min}}},
                   {}, {at, end, "made up"});
  }
  desk.start_daemon({}, {{"TZ", "America/Los_Angeles"}});
  const Json past = desk.call("history_query", {{"from", "2026-03-02"}, {"to", "2026-03-03"}, {"spans", true}});
  ASSERT_EQ(past["days"].size(), 1U);
  EXPECT_EQ(past["days"][0]["breaks"]["rest"]["taken"], 1);
  EXPECT_EQ(past["breaks"].size(), 1U);
  EXPECT_EQ(past["spans"].size(), 1U);
  const Json before = desk.call("history_query", {{"from", "2026-03-01"}, {"to", "2026-03-02"}, {"spans", true}});
  EXPECT_EQ(before["days"].size() + before["breaks"].size() + before["spans"].size(), 0U);
  const std::string report = desk.limber({"report", "--day", "--date", "2026-03-02"}).text;
  EXPECT_NE(report.find("Rest breaks: 1 taken"), std::string::npos) << report;
  EXPECT_EQ(report.find("No breaks"), std::string::npos) << report;
}

TEST_F(PastDays, AreDeletedAndTheCountingGoesOn) {
  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.status()["sitting_ms"].get<std::int64_t>() > 0; }));
  const auto kept = days();
  const Json deleted =
      desk.call("history_delete", {{"from", date_text(kept.front().date)}, {"to", date_text(kept[4].date)}});
  EXPECT_EQ(deleted["deleted"]["days"], 5);
  EXPECT_EQ(days().size(), kept.size() - 5);
  EXPECT_EQ(days().front(), kept[5]) << "the next day is untouched";
  EXPECT_EQ(everything()["first_date"], date_text(kept[5].date));
  EXPECT_GT(desk.status()["sitting_ms"].get<std::int64_t>(), 0);
}

TEST_F(PastDays, AreNotDeletedForDatesThatMakeNoSense) {
  const auto kept = days();
  for (const Json& wrong : {Json{{"from", "2026-03-02"}}, Json{{"from", "2026-03-02"}, {"to", "2026-03-01"}},
                            Json{{"from", "long ago"}, {"to", "2200-01-01"}}})
    EXPECT_THROW(desk.call("history_delete", wrong), RpcError) << wrong;
  EXPECT_EQ(days(), kept);
}

}  // namespace
}  // namespace limber
