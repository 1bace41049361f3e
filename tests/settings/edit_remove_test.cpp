#include "settings/edit.hpp"

#include <gtest/gtest.h>

#include "scratch_directory.hpp"
#include "settings/error.hpp"
#include "settings/sample_words.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

TEST(EditRemove, TakesTheLineOutAndLeavesCommentsAndOrder) {
  const std::string text =
      "# mine\n[rest_break]\n# an hour is long\ninterval = \"45min\" # so\nduration = \"6min\"\n\n[sound]\nvolume = "
      "3\n";
  EXPECT_EQ(text_without(text, "rest_break.interval"),
            "# mine\n[rest_break]\n# an hour is long\nduration = \"6min\"\n\n[sound]\nvolume = 3\n");
}

TEST(EditRemove, WhereTheKeyIsNotThereNothingChanges) {
  const std::string text = "[sound]\nvolume = 3\n";
  EXPECT_EQ(text_without(text, "rest_break.interval"), text);
  EXPECT_EQ(text_without("", "rest_break.interval"), "");
}

TEST(EditRemove, FindsItInEveryWayToWriteIt) {
  EXPECT_EQ(text_without("sound.volume = 3\nsound.chimes = false\n", "sound.volume"), "sound.chimes = false\n");
  const std::string inline_table = text_without("sound = { volume = 3, chimes = false }\n", "sound.volume");
  EXPECT_EQ(inline_table.find("volume"), std::string::npos);
  EXPECT_NE(inline_table.find("chimes"), std::string::npos);
  EXPECT_EQ(text_without("[stretches]\nhidden = [\n  \"a\", # one\n  \"b\",\n]\nbreath = \"6s\"\n", "stretches.hidden"),
            "[stretches]\nbreath = \"6s\"\n");
}

TEST(EditRemove, EveryKeyThatIsWrittenCanBeTakenOutAgain) {
  for (const Setting& setting : all_settings()) {
    const std::string text = "# above\n[day]\n# beside\n";
    const std::string value = setting_text(Policy{}, setting.key);
    const std::string with = edited_text(text, setting.key, value);
    const ScratchDirectory directory;
    const Policy policy = load_settings_strictly({directory.file("limber.toml", text_without(with, setting.key))});
    EXPECT_EQ(policy, Policy{}) << setting.key;
    EXPECT_NE(text_without(with, setting.key).find("# above"), std::string::npos) << setting.key;
  }
}

TEST(EditRemove, SeveralKeysGoInOneWriteOrNone) {
  const ScratchDirectory directory;
  const auto file = directory.file("limber.toml", "[sound]\nvolume = 3 # quiet\nspeech = false\n");
  edit_settings(file, {{"sound.volume", std::nullopt}, {"rest_break.interval", "45min"}});
  EXPECT_EQ(contents(file), "[sound]\nspeech = false\n\n[rest_break]\ninterval = \"45min\"\n");
  EXPECT_THROW(edit_settings(file, {{"sound.speech", std::nullopt}, {"rest_break.interval", "soon"}}), SettingsError);
  EXPECT_EQ(contents(file), "[sound]\nspeech = false\n\n[rest_break]\ninterval = \"45min\"\n");
}

TEST(EditRemove, ALockedKeyStays) {
  const ScratchDirectory directory;
  const auto file = directory.file("limber.toml", "[sound]\nvolume = 3\n");
  EXPECT_THROW(edit_settings(file, {{"sound.volume", std::nullopt}}, {"sound.volume"}), SettingsError);
  EXPECT_EQ(contents(file), "[sound]\nvolume = 3\n");
}

}  // namespace
}  // namespace limber
