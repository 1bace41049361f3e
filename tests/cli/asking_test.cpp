// The commands that ask the daemon, over a real socket with something behind it that answers as the daemon does.
#include <gmock/gmock.h>

#include "cli/desk_of_files.hpp"
#include "support/fake_daemon.hpp"
#include "words/sample_status.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::StartsWith;

class Asking : public CommandTest {
 protected:
  static FakeDaemon::Answer status_answer(const Json& status = sample_status()) { return {{{"result", status}}}; }

  /// Runs a command against a daemon that answers every method with the sample status; what it was asked.
  Json asked(const std::vector<std::string>& arguments) {
    FakeDaemon::Answers answers;
    for (const char* method :
         {"status_get", "break_start", "break_postpone", "break_skip", "break_finish", "quiet_set", "posture_set"})
      answers[method] = status_answer();
    FakeDaemon daemon(runtime_dir(), answers);
    EXPECT_EQ(limber(arguments), ExitCode::done) << err_;
    const Json request = daemon.requests().at(0);
    std::filesystem::remove(runtime_dir() / "control.sock");
    return {{"method", request["method"]}, {"params", request.value("params", Json::object())}};
  }
  static Json request(const char* method, const Json& params) { return {{"method", method}, {"params", params}}; }
};

TEST_F(Asking, EachCommandAsksForWhatItSays) {
  const Json nothing = Json::object();
  EXPECT_EQ(asked({"break"}), request("break_start", nothing));
  EXPECT_EQ(asked({"break", "rest"}), request("break_start", {{"break", "rest"}}));
  EXPECT_EQ(asked({"postpone"}), request("break_postpone", nothing));
  EXPECT_EQ(asked({"postpone", "1h", "30", "min"}), request("break_postpone", {{"by_ms", 5400000}}));
  EXPECT_EQ(asked({"skip"}), request("break_skip", nothing));
  EXPECT_EQ(asked({"finish"}), request("break_finish", nothing));
  EXPECT_EQ(asked({"stand"}), request("posture_set", {{"posture", "standing"}}));
  EXPECT_EQ(asked({"sit"}), request("posture_set", {{"posture", "sitting"}}));
  EXPECT_EQ(asked({"quiet"}), request("quiet_set", {{"on", true}}));
  EXPECT_EQ(asked({"quiet", "45min"}), request("quiet_set", {{"on", true}, {"for_ms", 2700000}}));
  EXPECT_EQ(asked({"quiet", "off"}), request("quiet_set", {{"on", false}}));
  for (const auto& words : {std::vector<std::string>{"quiet", "tomorrow"}, {"quiet", "until", "tomorrow"}})
    EXPECT_EQ(asked(words), request("quiet_set", {{"on", true}, {"until", "tomorrow"}}));
  const Json until = asked({"quiet", "until", "14:00"});
  EXPECT_THAT(until["params"]["until"].get<std::string>(), MatchesRegex("20..-..-..T14:00:00.*"));
}

TEST_F(Asking, StatusIsForPeopleOrForPrograms) {
  asked({"status"});
  EXPECT_THAT(
      out_, StartsWith("Sitting for 38 min\nNext break in 22 min. A rest break, around 11:15. Sitting since 10:15.\n"));
  asked({"status", "--json"});
  EXPECT_EQ(Json::parse(out_), sample_status());
  EXPECT_EQ(err_, "");
}

TEST_F(Asking, ARefusalIsSaidInTheDaemonsWords) {
  const Json refusal{{"error", {{"code", 1}, {"message", "No break is asked for now."}}}};
  const FakeDaemon daemon(runtime_dir(), {{"break_skip", {refusal}}});
  EXPECT_EQ(limber({"skip"}), ExitCode::refused);
  EXPECT_EQ(err_, "limber: No break is asked for now.\n");
  EXPECT_EQ(out_, "");
}

TEST_F(Asking, ADaemonOfAnotherProtocolIsToBeRestarted) {
  Json status = sample_status();
  status["protocol"] = 2;
  const FakeDaemon daemon(runtime_dir(), {{"status_get", status_answer(status)}});
  EXPECT_EQ(limber({"status"}), ExitCode::refused);
  EXPECT_THAT(err_, HasSubstr("Restart it to match"));
}

TEST_F(Asking, ADaemonThatDoesNotKnowTheQuestionIsToBeRestarted) {
  write_settings("[[focus]]\nprogram = \"inkscape\"\n");
  const Json unknown{{"error", {{"code", -32601}, {"message", "unknown method"}}}};
  const FakeDaemon daemon(runtime_dir(), {{"focus_get", {unknown}}, {"meeting_set", {unknown}}});
  EXPECT_EQ(limber({"meeting"}), ExitCode::refused);
  EXPECT_THAT(err_, HasSubstr("Restart it to match: limber restart"));
  EXPECT_EQ(limber({"focus"}), ExitCode::done) << "the rules are in the file";
  EXPECT_THAT(err_, HasSubstr("Restart it to match: limber restart"));
  EXPECT_THAT(out_, HasSubstr("inkscape"));
}

TEST_F(Asking, TwoRemindersOfOneTextHaveTheirOwnTimes) {
  write_settings(
      "[[reminder]]\ntext = \"Tea\"\nat = \"10:30\"\nenabled = false\n\n[[reminder]]\ntext = \"Tea\"\nat = "
      "\"14:00\"\n\n"
      "[[reminder]]\ntext = \"Tea\"\nat = \"16:00\"\n");
  Json status = sample_status();
  const auto tea = [](const char* at) { return Json{{"text", "Tea"}, {"icon", "bell"}, {"at_wall", at}}; };
  status["reminders"] = {tea("2026-03-03T14:00:00+01:00"), tea("2026-03-03T16:00:00+01:00")};
  const FakeDaemon daemon(runtime_dir(), {{"status_get", status_answer(status)}});
  EXPECT_EQ(limber({"reminders"}), ExitCode::done);
  EXPECT_THAT(out_, testing::ContainsRegex("1  Tea .* off *\n"));
  EXPECT_THAT(out_, testing::ContainsRegex("2  Tea .*14:00.*14:00"));
  EXPECT_THAT(out_, testing::ContainsRegex("3  Tea .*16:00.*16:00"));
}

TEST_F(Asking, WatchTellsEventsFromOneDaemonToTheNext) {
  const Json event = Json::parse(R"({"at":60,"event":"due","break":"rest","wall":"2026-03-03T11:15:30+01:00"})");
  const FakeDaemon daemon(
      runtime_dir(),
      {{"status_get", status_answer()}, {"events_subscribe", {{{"result", {{"subscribed", true}}}}, {event, event}}}});
  EXPECT_EQ(limber_until(7, {"watch"}), ExitCode::refused);  // the reader has gone
  EXPECT_EQ(out_,
            "Sitting for 38 min. Next break in 22 min. A rest break, around 11:15. Sitting\nsince 10:15.\n"
            "11:15:30  Rest break is due\n11:15:30  Rest break is due\n"
            "limberd has stopped. This goes on when it is back.\n"
            "limberd is back.\n"
            "Sitting for 38 min. Next break in 22 min. A rest break, around 11:15. Sitting\nsince 10:15.\n"
            "11:15:30  Rest break is due\n");
  EXPECT_EQ(err_, "limber: cannot write the answer\n");
}

TEST_F(Asking, WatchTellsProgramsOfTheRestartInEventsOfTheirOwn) {
  const Json event = Json::parse(R"({"at":60,"event":"due","break":"rest","wall":"2026-03-03T11:15:30+01:00"})");
  const FakeDaemon daemon(runtime_dir(), {{"events_subscribe", {{{"result", {{"subscribed", true}}}}, {event}}}});
  EXPECT_EQ(limber_until(4, {"watch", "--json", "due"}), ExitCode::refused);
  std::vector<std::string> names;
  std::istringstream lines(out_);
  for (std::string line; std::getline(lines, line);) {
    const Json told = Json::parse(line);
    names.push_back(told["event"]);
    EXPECT_TRUE(told.contains("wall")) << told;
  }
  EXPECT_THAT(names, ElementsAre("due", "daemon_gone", "daemon_back", "due"));
  EXPECT_THAT(out_, StartsWith(event.dump() + "\n")) << "as the daemon has written it";
}

TEST_F(Asking, WatchWithoutADaemonSaysThatThereIsNone) { EXPECT_EQ(limber({"watch"}), ExitCode::not_running); }

TEST_F(Asking, WatchAsksForTheEventsThatAreNamed) {
  FakeDaemon daemon(runtime_dir(), {{"events_subscribe", {{{"result", {{"subscribed", true}}}}, {Json::object()}}}});
  limber_until(1, {"watch", "--json", "prompted", "ended"});
  EXPECT_EQ(daemon.requests().at(0)["params"], Json::parse(R"({"events":["prompted","ended"]})"));
}

TEST_F(Asking, TheDoctorAddsWhatTheDaemonSees) {
  const Json checks =
      Json::parse(R"({"checks":[{"name":"input","ok":false,"detail":"nothing watches","hint":"Do."}]})");
  const FakeDaemon daemon(runtime_dir(), {{"status_get", status_answer()}, {"doctor", {{{"result", checks}}}}});
  EXPECT_EQ(limber({"doctor"}), ExitCode::refused);
  EXPECT_THAT(out_, HasSubstr("ok  limberd            0.1.0, process 4711\n"));
  EXPECT_THAT(out_, HasSubstr("!   input              nothing watches\n                       Do.\n"));
}

TEST_F(Asking, ARuntimeDirectoryOpenToOthersIsNotTrusted) {
  const FakeDaemon daemon(runtime_dir(), {{"status_get", status_answer()}});
  std::filesystem::permissions(runtime_dir(), std::filesystem::perms::all);
  EXPECT_EQ(limber({"status"}), ExitCode::refused);
  EXPECT_THAT(err_, HasSubstr(runtime_dir().string()));
}

TEST_F(Asking, AValueWrittenBesideAMistakeIsSaidToHoldOnceThatIsMended) {
  write_settings("[sound]\nvolume = \"loud\"\n");
  FakeDaemon daemon(runtime_dir(),
                    {{"settings_get", {{{"result", {{"settings", {{"rest_break.interval", "50min"}}}}}}}}});
  EXPECT_EQ(limber({"config", "set", "rest_break.interval", "45min"}), ExitCode::done);
  EXPECT_EQ(out_,
            "It is written. rest_break.interval = 45min holds once the mistake in the settings is mended; until then, "
            "rest_break.interval = 50min.\n");
  EXPECT_THAT(err_, HasSubstr("limber config check"));
  EXPECT_EQ(limber({"config", "unset", "rest_break.interval"}), ExitCode::done);
  EXPECT_THAT(out_, StartsWith("It is written. rest_break.interval = 1h holds once "));
}

TEST_F(Asking, AValueThatIsInForceInSpiteOfAMistakeIsSaidPlainly) {
  write_settings("[sound]\nvolume = \"loud\"\n");
  FakeDaemon daemon(runtime_dir(),
                    {{"settings_get", {{{"result", {{"settings", {{"rest_break.interval", "45min"}}}}}}}}});
  EXPECT_EQ(limber({"config", "set", "rest_break.interval", "45min"}), ExitCode::done);
  EXPECT_EQ(out_, "rest_break.interval = 45min\n");
}

}  // namespace
}  // namespace limber
