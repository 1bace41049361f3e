#include "panel/link/connection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "support/fake_daemon.hpp"
#include "support/hand_loop.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Then = FakeDaemon::Answer::Then;

const FakeDaemon::Answer fine{{{"result", {{"fine", true}}}}};
const FakeDaemon::Answer silent{{}, {}, Then::says_nothing};

/// The windows' end of the connection, and what it was told.
class ConnectionTest : public testing::Test {
 protected:
  void daemon(FakeDaemon::Answers answers) {
    answers.emplace("events_subscribe", fine);
    daemon_.emplace(home_.path(), std::move(answers));
  }
  void ask(const std::string& method) {
    connection_.call(
        method, Json::object(), [this, method](const Json&) { answers_.push_back(method + " answered"); },
        [this, method](const RpcError& error) {
          answers_.push_back(method + " refused");
          why_ = error.what();
        });
  }
  bool answered(std::size_t times) {
    return loop_.until([&] { return answers_.size() >= times; });
  }

  TempDir home_;
  HandLoop loop_;
  std::optional<FakeDaemon> daemon_;
  std::vector<std::string> answers_, events_;
  std::vector<Link> links_;
  std::string why_;
  bool throws_ = false;
  Connection connection_{home_.path() / "control.sock",
                         loop_,
                         {[this](Link link) { links_.push_back(link); },
                          [this](const Json& event) {
                            events_.push_back(event.at("event").get<std::string>());
                            if (throws_) throw std::runtime_error("an event that is too much");
                          }}};
};

TEST_F(ConnectionTest, WithoutADaemonEveryCallerIsRefusedButNotFromWithinTheCall) {
  connection_.connect();
  ask("history_delete");
  EXPECT_THAT(answers_, IsEmpty());
  ASSERT_TRUE(answered(1));
  EXPECT_THAT(answers_, ElementsAre("history_delete refused"));
  EXPECT_THAT(why_, HasSubstr("isn't running"));
}

TEST_F(ConnectionTest, AnAnswerAndARefusalReachTheirCallersOnce) {
  daemon(
      {{"status_get", fine}, {"break_skip", {{{"error", {{"code", 1}, {"message", "No break is asked for now."}}}}}}});
  connection_.connect();
  ask("status_get");
  ask("break_skip");
  ASSERT_TRUE(answered(2));
  loop_.pass(1min);
  EXPECT_THAT(answers_, ElementsAre("status_get answered", "break_skip refused"));
  EXPECT_EQ(why_, "No break is asked for now.");
}

TEST_F(ConnectionTest, WhoWaitsWhenTheDaemonGoesIsRefusedAfterTheNewsOfIt) {
  daemon({{"history_export", silent}, {"settings_set", {{}, {}, Then::hangs_up}}});
  connection_.connect();
  ask("history_export");
  ask("settings_set");
  ASSERT_TRUE(answered(2));
  EXPECT_THAT(answers_, ElementsAre("history_export refused", "settings_set refused"));
  EXPECT_THAT(why_, HasSubstr("went away"));
  EXPECT_THAT(links_, ElementsAre(Link::up, Link::lost));
}

TEST_F(ConnectionTest, AnAnswerThatIsLateIsARefusalAndNotHeardAfterwards) {
  daemon({{"history_delete", silent}});
  connection_.connect();
  ask("history_delete");
  ASSERT_TRUE(loop_.until([&] { return daemon_->asked("history_delete") == 1; }));
  loop_.pass(19s);
  EXPECT_THAT(answers_, IsEmpty());
  loop_.pass(2s);
  EXPECT_THAT(answers_, ElementsAre("history_delete refused"));
  daemon_->say(R"({"jsonrpc":"2.0","id":2,"result":{}})");
  daemon_->say(R"({"jsonrpc":"2.0","method":"event","params":{"event":"prompted"}})");
  ASSERT_TRUE(loop_.until([&] { return !events_.empty(); }));
  EXPECT_EQ(answers_.size(), 1U);
}

TEST_F(ConnectionTest, AnAnswerWithoutAResultIsARefusal) {
  daemon({{"status_get", {{{"neither", 1}}}}, {"break_skip", {{{"error", "odd"}}}}});
  connection_.connect();
  ask("status_get");
  ask("break_skip");
  ASSERT_TRUE(answered(2));
  EXPECT_THAT(answers_, ElementsAre("status_get refused", "break_skip refused"));
}

TEST_F(ConnectionTest, OddEventsArePassedOver) {
  daemon({{"status_get", fine}});
  connection_.connect();
  ask("status_get");
  ASSERT_TRUE(answered(1));
  for (const char* params : {"null", "1", "[]", "{}", R"({"event":5})", R"("prompted")"})
    daemon_->say(std::string(R"({"jsonrpc":"2.0","method":"event","params":)") + params + "}");
  daemon_->say(R"({"jsonrpc":"2.0","method":"event"})");
  daemon_->say(R"({"jsonrpc":"2.0","id":"two","result":{}})");
  daemon_->say(R"({"jsonrpc":"2.0","id":77,"result":{}})");
  daemon_->say(R"({"jsonrpc":"2.0","method":"event","params":{"event":"taken"}})");
  ASSERT_TRUE(loop_.until([&] { return !events_.empty(); }));
  EXPECT_THAT(events_, ElementsAre("taken"));
  EXPECT_EQ(connection_.link(), Link::up);
}

TEST_F(ConnectionTest, ALineThatIsNoMessageIsTheEndOfTheConnectionAndItComesBack) {
  daemon({{"status_get", silent}});
  connection_.connect();
  ask("status_get");
  ASSERT_TRUE(loop_.until([&] { return daemon_->asked("status_get") == 1; }));
  daemon_->say("good morning");
  ASSERT_TRUE(answered(1));
  EXPECT_THAT(answers_, ElementsAre("status_get refused"));
  loop_.pass(1s);
  EXPECT_THAT(links_, ElementsAre(Link::up, Link::lost, Link::up));
}

TEST_F(ConnectionTest, WhatOneListenerThrowsKeepsTheAnswerFromNobodyElse) {
  daemon({{"status_get", silent}});
  connection_.connect();
  ask("status_get");
  ASSERT_TRUE(loop_.until([&] { return daemon_->asked("status_get") == 1; }));
  throws_ = true;
  daemon_->say(R"({"jsonrpc":"2.0","method":"event","params":{"event":"taken"}})"
               "\n"
               R"({"jsonrpc":"2.0","id":2,"result":{}})");
  EXPECT_THROW(answered(1), std::runtime_error);
  ASSERT_TRUE(answered(1));
  EXPECT_THAT(answers_, ElementsAre("status_get answered"));
}

TEST_F(ConnectionTest, ADaemonThatComesBackWithinAMomentIsNeverAbsent) {
  daemon({});
  connection_.connect();
  ASSERT_TRUE(loop_.until([&] { return daemon_->asked("events_subscribe") == 1; }));
  daemon_.reset();
  ASSERT_TRUE(loop_.until([&] { return connection_.link() == Link::lost; }));
  loop_.pass(500ms);
  std::filesystem::remove(home_.path() / "control.sock");
  daemon({});
  loop_.pass(5s);
  EXPECT_EQ(connection_.link(), Link::up);
  loop_.pass(1min);
  EXPECT_THAT(links_, ElementsAre(Link::up, Link::lost, Link::up));
}

TEST_F(ConnectionTest, ADaemonThatStaysAwayIsAbsentAfterASecond) {
  daemon({});
  connection_.connect();
  ASSERT_TRUE(loop_.until([&] { return daemon_->asked("events_subscribe") == 1; }));
  daemon_.reset();
  ASSERT_TRUE(loop_.until([&] { return connection_.link() == Link::lost; }));
  loop_.pass(1s);
  EXPECT_EQ(connection_.link(), Link::lost);
  loop_.pass(1s);
  EXPECT_EQ(connection_.link(), Link::absent);
}

}  // namespace
}  // namespace limber
