#include "rpc/message.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

Request request(std::string_view line) {
  auto decoded = decode_request(line);
  if (const auto* error = std::get_if<Json>(&decoded)) throw std::runtime_error(error->dump());
  return std::get<Request>(std::move(decoded));
}

Json refusal(std::string_view line) {
  auto decoded = decode_request(line);
  return std::holds_alternative<Json>(decoded) ? std::get<Json>(decoded) : Json("was taken");
}

int code_of(const Json& error) { return error.at("error").at("code").get<int>(); }

TEST(Message, ARequestHasIdMethodAndParams) {
  const Request got = request(R"({"jsonrpc":"2.0","id":7,"method":"break_start","params":{"break":"rest"}})");
  EXPECT_EQ(got.id, Json(7));
  EXPECT_EQ(got.method, "break_start");
  EXPECT_EQ(got.params, (Json{{"break", "rest"}}));
}

TEST(Message, ParamsLeftOutAreAnEmptyObject) {
  EXPECT_EQ(request(R"({"jsonrpc":"2.0","id":7,"method":"doctor"})").params, Json::object());
}

TEST(Message, AnIdIsANumberAStringOrNull) {
  EXPECT_EQ(request(R"({"jsonrpc":"2.0","id":"a","method":"x"})").id, Json("a"));
  EXPECT_EQ(request(R"({"jsonrpc":"2.0","id":1.5,"method":"x"})").id, Json(1.5));
  EXPECT_EQ(request(R"({"jsonrpc":"2.0","id":null,"method":"x"})").id, Json(nullptr));
  EXPECT_EQ(code_of(refusal(R"({"jsonrpc":"2.0","id":[1],"method":"x"})")), -32600);
}

TEST(Message, ARequestWithoutIdWantsNoAnswer) {
  EXPECT_EQ(request(R"({"jsonrpc":"2.0","method":"x"})").id, std::nullopt);
}

TEST(Message, WhatIsNotJsonIsAParseErrorWithoutId) {
  for (const std::string_view line : {"{", "nonsense", R"({"jsonrpc":"2.0","id":1)", "{}{}", "\x01", "1e999"}) {
    EXPECT_EQ(code_of(refusal(line)), -32700) << line;
    EXPECT_EQ(refusal(line)["id"], nullptr) << line;
  }
}

TEST(Message, WhatIsNotUtf8IsAParseError) {
  for (const std::string_view bytes : {"\xff", "\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80"}) {
    const auto line = R"({"jsonrpc":"2.0","id":1,"method":")" + std::string(bytes) + "\"}";
    EXPECT_EQ(code_of(refusal(line)), -32700);
    EXPECT_EQ(code_of(refusal(bytes)), -32700);
  }
}

TEST(Message, OtherAlphabetsAreWelcome) {
  EXPECT_EQ(request(R"({"jsonrpc":"2.0","id":"ид","method":"méthode"})").method, "méthode");
}

TEST(Message, WhatIsNoRequestIsAnInvalidRequest) {
  for (const std::string_view line :
       {"1", "null", "\"x\"", "[]", "{}", R"({"jsonrpc":"1.0","method":"x"})", R"({"jsonrpc":"2.0"})",
        R"({"jsonrpc":"2.0","method":1})", R"({"jsonrpc":"2.0","method":"x","params":1})", R"({"method":"x"})"})
    EXPECT_EQ(code_of(refusal(line)), -32600) << line;
}

TEST(Message, ABatchIsAnInvalidRequest) {
  EXPECT_EQ(code_of(refusal(R"([{"jsonrpc":"2.0","id":1,"method":"status_get"}])")), -32600);
}

TEST(Message, AnErrorGoesToTheIdThatAskedIfThereIsOne) {
  EXPECT_EQ(refusal(R"({"id":9,"method":"x"})")["id"], 9);
  EXPECT_EQ(refusal(R"({"id":{},"method":"x"})")["id"], nullptr);
}

TEST(Message, ThirtyTwoLevelsOfBracketsAreTakenAndOneMoreIsNot) {
  const auto nested = [](std::size_t levels) {  // the request itself is one of them
    return R"({"jsonrpc":"2.0","id":1,"method":"x","params":)" + std::string(levels - 1, '[') +
           std::string(levels - 1, ']') + "}";
  };
  EXPECT_EQ(request(nested(32)).method, "x");
  EXPECT_EQ(code_of(refusal(nested(33))), -32700);
}

TEST(Message, TenThousandLevelsAreRefusedUnread) {
  EXPECT_EQ(code_of(refusal(std::string(10'000, '['))), -32700);
  std::string objects;
  for (int i = 0; i < 10'000; ++i) objects += R"({"a":)";
  EXPECT_EQ(code_of(refusal(objects)), -32700);
}

TEST(Message, BracketsInStringsAreNoLevels) {
  const auto line = R"({"jsonrpc":"2.0","id":1,"method":"\"\\)" + std::string(100, '[') + "\"}";
  EXPECT_EQ(request(line).method, R"("\)" + std::string(100, '['));
}

TEST(Message, AnswersAreOneLineInAFixedOrder) {
  EXPECT_EQ(to_line(answer_json(7, Json{{"b", 1}, {"a", "x\ny"}})),
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{\"b\":1,\"a\":\"x\\ny\"}}\n");
}

TEST(Message, AnErrorCarriesDataOnlyWhenThereIsSome) {
  EXPECT_EQ(to_line(error_json(7, RpcError(ErrorCode::refused, "No.", Json{{"reason", "not_guided"}}))),
            "{\"jsonrpc\":\"2.0\",\"id\":7,\"error\":{\"code\":1,\"message\":\"No.\",\"data\":{\"reason\":\"not_"
            "guided\"}}}\n");
  EXPECT_EQ(to_line(error_json(nullptr, RpcError(ErrorCode::too_slow, "Slow."))),
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":5,\"message\":\"Slow.\"}}\n");
}

TEST(Message, AnErrorComesBackAsItWasSent) {
  const RpcError sent(ErrorCode::refused, "No.", Json{{"reason", "not_guided"}});
  const RpcError got = error_from(error_json(1, sent)["error"]);
  EXPECT_EQ(got.code(), sent.code());
  EXPECT_STREQ(got.what(), "No.");
  EXPECT_EQ(got.data(), sent.data());
}

TEST(Message, AnErrorThatCannotBeReadIsStillAnError) {
  for (const char* text : {"null", "1", "{}", R"({"code":"1","message":"x"})", R"({"code":1})"})
    EXPECT_EQ(error_from(Json::parse(text)).code(), ErrorCode::internal) << text;
}

TEST(Message, AnEventIsANotification) {
  EXPECT_EQ(to_line(event_message(Json{{"at", 1}, {"event", "due"}})),
            "{\"jsonrpc\":\"2.0\",\"method\":\"event\",\"params\":{\"at\":1,\"event\":\"due\"}}\n");
}

TEST(Message, BytesThatAreNotUtf8GoOutAsReplacementCharacters) {
  EXPECT_EQ(to_line(Json("a\xff")), "\"a\xef\xbf\xbd\"\n");
}

}  // namespace
}  // namespace limber
