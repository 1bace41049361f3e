#include "panel/model/panel_actions.hpp"

#include <gtest/gtest.h>

#include "rpc/method_table.hpp"

namespace limber {
namespace {

TEST(PanelActionsTest, AskTheDaemonByMethodsThatThereAre) {
  for (int i = 0; i <= static_cast<int>(PanelAction::read_settings_again); ++i) {
    const auto call = call_of(static_cast<PanelAction>(i));
    EXPECT_TRUE(!call || is_method(call->method)) << i;
  }
}

TEST(PanelActionsTest, KeepQuietForAsLongAsWasChosen) {
  EXPECT_EQ(quiet_call({QuietLength::half_hour, "", 30min}).params["for_ms"], 1800000);
  EXPECT_EQ(quiet_call({QuietLength::two_hours, "", 2h}).params["for_ms"], 7200000);
  EXPECT_EQ(call_of(PanelAction::quiet_until_tomorrow)->params,
            (nlohmann::ordered_json{{"on", true}, {"until", "tomorrow"}}))
      << "when that is, the daemon knows";
  EXPECT_FALSE(quiet_call({QuietLength::endless, ""}).params.contains("for_ms"));
  EXPECT_EQ(call_of(PanelAction::quiet_end)->params["on"], false);
}

TEST(PanelActionsTest, LeaveToTheProgramWhatTheDaemonCannotDo) {
  EXPECT_FALSE(call_of(PanelAction::start_daemon));
  EXPECT_FALSE(call_of(PanelAction::open_settings_file));
}

}  // namespace
}  // namespace limber
