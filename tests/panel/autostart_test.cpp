#include "panel/link/autostart.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "panel/model/settings_form.hpp"
#include "panel/model/status_facts.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

class AutostartTest : public testing::Test {
 protected:
  Autostart autostart() const { return {own_.path(), "/opt/my programs/limber", {system_.path()}}; }
  static std::filesystem::path entry(const TempDir& folder) {
    return folder / "autostart/org.limberbreaks.Limber.desktop";
  }
  static void write(const TempDir& folder, const std::string& text) {
    std::filesystem::create_directories(entry(folder).parent_path());
    std::ofstream(entry(folder)) << text;
  }
  static std::string read(const TempDir& folder) {
    std::ifstream file(entry(folder));
    return {std::istreambuf_iterator<char>{file}, {}};
  }
  TempDir own_, system_;
};

TEST_F(AutostartTest, IsTurnedOnAndOff) {
  EXPECT_FALSE(autostart().on());
  EXPECT_TRUE(autostart().turn(true));
  EXPECT_TRUE(autostart().on());
  EXPECT_THAT(read(own_), HasSubstr("Exec=\"/opt/my programs/limber\" start\n"));
  EXPECT_TRUE(autostart().turn(false));
  EXPECT_FALSE(autostart().on());
  EXPECT_FALSE(std::filesystem::exists(entry(own_)));
}

TEST_F(AutostartTest, IsOffWhereTheDesktopHasSwitchedItOff) {
  for (const char* line : {"Hidden=true\n", "Hidden = true\n", "X-GNOME-Autostart-enabled=false\n"}) {
    write(own_, std::string("[Desktop Entry]\nType=Application\nExec=limberd\n") + line);
    EXPECT_FALSE(autostart().on()) << line;
  }
  write(own_, "[Desktop Entry]\nExec=limberd\n[Desktop Action Hide]\nHidden=true\n");
  EXPECT_TRUE(autostart().on()) << "of another group";
}

TEST_F(AutostartTest, LeavesAnEntryThatSaysSoAlreadyAsItIs) {
  write(own_, "[Desktop Entry]\nExec=limberd --mine\n");
  EXPECT_TRUE(autostart().turn(true));
  EXPECT_THAT(read(own_), HasSubstr("--mine"));
}

TEST_F(AutostartTest, KeepsTheSystemFromStartingIt) {
  write(system_, "[Desktop Entry]\nExec=limberd\n");
  EXPECT_TRUE(autostart().on());
  EXPECT_TRUE(autostart().turn(false));
  EXPECT_FALSE(autostart().on());
  EXPECT_TRUE(autostart().turn(true));
  EXPECT_TRUE(autostart().on());
}

TEST_F(AutostartTest, SaysWhereItCannotBeWritten) {
  std::ofstream(own_ / "autostart") << "a file where the folder should be";
  EXPECT_FALSE(autostart().turn(true));
}

class SettingsOnDisk : public testing::Test {
 protected:
  void write(const std::filesystem::path& file, const std::string& text) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << text;
  }
  TempDir dir_;
  const Paths paths_{[this](const char* name) -> std::optional<std::string> {
    const std::string key = name;
    if (key == "XDG_CONFIG_HOME") return (dir_ / "config").string();
    if (key == "XDG_CONFIG_DIRS") return (dir_ / "etc").string();
    if (key == "XDG_DATA_HOME") return (dir_ / "data").string();
    return std::nullopt;
  }};
};

TEST_F(SettingsOnDisk, AreWrittenWithoutADaemon) {
  EXPECT_EQ(save_on_disk(paths_, {{"rest_break.interval", "45min"}}), std::nullopt);
  EXPECT_EQ(settings_on_disk(paths_).policy.rest_break.interval, Duration{45min});
  EXPECT_TRUE(settings_on_disk(paths_).own.contains("rest_break.interval"));
}

TEST_F(SettingsOnDisk, WhatIsFixedIsPassedOver) {
  write(paths_.system_config_file(), "locked = [\"rest_break.interval\"]\n[rest_break]\ninterval = \"50min\"\n");
  EXPECT_EQ(save_on_disk(paths_, {{"rest_break.interval", "45min"}, {"sound.volume", "10"}}), std::nullopt);
  EXPECT_EQ(settings_on_disk(paths_).policy.rest_break.interval, Duration{50min});
  EXPECT_EQ(settings_on_disk(paths_).policy.sound.volume, 10);
}

TEST_F(SettingsOnDisk, AFileThatCannotBeReadIsLeftAloneAndNamed) {
  write(paths_.config_file(), "[rest_break\n");
  EXPECT_NE(save_on_disk(paths_, {{"rest_break.interval", "45min"}}), std::nullopt);
  const SettingsFacts facts = settings_on_disk(paths_);
  EXPECT_TRUE(own_file_broken(facts));
  EXPECT_THAT(trouble_sentence(facts), HasSubstr("of your settings file"));
}

TEST_F(SettingsOnDisk, AnAdministratorsBrokenFileIsNamedAsWhatItIs) {
  write(paths_.system_config_file(), "[rest_break]\ninterval = \"often\"\n");
  const SettingsFacts facts = settings_on_disk(paths_);
  EXPECT_FALSE(own_file_broken(facts));
  EXPECT_THAT(trouble_sentence(facts),
              HasSubstr("of the system's settings file (" + paths_.system_config_file().string() + "): "));
}

TEST(WelcomeEdits, AreWhatIsOtherwiseThanNow) {
  Policy policy;
  WelcomeChoices choices = welcome_choices(policy);
  EXPECT_TRUE(welcome_edits(choices, policy).empty());
  choices.minutes = 45;
  choices.conditions = {"osteoporosis"};
  EXPECT_EQ(welcome_edits(choices, policy),
            (SettingEdits{{"rest_break.interval", "45min"}, {"stretches.conditions", "osteoporosis"}}));
  policy.stretches.conditions = {"osteoporosis"};
  choices.conditions = {};
  EXPECT_EQ(welcome_edits(choices, policy).count("stretches.conditions"), 1U);
}

TEST(WelcomeBreaks, AreToldWithTheNumbersOfWhatIsChosen) {
  const Policy policy;
  WelcomeChoices choices = welcome_choices(policy);
  const auto told = [&] { return welcome_breaks(choices, policy); };
  EXPECT_EQ(told(), "Breaks: 1 min after 30 min of sitting, 5 min after 1 h.");
  choices.minutes = 45;
  EXPECT_THAT(told(), testing::EndsWith("5 min after 45 min."));
  choices.preset = Preset::gentle;
  choices.minutes = preset_minutes(Preset::gentle);
  EXPECT_EQ(told(), "Breaks: 5 min after 1 h 30 min of sitting.");
}

}  // namespace
}  // namespace limber
