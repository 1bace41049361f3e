// From finger to nudge to history, on a real X server with a real notification server.
#include <sstream>

#include "integration/desk.hpp"

namespace limber {
namespace {

TEST(MainJob, SomebodyWhoSitsTooLongIsNudgedGetsUpAndFindsItInTheHistory) {
  Desk desk;
  desk.start_dunst();
  desk.start_daemon();
  desk.type();
  const auto prompted = desk.event("prompted");
  ASSERT_TRUE(prompted);
  EXPECT_EQ((*prompted)["break"], "rest");
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  EXPECT_EQ(desk.rest()["stage"], "prompted");

  desk.stop_typing();
  const auto started = desk.event("started");
  ASSERT_TRUE(started);
  EXPECT_EQ((*started)["guided"], false);
  EXPECT_TRUE(wait_until([&] { return desk.shown() == 0; })) << "answered, so taken off the screen";
  const auto ended = desk.event("ended");
  ASSERT_TRUE(ended);
  EXPECT_EQ((*ended)["outcome"], "taken");

  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.status()["present"] == true; }));
  const Json past = desk.call("history_query", {{"from", "2000-01-01"}});
  ASSERT_EQ(past["breaks"].size(), 1u) << past.dump();
  EXPECT_EQ(past["breaks"][0]["outcome"], "taken");
  EXPECT_EQ(past["breaks"][0].value("stretch", Json()), Json()) << "a break of seconds has room for none";
  const Printed report = desk.limber({"report", "--json"});
  EXPECT_EQ(report.status, 0);
  EXPECT_NE(report.text.find("\"taken\""), std::string::npos) << report.text;
  // The sit that goes on is in what programs read, too.
  EXPECT_EQ(Json::parse(report.text).value("open", Json()).value("posture", ""), "sitting") << report.text;
}

TEST(MainJob, TheNudgeNamesTheStretchAndHowTheBreakBegins) {
  std::string settings = Desk::quick;
  Desk desk{settings.replace(settings.find("duration = \"3s\""), 15, "duration = \"5min\"")};
  desk.start_dunst();
  desk.start_daemon();
  desk.type();
  const auto prompted = desk.event("prompted");
  ASSERT_TRUE(prompted);
  ASSERT_TRUE(wait_until([&] { return desk.shown() == 1; }));
  EXPECT_EQ(desk.limber({"skip"}).status, 0);
  ASSERT_TRUE(wait_until([&] { return desk.shown() == 0; }));
  const std::string history = desk.dunstctl({"history"}).text;
  EXPECT_NE(history.find("Time for a stretch?"), std::string::npos) << history;
  const Json stretches = Json::parse(desk.limber({"stretches", "--json"}).text)["stretches"];
  const auto its =
      std::ranges::find_if(stretches, [&](const Json& one) { return one["id"] == (*prompted)["stretch"]; });
  ASSERT_NE(its, stretches.end());
  EXPECT_NE(history.find((*its)["name"].get<std::string>()), std::string::npos) << history;
  EXPECT_NE(history.find("A short walk, then "), std::string::npos) << "as it begins: " << history;
  const Json past = desk.call("history_query", {{"from", "2000-01-01"}});
  EXPECT_EQ(past["breaks"].at(0)["stretch"], (*prompted)["stretch"]);
}

TEST(MainJob, RestThatNobodyAskedForIsCredited) {
  Desk desk;
  desk.start_daemon();
  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.rest()["work_ms"] > 1500; }));
  desk.stop_typing();
  ASSERT_TRUE(desk.event("absent"));
  ASSERT_TRUE(wait_until([&] { return desk.rest()["work_ms"] == 0; }));
  desk.type();
  const auto ended = desk.event("ended");
  ASSERT_TRUE(ended);
  EXPECT_EQ((*ended)["outcome"], "natural");
}

TEST(MainJob, NobodyIsNudgedAtAnEmptyChair) {
  Desk desk;
  desk.set(std::string(Desk::quick) + "[micro_break]\n");
  desk.set(R"(
[micro_break]
enabled = false
[rest_break]
interval = "4s"
natural_after = "1min"
[prompt]
patience = "0s"
idle_limit = "1s"
breakpoint_pause = "1s"
[presence]
idle_threshold = "1s"
away_after = "30s"
)");
  desk.start_dunst();
  desk.start_daemon();
  desk.screen.type();
  const auto held = desk.event("held");
  ASSERT_TRUE(held);
  EXPECT_EQ((*held)["reason"], "idle");
  EXPECT_EQ(desk.shown(), 0);
  desk.type();
  EXPECT_TRUE(desk.event("prompted"));
}

TEST(MainJob, SettingsApplyLiveAndBadOnesAreReportedAndLeftAside) {
  Desk desk;
  desk.set("[micro_break]\nenabled = false\n");
  desk.start_daemon();
  desk.type();
  desk.set("[micro_break]\nenabled = false\n[rest_break]\nintervall = \"3s\"\n");
  ASSERT_TRUE(wait_until([&] { return desk.has_problem("intervall"); }));
  EXPECT_EQ(desk.rest()["interval_ms"], 3'600'000);
  desk.set("[micro_break]\nenabled = false\n[rest_break]\ninterval = \"3s\"\n[prompt]\npatience = \"0s\"\n");
  EXPECT_TRUE(desk.event("prompted"));
  EXPECT_EQ(desk.status()["problems"].dump().find("intervall"), std::string::npos);
}

TEST(MainJob, AnXServerThatGoesIsSaidAndWaitedFor) {
  Desk desk;
  desk.start_daemon();
  desk.type();
  ASSERT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"] == "x11"; }));
  desk.stop_typing();
  desk.screen.stop();
  ASSERT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"].is_null(); }));
  EXPECT_TRUE(desk.has_problem("X server"));
  desk.screen.start_again();
  EXPECT_TRUE(wait_until([&] { return desk.status()["watcher"]["name"] == "x11"; }));
  EXPECT_FALSE(desk.has_problem("X server"));
}

TEST(MainJob, ATraceOfTheDayReplaysToTheSameEvents) {
  Desk desk;
  desk.start_daemon({"--record", desk.file("day.trace").string()});
  desk.type();
  ASSERT_TRUE(desk.event("prompted"));
  desk.stop_typing();
  const auto ended = desk.event("ended");
  ASSERT_TRUE(ended);
  desk.stop_daemon();
  const Printed replayed = desk.limber(
      {"simulate", desk.file("day.trace").string(), "--config", desk.settings_file().string(), "--format", "jsonl"});
  EXPECT_EQ(replayed.status, 0) << replayed.text;
  std::vector<std::string> names;
  Json end;
  std::istringstream lines(replayed.text);
  for (std::string line; std::getline(lines, line);) {
    const Json event = Json::parse(line);
    names.push_back(event["event"]);
    if (names.back() == "ended") end = event;
  }
  EXPECT_EQ(names, (std::vector<std::string>{"due", "prompted", "started", "ended"})) << replayed.text;
  EXPECT_EQ(end["outcome"], (*ended)["outcome"]);
  EXPECT_NEAR(end["at"].get<double>(), (*ended)["at"].get<double>(), 1) << replayed.text;
  EXPECT_NEAR(end["lasted"].get<double>(), (*ended)["lasted"].get<double>(), 1) << replayed.text;
}

}  // namespace
}  // namespace limber
