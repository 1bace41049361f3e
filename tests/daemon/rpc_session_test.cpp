#include "daemon/rpc_session.hpp"

#include <gtest/gtest.h>

#include <csignal>

#include "daemon/rpc_peer.hpp"

namespace limber {
namespace {

using PlainJson = nlohmann::json;

/// What a server answers to `bytes`, which have to be one line or several.
std::vector<PlainJson> answers_to(std::string_view bytes) {
  Served served;
  Peer peer = served.connect();
  peer.write(bytes);
  served.settle();
  auto come = peer.messages();
  EXPECT_FALSE(peer.ended());
  EXPECT_TRUE(served.answers());
  return come;
}

TEST(RpcSession, AnswersInTheOrderOfTheRequests) {
  const auto come = answers_to(R"({"jsonrpc":"2.0","id":1,"method":"status_get"})"
                               "\n"
                               R"({"jsonrpc":"2.0","method":"break_skip"})"
                               "\n"
                               R"({"jsonrpc":"2.0","id":"b","method":"break_start"})"
                               "\n");
  ASSERT_EQ(come.size(), 2U);
  EXPECT_EQ(come[0]["result"]["asked"], "status_get");
  EXPECT_EQ(come[1]["id"], "b");
}

/// Long work that is done when a test says so.
class Later {
 public:
  Background background() {
    return [this](LongRequest request, std::function<void(std::string)> done) {
      waiting_.emplace_back(std::move(request), std::move(done));
    };
  }
  std::size_t waiting() const { return waiting_.size(); }
  void finish() {
    const auto [request, done] = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    done(answer_line(request, {}));
  }

 private:
  std::vector<std::pair<LongRequest, std::function<void(std::string)>>> waiting_;
};

TEST(RpcSession, ALongAnswerHoldsUpItsOwnConnectionOnlyAndKeepsTheOrder) {
  Later later;
  Served served(::geteuid(), later.background());
  Peer peer = served.connect(), other = served.connect();
  peer.ask(1, "history_export");
  peer.ask(2, "status_get");
  served.settle();
  EXPECT_EQ(later.waiting(), 1U);
  EXPECT_TRUE(peer.messages().empty());
  other.ask(3, "status_get");
  served.settle();
  EXPECT_EQ(other.messages().size(), 1U);
  later.finish();
  served.settle();
  const auto come = peer.messages();
  ASSERT_EQ(come.size(), 2U);
  EXPECT_EQ(come[0]["id"], 1);
  EXPECT_EQ(come[0]["result"], "long");
  EXPECT_EQ(come[1]["id"], 2);
}

TEST(RpcSession, ALongAnswerForAClientThatHasGoneIsForgotten) {
  Later later;
  Served served(::geteuid(), later.background());
  Peer peer = served.connect();
  peer.ask(1, "history_export");
  served.settle();
  ASSERT_EQ(later.waiting(), 1U);
  peer.close();
  served.settle();
  later.finish();
  served.settle();
  EXPECT_TRUE(served.answers());
  EXPECT_EQ(served.server().clients(), 0U);
}

TEST(RpcSession, WithoutABackgroundLongWorkIsDoneAtOnce) {
  const auto come = answers_to(R"({"jsonrpc":"2.0","id":1,"method":"history_export"})"
                               "\n"
                               R"({"jsonrpc":"2.0","id":2,"method":"history_export"})"
                               "\n");
  ASSERT_EQ(come.size(), 2U);
  EXPECT_EQ(come[1]["result"], "long");
}

TEST(RpcSession, ARequestThatComesByteByByteIsAnswered) {
  Served served;
  Peer peer = served.connect();
  for (const char c : std::string(R"({"jsonrpc":"2.0","id":1,"method":"status_get"})")) {
    peer.write({&c, 1});
    served.settle();
    EXPECT_EQ(peer.take(), "");
  }
  peer.write("\n");
  served.settle();
  EXPECT_EQ(peer.messages().size(), 1U);
}

/// As `echo … | socat` does: whatever was asked before is answered, however long that is.
TEST(RpcSession, WhoWillAskNothingMoreIsAnsweredToTheEnd) {
  Served served;
  Peer peer = served.connect();
  constexpr int requests = 400;  // 3 kB each, which no socket buffer holds at once
  std::string asked;             // in one piece: of many small ones the socket would not take so many
  for (int id = 1; id <= requests; ++id)
    asked += R"({"jsonrpc":"2.0","id":)" + std::to_string(id) + R"(,"method":"history_query"})" + "\n";
  ASSERT_EQ(peer.write(asked), asked.size());
  peer.finish_writing();
  std::size_t come = 0;
  for (int turn = 0; turn < requests && !peer.ended(); ++turn) {
    served.settle();
    come += peer.messages().size();
  }
  EXPECT_EQ(come, static_cast<std::size_t>(requests));
  EXPECT_TRUE(peer.ended());
  EXPECT_EQ(served.server().clients(), 0U);
}

TEST(RpcSession, AHalfLineThatNeverEndsHarmsNobody) {
  Served served;
  Peer half = served.connect();
  half.write(R"({"jsonrpc":"2.0","id":1,)");
  served.settle();
  EXPECT_EQ(served.settle(), 0U);
  EXPECT_TRUE(served.answers());
}

TEST(RpcSession, GarbageIsAnsweredAndTheConnectionGoesOn) {
  const auto come = answers_to("nonsense\n\xff\xfe\n{}\n[]\n\n" + std::string(10'000, '[') + "\n" +
                               R"({"jsonrpc":"2.0","id":1,"method":"no_such"})"
                               "\n"
                               R"({"jsonrpc":"2.0","id":2,"method":"status_get","params":[1]})"
                               "\n"
                               R"({"jsonrpc":"2.0","id":3,"method":"status_get"})"
                               "\n");
  std::vector<int> codes;
  for (const PlainJson& message : come) codes.push_back(message.contains("error") ? code_of(message) : 0);
  EXPECT_EQ(codes, (std::vector<int>{-32700, -32700, -32600, -32600, -32700, -32601, -32602, 0}));
}

TEST(RpcSession, ALineOfTheLimitIsTakenAndALongerOneIsShownTheDoor) {
  Served served;
  Peer peer = served.connect();
  const std::string request = R"({"jsonrpc":"2.0","id":1,"method":"status_get"})";
  peer.write(request + std::string(max_request_line - request.size(), ' ') + "\n");
  served.settle();
  ASSERT_EQ(peer.messages().size(), 1U);
  peer.write(request + std::string(max_request_line - request.size() + 1, ' ') + "\n" + request + "\n");
  served.settle();
  const auto come = peer.messages();
  ASSERT_EQ(come.size(), 1U);
  EXPECT_EQ(code_of(come[0]), 4);
  EXPECT_TRUE(peer.ended());
  EXPECT_TRUE(served.answers());
}

TEST(RpcSession, ALineThatGoesOnForEverIsShownTheDoor) {
  Served served;
  Peer peer = served.connect();
  for (int i = 0; i < 20; ++i) {
    peer.write(std::string(16 * 1024, 'x'));
    served.settle();
  }
  const auto come = peer.messages();
  ASSERT_EQ(come.size(), 1U);
  EXPECT_EQ(code_of(come[0]), 4);
  EXPECT_EQ(served.server().clients(), 0U);
}

TEST(RpcSession, AHandlerThatFailsIsAnInternalError) {
  const auto come = answers_to(R"({"jsonrpc":"2.0","id":1,"method":"doctor"})"
                               "\n");
  ASSERT_EQ(come.size(), 1U);
  EXPECT_EQ(code_of(come[0]), -32603);
}

TEST(RpcSession, AClientThatVanishesInTheMiddleOfALineIsForgotten) {
  Served served;
  Peer peer = served.connect();
  peer.write(R"({"jsonrpc":)");
  served.settle();
  EXPECT_EQ(served.server().clients(), 1U);
  peer.close();
  served.settle();
  EXPECT_EQ(served.server().clients(), 0U);
  EXPECT_TRUE(served.answers());
}

TEST(RpcSession, AClientThatVanishesBeforeItsAnswersIsForgottenWithoutASignal) {
  std::signal(SIGPIPE, SIG_DFL);
  Served served;
  Peer peer(served.socket());
  for (int i = 0; i < 100; ++i) peer.ask(i, "status_get");
  peer.close();
  served.settle();
  EXPECT_EQ(served.server().clients(), 0U);
  EXPECT_TRUE(served.answers());
}

TEST(RpcSession, ASubscriberThatHasVanishedIsForgottenOnTheNextEvent) {
  Served served;
  Peer peer = served.connect();
  peer.ask(1, "events_subscribe");
  served.settle();
  peer.close();
  served.server().publish({{"event", "due"}});
  EXPECT_EQ(served.server().clients(), 0U);
  served.settle();
  EXPECT_TRUE(served.answers());
}

TEST(RpcSession, ASubscriberThatNeverReadsIsShownTheDoorAndTheOthersMissNothing) {
  Served served;
  Peer sleeper = served.connect();
  Peer reader = served.connect();
  sleeper.ask(1, "events_subscribe");
  reader.ask(1, "events_subscribe");
  served.settle();
  reader.messages();
  constexpr int events = 2'500;
  int heard = 0;
  for (int i = 0; i < events; ++i) {
    served.server().publish({{"at", i}, {"event", "prompted"}, {"stretch", std::string(1000, 's')}});
    if (i % 100 == 0) served.settle();
    for (const PlainJson& message : reader.messages()) EXPECT_EQ(message["params"]["at"], heard++);
  }
  EXPECT_EQ(heard, events);
  EXPECT_EQ(served.server().clients(), 1U);
  // What had got through stays readable, whole lines, and the error is the last word.
  const auto come = sleeper.messages();
  ASSERT_GT(come.size(), 2U);
  EXPECT_EQ(come[come.size() - 2]["params"]["at"], static_cast<int>(come.size()) - 3);
  EXPECT_EQ(code_of(come.back()), 5);
  EXPECT_TRUE(sleeper.ended());
  EXPECT_TRUE(served.answers());
}

TEST(RpcSession, ASubscriberThatIsOnlySlowMissesNothing) {
  Served served;
  Peer peer = served.connect();
  peer.ask(1, "events_subscribe");
  served.settle();
  peer.messages();
  constexpr int events = 800;  // about 0.8 MiB
  for (int i = 0; i < events; ++i)
    served.server().publish({{"at", i}, {"event", "prompted"}, {"stretch", std::string(1000, 's')}});
  int heard = 0;
  do {
    for (const PlainJson& message : peer.messages()) EXPECT_EQ(message["params"]["at"], heard++);
  } while (served.settle() > 0);
  EXPECT_EQ(heard, events);
}

TEST(RpcSession, AnswersThatAreNotReadStopTheRequestsAndNothingElse) {
  Served served;
  Peer peer = served.connect();
  // More than any buffer holds: each question of 60 bytes has an answer of 3,000.
  int asked = 0;
  const std::string question = R"({"jsonrpc":"2.0","id":1,"method":"history_query","params":{}})"
                               "\n";
  for (std::size_t turn = 0; turn < 200; ++turn) {
    while (asked < 2000 && peer.write(question) == question.size()) ++asked;
    served.settle();
  }
  ASSERT_GT(asked, 200);
  EXPECT_EQ(served.settle(), 0U) << "waits without turning";
  EXPECT_TRUE(served.answers());
  int answered = 0;
  do {
    for (const PlainJson& message : peer.messages()) answered += message.contains("result") ? 1 : 0;
  } while (served.settle() > 0);
  EXPECT_EQ(answered, asked);
}

TEST(RpcSession, AnEventThatARequestBringsAboutComesBeforeItsAnswer) {
  const OwnDirectory directory;
  boost::asio::io_context io;
  RpcServer* self = nullptr;
  RpcServer server(io, directory.path() / "control.sock", ::geteuid(), [&](const Request&) {
    self->publish({{"at", 1}, {"event", "started"}});
    return nlohmann::ordered_json::object();
  });
  self = &server;
  Peer peer(directory.path() / "control.sock");
  peer.ask(1, "events_subscribe");
  peer.ask(2, "break_start");
  io.poll();
  const auto come = peer.messages();
  ASSERT_EQ(come.size(), 3U);
  EXPECT_EQ(come[1]["method"], "event");
  EXPECT_EQ(come[2]["id"], 2);
}

}  // namespace
}  // namespace limber
