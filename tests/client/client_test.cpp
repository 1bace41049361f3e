#include "client/client.hpp"

#include <gtest/gtest.h>
#include <poll.h>

#include "client/scripted_daemon.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

std::string event(int at) {
  return R"({"jsonrpc":"2.0","method":"event","params":{"at":)" + std::to_string(at) +
         R"(,"event":"due"}})"
         "\n";
}

std::string answer(int id, std::string_view result) {
  return R"({"jsonrpc":"2.0","id":)" + std::to_string(id) + R"(,"result":)" + std::string(result) + "}\n";
}

TEST(Client, AsksAndGivesTheResult) {
  std::string heard;
  Json result;
  {
    const ScriptedDaemon daemon([&](Line& line) {
      heard = line.hear();
      line.say(answer(1, R"({"b":1,"a":2})"));
    });
    Client client(daemon.socket());
    result = client.call("break_start", {{"break", "rest"}});
  }
  EXPECT_EQ(heard, R"({"jsonrpc":"2.0","id":1,"method":"break_start","params":{"break":"rest"}})");
  EXPECT_EQ(result.dump(), R"({"b":1,"a":2})");
}

TEST(Client, AnErrorIsAnExceptionWithItsCodeAndReason) {
  const ScriptedDaemon daemon([](Line& line) {
    line.hear();
    line.say(R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"No.","data":{"reason":"not_guided"}}})"
             "\n");
    line.hear();
    line.say(answer(2, "2"));
  });
  Client client(daemon.socket());
  try {
    client.call("break_finish");
    FAIL() << "no error";
  } catch (const RpcError& error) {
    EXPECT_EQ(error.code(), ErrorCode::refused);
    EXPECT_STREQ(error.what(), "No.");
    EXPECT_EQ(error.data()["reason"], "not_guided");
  }
  EXPECT_EQ(client.call("doctor"), 2) << "the connection goes on";
}

TEST(Client, ASocketThatIsNotThereIsADaemonThatIsNotRunning) {
  try {
    const Client client("/nonexistent/control.sock");
    FAIL() << "connected";
  } catch (const NotRunning& error) {
    EXPECT_STREQ(error.what(), "limberd does not answer on /nonexistent/control.sock: No such file or directory");
  }
}

TEST(Client, ASocketOnWhichNobodyListensIsADaemonThatIsNotRunning) {
  const ScriptedDaemon daemon([](Line&) {});
  const auto left = daemon.socket().parent_path() / "left.sock";
  const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  const auto address = socket_address(left.native()).value();
  ASSERT_EQ(::bind(fd, address.get(), address.length), 0);
  ::close(fd);
  EXPECT_THROW(Client{left}, NotRunning);
}

TEST(Client, APathTooLongForASocketIsADaemonThatIsNotRunning) {
  EXPECT_THROW(Client{std::string(200, 'x')}, NotRunning);
}

TEST(Client, EventsBeforeAnAnswerAreKept) {
  const ScriptedDaemon daemon([](Line& line) {
    line.hear();
    line.say(event(1) + event(2) + answer(1, "true"));
  });
  Client client(daemon.socket());
  EXPECT_EQ(client.call("status_get"), true);
  const auto come = client.receive();
  ASSERT_EQ(come.size(), 2U);
  EXPECT_EQ(come[1]["params"]["at"], 2);
}

TEST(Client, AnAnswerThatComesInPiecesIsPutTogether) {
  const ScriptedDaemon daemon([](Line& line) {
    line.hear();
    for (const char c : answer(1, "\"whole\"")) line.say({&c, 1});
  });
  EXPECT_EQ(Client(daemon.socket()).call("status_get"), "whole");
}

TEST(Client, AnAnswerOfManyMegabytesIsTaken) {
  const std::string much(3'000'000, 'm');
  const ScriptedDaemon daemon([&](Line& line) {
    line.hear();
    line.say(answer(1, '"' + much + '"'));
  });
  EXPECT_EQ(Client(daemon.socket()).call("history_query"), much);
}

TEST(Client, ADaemonThatHangsUpIsALostConnection) {
  const ScriptedDaemon daemon([](Line& line) {
    line.hear();
    line.say(R"({"jsonrpc":)");
  });
  Client client(daemon.socket());
  EXPECT_THROW(client.call("status_get"), ConnectionLost);
}

TEST(Client, ADaemonThatShowsTheDoorSaysWhy) {
  const ScriptedDaemon daemon([](Line& line) {  // hangs up without having read the request
    line.say(R"({"jsonrpc":"2.0","id":null,"error":{"code":3,"message":"Full."}})"
             "\n");
  });
  Client client(daemon.socket());
  try {
    client.call("status_get");
    FAIL() << "no error";
  } catch (const RpcError& error) {
    EXPECT_EQ(error.code(), ErrorCode::too_many_clients);
  }
}

TEST(Client, ADaemonThatKeepsSilentIsALostConnectionAfterTheTimeout) {
  const ScriptedDaemon daemon([](Line& line) {
    line.hear();
    line.hear();
  });
  Client client(daemon.socket(), 20ms);
  EXPECT_THROW(client.call("status_get"), ConnectionLost);
}

TEST(Client, AnAnswerThatComesTooLateIsNotTakenForTheNext) {
  const ScriptedDaemon daemon([](Line& line) {
    line.hear();
    line.hear();
    line.say(answer(1, "\"late\"") + answer(2, "\"second\""));
  });
  Client client(daemon.socket());
  client.send("status_get");
  EXPECT_EQ(client.call("status_get"), "second");
}

TEST(Client, WhatIsNoMessageIsALostConnection) {
  for (const char* line_said : {"nonsense\n", "1\n", "[]\n", "{\"jsonrpc\":\"2.0\",\"id\":1}\n"}) {
    const ScriptedDaemon daemon([&](Line& line) {
      line.hear();
      line.say(line_said);
    });
    Client client(daemon.socket());
    EXPECT_THROW(client.call("status_get"), ConnectionLost) << line_said;
  }
}

TEST(Client, SubscribesUntilTheListenerHasHeardEnough) {
  std::string asked;
  std::vector<int> heard;
  {
    const ScriptedDaemon daemon([&](Line& line) {
      asked = line.hear();
      line.say(event(0) + answer(1, R"({"subscribed":true})") + event(1) + event(2) + event(3));
      line.hear();
    });
    Client client(daemon.socket());
    EXPECT_TRUE(client.subscribe(
        [&](const Json& come) {
          heard.push_back(come["at"].get<int>());
          return heard.size() < 3;
        },
        {"due", "ended"}));
  }
  EXPECT_EQ(asked, R"({"jsonrpc":"2.0","id":1,"method":"events_subscribe","params":{"events":["due","ended"]}})");
  EXPECT_EQ(heard, (std::vector<int>{0, 1, 2}));
}

TEST(Client, SubscribesUntilTheDaemonGoes) {
  const ScriptedDaemon daemon([](Line& line) {
    line.hear();
    line.say(answer(1, R"({"subscribed":true})") + event(1));
  });
  Client client(daemon.socket());
  int heard = 0;
  EXPECT_FALSE(client.subscribe([&](const Json&) { return ++heard > 0; }));
  EXPECT_EQ(heard, 1);
}

TEST(Client, ASubscriberThatWasTooSlowIsTold) {
  const ScriptedDaemon daemon([](Line& line) {
    line.hear();
    line.say(answer(1, R"({"subscribed":true})") + event(1));
    line.say(R"({"jsonrpc":"2.0","id":null,"error":{"code":5,"message":"Too slow."}})"
             "\n");
  });
  Client client(daemon.socket());
  EXPECT_THROW(client.subscribe([](const Json&) { return true; }), RpcError);
}

TEST(Client, ALoopOfOnesOwnSendsAndReceivesWithoutWaiting) {
  const ScriptedDaemon daemon([](Line& line) {
    line.hear();
    line.say(event(1) + answer(1, "true"));
    line.hear();
  });
  Client client(daemon.socket());
  EXPECT_TRUE(client.receive().empty());
  EXPECT_EQ(client.send("status_get"), 1);
  pollfd readable{client.fd(), POLLIN, 0};
  ASSERT_EQ(::poll(&readable, 1, 5000), 1);
  const auto come = client.receive();
  ASSERT_EQ(come.size(), 2U);
  EXPECT_EQ(come[0]["method"], "event");
  EXPECT_EQ(come[1]["result"], true);
}

TEST(Client, ALoopOfOnesOwnHearsOfTheEndAfterTheLastMessage) {
  const ScriptedDaemon daemon([](Line& line) { line.say(event(1)); });
  Client client(daemon.socket());
  pollfd hung_up{client.fd(), 0, 0};  // both the event and the end have come
  ASSERT_EQ(::poll(&hung_up, 1, 5000), 1);
  EXPECT_EQ(client.receive().size(), 1U);
  EXPECT_THROW(client.receive(), ConnectionLost);
}

TEST(Client, CanBeMovedInMidConversation) {
  const ScriptedDaemon daemon([](Line& line) {
    line.hear();
    line.say(answer(1, "1") + event(1));
    line.hear();
    line.say(answer(2, "2"));
  });
  Client first(daemon.socket());
  EXPECT_EQ(first.call("status_get"), 1);
  Client second(std::move(first));
  EXPECT_EQ(second.call("status_get"), 2);
}

}  // namespace
}  // namespace limber
