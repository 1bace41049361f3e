#include <gtest/gtest.h>

#include "panel/model/settings_form.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

/// What the settings make of the text that the window sends.
std::vector<std::string> set(const std::vector<std::string>& files, const std::string& file, bool in) {
  Policy policy;
  apply_setting(policy, "calendar.files", files_text(files, file, in));
  return policy.calendar.files;
}

TEST(CalendarSettings, AFileIsAddedOnceAndLeftOutAgain) {
  const std::vector<std::string> one{"/home/ada/work.ics"};
  const std::vector<std::string> two{"/home/ada/work.ics", "/home/ada/calendars"};
  EXPECT_EQ(set({}, one[0], true), one);
  EXPECT_EQ(set(one, two[1], true), two);
  EXPECT_EQ(set(one, one[0], true), one);
  EXPECT_EQ(set(two, two[1], false), one);
  EXPECT_EQ(set(one, one[0], false), std::vector<std::string>{});
}

TEST(CalendarSettings, APathMayHaveAnythingInIt) {
  const std::string odd = R"(/home/ada/a, "b" [c]\d é.ics)";
  EXPECT_EQ(set({"/x.ics"}, odd, true), (std::vector<std::string>{"/x.ics", odd}));
}

TEST(CalendarSettings, SaysWhichAreChosen) {
  EXPECT_EQ(calendar_words({}), "No calendar is chosen.");
  EXPECT_EQ(calendar_words({"/a.ics", "~/b"}), "/a.ics, ~/b");
}

}  // namespace
}  // namespace limber
