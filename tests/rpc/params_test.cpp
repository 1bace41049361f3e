#include "rpc/params.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "rpc/wall_text.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

Request with(const char* params) { return Request{.id = 1, .method = "x", .params = Json::parse(params)}; }

/// What is said about "p" in `params` when `read` reads it.
std::string complaint(const char* params, const std::function<void(const Params&)>& read) {
  const Request request = with(params);
  try {
    read(Params(request, {"p"}));
  } catch (const RpcError& error) {
    EXPECT_EQ(error.code(), ErrorCode::invalid_params);
    return error.what();
  }
  return "none";
}

TEST(Params, ACountIsAWholeNumberWithinItsBounds) {
  for (const int number : {1, 50}) {
    const Request request = with(("{\"p\":" + std::to_string(number) + "}").c_str());
    EXPECT_EQ(Params(request, {"p"}).count("p", 50), number);
  }
  for (const char* wrong :
       {R"({"p":0})", R"({"p":51})", R"({"p":-1})", R"({"p":1.5})", R"({"p":"1"})", R"({"p":1e99})"})
    EXPECT_EQ(complaint(wrong, [](const Params& read) { read.count("p", 50); }),
              "p: expected a whole number from 1 to 50.")
        << wrong;
}

TEST(Params, WhatIsLeftOutOrNullIsNotGiven) {
  for (const char* params : {"{}", R"({"p":null})"}) {
    const Request request = with(params);
    const Params read(request, {"p"});
    EXPECT_EQ(read.text("p"), std::nullopt);
    EXPECT_EQ(read.flag("p"), std::nullopt);
    EXPECT_EQ(read.length("p"), std::nullopt);
    EXPECT_EQ(read.count("p", 5), std::nullopt);
    EXPECT_EQ(read.wall_time("p"), std::nullopt);
    EXPECT_EQ(read.kind("p"), std::nullopt);
    EXPECT_EQ(read.posture("p"), std::nullopt);
    EXPECT_EQ(read.texts("p"), std::nullopt);
  }
}

TEST(Params, GivesEachKindAsItsType) {
  const Request request = with(R"({"t":"x","f":true,"l":1500,"w":"2026-03-02T09:00:00+01:00","k":"rest",
                                   "s":"standing","ts":["a","b"]})");
  const Params read(request, {"t", "f", "l", "w", "k", "s", "ts"});
  EXPECT_EQ(read.need_text("t"), "x");
  EXPECT_EQ(read.need_flag("f"), true);
  EXPECT_EQ(read.length("l"), Duration{1500});
  EXPECT_EQ(read.wall_time("w"), parse_wall("2026-03-02T08:00:00Z"));
  EXPECT_EQ(read.kind("k"), BreakKind::rest);
  EXPECT_EQ(read.need_posture("s"), Posture::standing);
  EXPECT_EQ(read.texts("ts"), (std::vector<std::string>{"a", "b"}));
}

TEST(Params, NamesTheParameterAndWhatWasExpected) {
  EXPECT_EQ(complaint(R"({"p":1})", [](const Params& p) { p.text("p"); }), "p: expected a text.");
  EXPECT_EQ(complaint(R"({"p":"true"})", [](const Params& p) { p.flag("p"); }), "p: expected true or false.");
  EXPECT_EQ(complaint(R"({"p":"noon"})", [](const Params& p) { p.wall_time("p"); }),
            "p: expected a time such as 2026-03-02T17:00:00+01:00.");
  EXPECT_EQ(complaint(R"({"p":"long"})", [](const Params& p) { p.kind("p"); }), "p: expected \"micro\" or \"rest\".");
  EXPECT_EQ(complaint(R"({"p":"x"})", [](const Params& p) { p.posture("p"); }),
            "p: expected \"sitting\" or \"standing\".");
  EXPECT_EQ(complaint(R"({"p":["a",1]})", [](const Params& p) { p.texts("p"); }), "p: expected a list of texts.");
}

TEST(Params, ALengthIsAWholeNumberAboveZeroAndOfThisWorld) {
  for (const char* params : {R"({"p":0})", R"({"p":-1})", R"({"p":1.5})", R"({"p":"5"})", R"({"p":1e3})",
                             R"({"p":18446744073709551615})", R"({"p":9999999999999})"})
    EXPECT_NE(complaint(params, [](const Params& p) { p.length("p"); }), "none") << params;
}

TEST(Params, WhatIsNeededHasToBeGiven) {
  EXPECT_EQ(complaint("{}", [](const Params& p) { p.need_text("p"); }), "p: expected a text.");
  EXPECT_EQ(complaint("{}", [](const Params& p) { p.need_flag("p"); }), "p: expected true or false.");
}

TEST(Params, AParameterThatTheMethodDoesNotKnowIsRefused) {
  EXPECT_EQ(complaint(R"({"by":5})", [](const Params&) {}), "by: expected no such parameter, but p.");
  const Request request = with(R"({"p":1})");
  EXPECT_THROW(Params(request, {}), RpcError);
}

}  // namespace
}  // namespace limber
