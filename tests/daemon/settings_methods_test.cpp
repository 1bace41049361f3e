#include "daemon/methods/topics.hpp"

#include <gtest/gtest.h>

#include "rpc/error.hpp"

namespace limber {
namespace {

ErrorCode refusal(const nlohmann::ordered_json& params) {
  try {
    wanted_settings({1, "settings_set", params});
  } catch (const RpcError& error) {
    return error.code();
  }
  return ErrorCode{0};
}

TEST(SettingsMethods, OneOrSeveralSettingsAreWanted) {
  const SettingEdits one{{"rest_break.interval", "45min"}};
  EXPECT_EQ(wanted_settings({1, "settings_set", {{"key", "rest_break.interval"}, {"value", "45min"}}}), one);
  EXPECT_EQ(wanted_settings({1, "settings_set", {{"settings", {{"rest_break.interval", "45min"}}}}}), one);
}

TEST(SettingsMethods, AListOfTablesIsAnArrayOfObjects) {
  const auto list = Json::parse(R"([{"text":"Lunch","at":"12:30"}])");
  const SettingEdits one{{"reminder", R"([{"text" = "Lunch", "at" = "12:30"}])"}};
  EXPECT_EQ(wanted_settings({1, "settings_set", {{"key", "reminder"}, {"value", list}}}), one);
  EXPECT_EQ(wanted_settings({1, "settings_set", {{"settings", {{"reminder", list}}}}}), one);
  EXPECT_EQ(refusal({{"key", "reminder"}, {"value", {{"text", "Lunch"}}}}), ErrorCode::invalid_params);
}

/// Whoever has the socket would otherwise have programs run outside of the container that it was given to.
TEST(SettingsMethods, WhatIsRunIsNotSetByTheSocket) {
  EXPECT_EQ(refusal({{"key", "hooks.on_prompt"}, {"value", "playerctl pause"}}), ErrorCode::refused);
  EXPECT_EQ(refusal({{"key", "hooks.on_break_end"}, {"value", nullptr}}), ErrorCode::refused);
  EXPECT_EQ(refusal({{"settings", {{"rest_break.interval", "45min"}, {"hooks.on_break_start", "true"}}}}),
            ErrorCode::refused);
}

}  // namespace
}  // namespace limber
