#include "cli/doctor.hpp"

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

class Checks : public testing::Test {
 protected:
  std::optional<std::string> variable(const std::string& name) const {
    const auto found = variables_.find(name);
    return found == variables_.end() ? std::nullopt : std::optional(found->second);
  }
  Check check(const std::string& name) const {
    const Environment environment = [this](const char* wanted) { return variable(wanted); };
    for (Check& one : check_here(Paths(environment), environment))
      if (one.name == name) return one;
    return {};
  }

  TempDir dir_;
  std::map<std::string, std::string> variables_{{"HOME", dir_.path().string()},
                                                {"XDG_RUNTIME_DIR", (dir_ / "run").string()},
                                                {"LIMBER_RESOURCES", LIMBER_SOURCE_DIR "/resources"}};
};

TEST_F(Checks, AFreshInstallationHasNothingWrongInItsFiles) {
  EXPECT_EQ(check("settings"), (Check{"settings", true, "the defaults", ""}));
  EXPECT_EQ(check("history"), (Check{"history", true, "nothing recorded yet", ""}));
  EXPECT_TRUE(check("stretches").ok);
  EXPECT_TRUE(check("stretches").detail.ends_with(" stretches")) << check("stretches").detail;
  EXPECT_TRUE(check("runtime directory").ok);
}

TEST_F(Checks, ADesktopIsWaylandOrX11) {
  EXPECT_FALSE(check("display").ok);
  variables_["DISPLAY"] = ":0";
  EXPECT_EQ(check("display").detail, "X11, :0");
  variables_["WAYLAND_DISPLAY"] = "wayland-0";
  EXPECT_EQ(check("display").detail, "Wayland, wayland-0");
}

TEST_F(Checks, TheSessionBusIsAnAddressOrTheUsualSocket) {
  EXPECT_FALSE(check("session bus").ok);
  std::filesystem::create_directories(dir_ / "run");
  write_file(dir_ / "run/bus", "");
  EXPECT_TRUE(check("session bus").ok);
  variables_["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/elsewhere";
  EXPECT_EQ(check("session bus").detail, "unix:path=/elsewhere");
}

TEST_F(Checks, ARuntimeDirectoryOpenToOthersNeedsALook) {
  std::filesystem::create_directories(dir_ / "run/limber");
  std::filesystem::permissions(dir_ / "run/limber", std::filesystem::perms::all);
  EXPECT_FALSE(check("runtime directory").ok);
  EXPECT_EQ(check("runtime directory").hint, "Remove it, or set XDG_RUNTIME_DIR.");
}

TEST_F(Checks, AreALineEachWithWhatToDoBelow) {
  const std::vector<Check> checks{{"input", true, "watching by x11", ""},
                                  {"bus", false, "none", "Start one."},
                                  {"camera", true, "none here", "", true}};
  EXPECT_EQ(checks_text(checks, {}),
            "ok  input   watching by x11\n"
            "!   bus     none\n"
            "            Start one.\n"
            "-   camera  none here\n");
}

TEST_F(Checks, WhatTheDaemonLooksAtTooIsSaidOnce) {
  const Check settings{"settings", true, "the defaults", ""}, broken{"settings", false, "line 3", "Mend it."};
  const Check input{"input", true, "watching by x11", ""};
  EXPECT_EQ(joined({settings}, {{"settings", true, "limber.toml", ""}, input}), (std::vector<Check>{settings, input}));
  EXPECT_EQ(joined({settings}, {broken}), std::vector<Check>{broken});
  EXPECT_EQ(joined({broken}, {settings}), std::vector<Check>{broken});
}

TEST_F(Checks, SurviveTheWayThroughTheProtocol) {
  const std::vector<Check> checks{{"input", true, "watching by x11", ""},
                                  {"bus", false, "none", "Start one."},
                                  {"camera", true, "none here", "", true}};
  EXPECT_EQ(checks_in(checks_json(checks)), checks);
  EXPECT_TRUE(checks_in(Json::parse(R"({"checks":"none"})")).empty());
}

}  // namespace
}  // namespace limber
