// limber reminders, on real files.
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "cli/desk_of_files.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

class Reminders : public CommandTest {
 protected:
  std::string settings() const {
    std::ifstream file(settings_file());
    return {std::istreambuf_iterator<char>{file}, {}};
  }
};

TEST_F(Reminders, NoneAreListedWithHowToAddOne) {
  EXPECT_EQ(limber({"reminders"}), ExitCode::done);
  EXPECT_EQ(out_,
            "There are no reminders of your own. Such as: limber reminders add \"Drink some water\" --every 1h\n");
}

TEST_F(Reminders, AreAddedListedAndRemoved) {
  write_settings("# mine\n[sound]\nvolume = 3\n");
  EXPECT_EQ(limber({"reminders", "add", "Drink some water", "--every", "1h", "--icon", "water"}), ExitCode::done);
  EXPECT_EQ(out_, "Added: Drink some water. Every 60 min at the desk.\n");
  EXPECT_EQ(limber({"reminder", "add", "Lunch", "--at", "12:30,3pm", "--days", "mon,tue,wed", "--sound"}),
            ExitCode::done);
  EXPECT_EQ(out_, "Added: Lunch. At 12:30 and 15:00, Monday to Wednesday.\n");
  EXPECT_EQ(
      settings(),
      "# mine\n[sound]\nvolume = 3\n\n[[reminder]]\ntext = \"Drink some water\"\nevery = \"1h\"\nicon = \"water\"\n\n"
      "[[reminder]]\ntext = \"Lunch\"\nat = [\"12:30\", \"15:00\"]\ndays = [\"mon\", \"tue\", \"wed\"]\nsound = "
      "true\n");
  EXPECT_EQ(limber({"reminders"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("1  Drink some water"));
  EXPECT_THAT(out_, HasSubstr("2  Lunch"));
  EXPECT_EQ(limber({"reminders", "off", "2"}), ExitCode::done);
  EXPECT_EQ(out_, "Off: Lunch.\n");
  EXPECT_THAT(settings(), HasSubstr("sound = true\nenabled = false\n"));
  EXPECT_EQ(limber({"reminders", "on", "Lunch"}), ExitCode::done);
  EXPECT_EQ(limber({"reminders", "remove", "water"}), ExitCode::done);
  EXPECT_EQ(out_, "Removed: Drink some water.\n");
  EXPECT_EQ(limber({"reminders", "remove", "1"}), ExitCode::done);
  EXPECT_EQ(settings(), "# mine\n[sound]\nvolume = 3\n");
}

TEST_F(Reminders, WhatIsNotUnderstoodIsSaid) {
  EXPECT_EQ(limber({"reminders", "add", "Water"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, HasSubstr("When?"));
  EXPECT_EQ(limber({"reminders", "add", "Water", "--every", "1h", "--at", "12:30"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"reminders", "add", "Water", "--at", "noon"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"reminders", "add", "Water", "--every", "often"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"reminders", "add", "Water", "--every", "1h", "--days", "Monday"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"reminders", "add", "two\nlines", "--every", "1h"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, HasSubstr("reminder.text"));
  EXPECT_EQ(limber({"reminders", "remove", "7"}), ExitCode::refused);
  EXPECT_EQ(err_, "limber: There is no reminder '7'. limber reminders lists them.\n");
  EXPECT_EQ(settings(), "");
}

TEST_F(Reminders, WhatCouldBeSeveralIsNotRemoved) {
  EXPECT_EQ(limber({"reminders", "add", "Water one", "--every", "1h"}), ExitCode::done);
  EXPECT_EQ(limber({"reminders", "add", "Water two", "--every", "2h"}), ExitCode::done);
  EXPECT_EQ(limber({"reminders", "remove", "Water"}), ExitCode::refused);
  EXPECT_THAT(err_, HasSubstr("Several reminders"));
}

TEST_F(Reminders, OneSlipInTheListLosesNoneOfTheOthers) {
  const std::string by_hand =
      "[[reminder]]\ntext = \"Lunch\"\nat = \"12:30\"\n\n[[reminder]]\ntext = \"Tea\"\nevry = \"1h\"  # or two\n";
  write_settings(by_hand);
  EXPECT_EQ(limber({"reminders", "add", "Water", "--every", "1h"}), ExitCode::refused);
  EXPECT_THAT(err_, HasSubstr("reminder has to be mended first: line 7, column 1: unknown key evry"));
  EXPECT_EQ(limber({"reminders", "pack", "--add"}), ExitCode::refused);
  EXPECT_EQ(settings(), by_hand);
}

TEST_F(Reminders, ThePackIsShownWithItsSourcesAndTakenOverOnce) {
  EXPECT_EQ(limber({"reminders", "pack"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("Eyes and wrists"));
  EXPECT_THAT(out_, HasSubstr("hse.gov.uk"));
  EXPECT_EQ(settings(), "");
  EXPECT_EQ(limber({"reminders", "pack", "--add"}), ExitCode::done);
  const std::string once = settings();
  EXPECT_THAT(once, HasSubstr("icon = \"hands\""));
  EXPECT_EQ(limber({"reminders", "pack", "--add"}), ExitCode::done);
  EXPECT_EQ(settings(), once);
}

}  // namespace
}  // namespace limber
