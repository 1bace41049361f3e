#include "rpc/dispatch.hpp"

#include <gtest/gtest.h>

#include "rpc/method_table.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

Json echo(const Request& request) { return Json{{"asked", request.method}}; }

int code_of(const std::optional<Json>& answer) { return answer.value().at("error").at("code").get<int>(); }

TEST(Dispatch, AnswersWithWhatTheHandlerGives) {
  EXPECT_EQ(dispatch(R"({"jsonrpc":"2.0","id":"a","method":"status_get"})", echo).value().dump(),
            R"({"jsonrpc":"2.0","id":"a","result":{"asked":"status_get"}})");
}

TEST(Dispatch, EveryMethodOfTheTableReachesTheHandler) {
  for (const auto method : method_names) {
    const Json request{{"jsonrpc", "2.0"}, {"id", 1}, {"method", method}};
    EXPECT_EQ(dispatch(request.dump(), echo).value()["result"]["asked"], method);
  }
}

TEST(Dispatch, AMethodThatDoesNotExistNeverReachesTheHandler) {
  const auto never = [](const Request&) -> Json { throw std::logic_error("reached"); };
  for (const char* name : {"", "status", "status_gets", "STATUS_GET", "zzz"}) {
    const Json request{{"jsonrpc", "2.0"}, {"id", 1}, {"method", name}};
    EXPECT_EQ(code_of(dispatch(request.dump(), never)), -32601) << name;
  }
}

TEST(Dispatch, ParametersByPositionAreRefused) {
  EXPECT_EQ(code_of(dispatch(R"({"jsonrpc":"2.0","id":1,"method":"doctor","params":[]})", echo)), -32602);
}

TEST(Dispatch, ARefusalOfTheHandlerIsTheAnswer) {
  const auto refuse = [](const Request&) -> Json {
    throw RpcError(ErrorCode::refused, "Nothing is asked.", Json{{"reason", "nothing_asked"}});
  };
  EXPECT_EQ(
      dispatch(R"({"jsonrpc":"2.0","id":1,"method":"break_skip"})", refuse).value().dump(),
      R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"Nothing is asked.","data":{"reason":"nothing_asked"}}})");
}

TEST(Dispatch, AnyOtherExceptionIsAnInternalErrorThatNamesTheMethod) {
  const auto fail = [](const Request&) -> Json { throw std::runtime_error("disk full"); };
  const auto answer = dispatch(R"({"jsonrpc":"2.0","id":1,"method":"settings_set"})", fail);
  EXPECT_EQ(code_of(answer), -32603);
  EXPECT_EQ(answer.value()["error"]["message"], "settings_set: disk full");
}

TEST(Dispatch, ANotificationIsCarriedOutAndNotAnswered) {
  int calls = 0;
  const auto count = [&](const Request&) -> Json { return ++calls; };
  EXPECT_EQ(dispatch(R"({"jsonrpc":"2.0","method":"break_skip"})", count), std::nullopt);
  EXPECT_EQ(calls, 1);
}

TEST(Dispatch, ANotificationThatFailsIsNotAnsweredEither) {
  EXPECT_EQ(dispatch(R"({"jsonrpc":"2.0","method":"no_such"})", echo), std::nullopt);
}

TEST(Dispatch, WhatTakesLongIsHandedOnAndItsAnswerIsALine) {
  const auto slow = [](const Request&) -> Reply {
    return LongWork([](const std::stop_token&) { return std::string(R"({"rows":[1,2]})"); });
  };
  std::vector<LongRequest> later;
  const auto hand_on = [&](LongRequest request) { later.push_back(std::move(request)); };
  EXPECT_EQ(dispatch(R"({"jsonrpc":"2.0","id":"é","method":"history_query"})", slow, hand_on), std::nullopt);
  EXPECT_EQ(dispatch(R"({"jsonrpc":"2.0","method":"history_query"})", slow, hand_on), std::nullopt);
  ASSERT_EQ(later.size(), 1U) << "nobody wants the other answer";
  EXPECT_EQ(answer_line(later[0], {}), "{\"jsonrpc\":\"2.0\",\"id\":\"é\",\"result\":{\"rows\":[1,2]}}\n");
  EXPECT_EQ(dispatch(R"({"jsonrpc":"2.0","id":1,"method":"history_query"})", slow).value()["result"]["rows"][1], 2);
}

TEST(Dispatch, WhatLongWorkThrowsIsTheAnswer) {
  const LongRequest refused{1, "history_query", [](const std::stop_token&) -> std::string {
                              throw RpcError(ErrorCode::unavailable, "There is none.");
                            }};
  EXPECT_EQ(answer_line(refused, {}),
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":2,\"message\":\"There is none.\"}}\n");
  const LongRequest failed{1, "history_query",
                           [](const std::stop_token&) -> std::string { throw std::runtime_error("disk full"); }};
  EXPECT_EQ(Json::parse(answer_line(failed, {}))["error"]["message"], "history_query: disk full");
}

TEST(Dispatch, AnIdOfNullIsAnswered) {
  EXPECT_EQ(dispatch(R"({"jsonrpc":"2.0","id":null,"method":"doctor"})", echo).value()["id"], nullptr);
}

}  // namespace
}  // namespace limber
