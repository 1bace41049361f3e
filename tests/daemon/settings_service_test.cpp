#include "daemon/settings_service.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/settings_notice.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class SettingsServiceTest : public testing::Test {
 protected:
  SettingsService service() const { return SettingsService({dir_ / "etc.toml", file()}); }
  std::filesystem::path file() const { return dir_ / "limber.toml"; }
  void write(std::string_view text) const { write_file(file(), text); }

  static constexpr std::string_view with_two_faults =
      "[rest_break]\ninterval = \"50 minuets\"\nduration = \"7min\"\n[work_hours]\nsun = []\n[prompt]\nstyel = 1\n";
  TempDir dir_;
};

TEST_F(SettingsServiceTest, OfAFileWithFaultsTheSoundKeysAreInForceFromTheStart) {
  write(with_two_faults);
  const SettingsService settings = service();
  Policy wanted;
  wanted.rest_break.duration = 7min;
  wanted.work_hours[6].emplace();
  EXPECT_EQ(settings.policy(), wanted);
  ASSERT_THAT(settings.problems(), SizeIs(2));
  EXPECT_EQ(settings.problems()[0].line, 2U);
  EXPECT_FALSE(settings.keeps_the_last());
  EXPECT_THAT(settings.own(), ElementsAre("rest_break.duration", "work_hours.sun"));
  EXPECT_THAT(settings.sentences(),
              ElementsAre(testing::AllOf(HasSubstr("Using the settings without this: "), HasSubstr(":2:12: rest_break"),
                                         HasSubstr("(1 more: `limber config check`)"))));
}

TEST_F(SettingsServiceTest, WhileNoneWereSoundTheSoundKeysOfEachReadingCount) {
  write(with_two_faults);
  SettingsService settings = service();
  write("[rest_break]\ninterval = \"50 minuets\"\nduration = \"8min\"\n");
  EXPECT_TRUE(settings.reload().in_force);
  EXPECT_EQ(settings.policy().rest_break.duration, 8min);
}

TEST_F(SettingsServiceTest, WhenTheFileCannotBeReadAnyMoreItsSoundKeysStay) {
  write(with_two_faults);
  SettingsService settings = service();
  std::filesystem::remove(file());
  std::filesystem::create_directory(file());
  EXPECT_FALSE(settings.reload().in_force);
  EXPECT_EQ(settings.policy().rest_break.duration, 7min);
  ASSERT_THAT(settings.problems(), SizeIs(1));
  EXPECT_THAT(settings.problems()[0].message, HasSubstr("not a regular file"));
}

TEST_F(SettingsServiceTest, LaterTheLastSettingsWithoutAFaultStay) {
  write("[rest_break]\nduration = \"7min\"\n");
  SettingsService settings = service();
  write("[rest_break]\ninterval = \"50 minuets\"\nduration = \"8min\"\n");
  const auto news = settings.reload();
  EXPECT_FALSE(news.in_force);
  EXPECT_TRUE(news.any);
  EXPECT_EQ(settings.policy().rest_break.duration, 7min);
  EXPECT_TRUE(settings.keeps_the_last());
  EXPECT_THAT(settings.sentences(), ElementsAre(HasSubstr("Keeping the last settings: ")));
  write("[rest_break]\nduration = \"8min\"\n");
  EXPECT_TRUE(settings.reload().in_force);
  EXPECT_THAT(settings.sentences(), IsEmpty());
}

TEST_F(SettingsServiceTest, TheNoticeNamesThePlaceAndWhatIsInForce) {
  write(with_two_faults);
  const SettingsService settings = service();
  const auto own = settings_words(settings.problems(), settings.own_file(), false);
  EXPECT_EQ(own.title, "Your settings file needs a look");
  EXPECT_THAT(own.body, testing::StartsWith("limber.toml, line 2: rest_break.interval: expected"))
      << "without its folders, for which a notification has no room";
  EXPECT_THAT(own.body, testing::EndsWith("There is 1 more. All the other settings are in force."));
  const auto administrators = settings_words({{"/etc/limber.toml", 0, 0, "cannot be read"}}, settings.own_file(), true);
  EXPECT_EQ(administrators.title, "The administrator's settings file needs a look");
  EXPECT_EQ(administrators.body, "/etc/limber.toml: cannot be read. The last settings stay in force.");
}

}  // namespace
}  // namespace limber
