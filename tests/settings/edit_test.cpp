#include "settings/edit.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "settings/error.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

std::string refusal(std::string_view text, std::string_view key, std::string_view value) {
  try {
    return "accepted: " + edited_text(text, key, value);
  } catch (const SettingsError& error) {
    return error.what();
  }
}

TEST(Edit, ChangesTheValueAndNothingElse) {
  EXPECT_EQ(edited_text("# mine\n\n[rest_break]  # calm\n  interval   =  \"60min\"   # an hour\nduration = '5min'\n",
                        "rest_break.interval", "45min"),
            "# mine\n\n[rest_break]  # calm\n  interval   =  \"45min\"   # an hour\nduration = '5min'\n");
  EXPECT_EQ(edited_text("[rest_break]\nenabled=true# yes\nmax_postpones=+3", "rest_break.enabled", "off"),
            "[rest_break]\nenabled=false# yes\nmax_postpones=+3");
  EXPECT_EQ(edited_text("[rest_break]\nenabled=true# yes\nmax_postpones=+3", "rest_break.max_postpones", "1"),
            "[rest_break]\nenabled=true# yes\nmax_postpones=1");
  EXPECT_EQ(edited_text("[day]\nstarts = \"04:00\"", "day.starts", "05:30"), "[day]\nstarts = \"05:30\"");
}

TEST(Edit, KeepsThePersonsOwnSpelling) {
  EXPECT_EQ(edited_text("[day]\nsitting_limit = \"1h\"\n", "day.sitting_limit", "90 min"),
            "[day]\nsitting_limit = \"90 min\"\n");
  const std::string same = "[day]\nsitting_limit = '1h'\n";
  EXPECT_EQ(edited_text(same, "day.sitting_limit", "1h"), same);
}

TEST(Edit, FindsValuesBehindLettersOfManyBytes) {
  EXPECT_EQ(edited_text("rest_break = { counts = \"sitting\", duration = \"5min\" } # größer — 立つ\n"
                        "stretches = { hidden = [\"größe\", \"立つ\"], places = [\"mat\"] } # größer\n",
                        "stretches.places", "desk"),
            "rest_break = { counts = \"sitting\", duration = \"5min\" } # größer — 立つ\n"
            "stretches = { hidden = [\"größe\", \"立つ\"], places = [\"desk\"] } # größer\n");
  EXPECT_EQ(edited_text("\xef\xbb\xbfrest_break.interval = \"1h\"\n", "rest_break.interval", "2h"),
            "\xef\xbb\xbfrest_break.interval = \"2h\"\n");
}

TEST(Edit, ChangesDottedKeysInlineTablesAndQuotedKeys) {
  EXPECT_EQ(edited_text("rest_break.interval = \"1h\" # x\nday.starts = \"04:00\"\n", "rest_break.interval", "50min"),
            "rest_break.interval = \"50min\" # x\nday.starts = \"04:00\"\n");
  EXPECT_EQ(edited_text("rest_break = { interval = \"1h\", enabled = true }\n", "rest_break.interval", "50min"),
            "rest_break = { interval = \"50min\", enabled = true }\n");
  EXPECT_EQ(edited_text("rest_break={interval=\"1h\"}", "rest_break.interval", "50min"),
            "rest_break={interval=\"50min\"}");
  EXPECT_EQ(edited_text("['rest_break']\n\"interval\" = '''1h'''\n", "rest_break.interval", "50min"),
            "['rest_break']\n\"interval\" = \"50min\"\n");
  EXPECT_EQ(
      edited_text("[rest_break]\ninterval = \"\"\"\n1h\"\"\" # long\nenabled = true\n", "rest_break.interval", "9s"),
      "[rest_break]\ninterval = \"9s\" # long\nenabled = true\n");
}

TEST(Edit, KeepsWindowsLineEndings) {
  EXPECT_EQ(edited_text("[rest_break]\r\ninterval = \"1h\"\r\n\r\n[day]\r\n", "rest_break.interval", "2h"),
            "[rest_break]\r\ninterval = \"2h\"\r\n\r\n[day]\r\n");
  EXPECT_EQ(edited_text("[rest_break]\r\ninterval = \"1h\"\r\n\r\n[day]\r\n", "rest_break.duration", "2min"),
            "[rest_break]\r\ninterval = \"1h\"\r\nduration = \"2min\"\r\n\r\n[day]\r\n");
  EXPECT_EQ(edited_text("[rest_break]\r\ninterval = \"1h\"", "day.starts", "05:00"),
            "[rest_break]\r\ninterval = \"1h\"\r\n\r\n[day]\r\nstarts = \"05:00\"\r\n");
}

TEST(Edit, AddsAKeyToItsSection) {
  EXPECT_EQ(edited_text("[rest_break] # here\n\n  interval = \"1h\" # x\n\n[day]\n", "rest_break.enabled", "false"),
            "[rest_break] # here\n\n  interval = \"1h\" # x\n  enabled = false\n\n[day]\n");
  EXPECT_EQ(edited_text("[rest_break] # here\n# nothing yet\n\n[day]\n", "rest_break.enabled", "false"),
            "[rest_break] # here\nenabled = false\n# nothing yet\n\n[day]\n");
  EXPECT_EQ(edited_text("[rest_break]", "rest_break.enabled", "false"), "[rest_break]\nenabled = false");
  EXPECT_EQ(
      edited_text("[work_hours]\nmon = [ # early\n  \"08:00-12:00\",\n] # late\n[day]\n", "work_hours.tue", "none"),
      "[work_hours]\nmon = [ # early\n  \"08:00-12:00\",\n] # late\ntue = []\n[day]\n");
  EXPECT_EQ(edited_text("rest_break.interval = \"1h\" # x\nday.starts = \"04:00\"", "day.sitting_limit", "6h"),
            "rest_break.interval = \"1h\" # x\nday.starts = \"04:00\"\nday.sitting_limit = \"6h\"");
  EXPECT_EQ(edited_text("rest_break = { interval = \"1h\" }\n", "rest_break.enabled", "false"),
            "rest_break = { interval = \"1h\", enabled = false }\n");
  EXPECT_EQ(edited_text("rest_break = {}\n", "rest_break.enabled", "false"), "rest_break = { enabled = false }\n");
  EXPECT_EQ(edited_text("rest_break = { }\n", "rest_break.enabled", "false"), "rest_break = { enabled = false  }\n");
}

TEST(Edit, AddsASectionAtTheEnd) {
  EXPECT_EQ(edited_text("", "rest_break.interval", "45min"), "[rest_break]\ninterval = \"45min\"\n");
  EXPECT_EQ(edited_text("# mine", "rest_break.interval", "45min"), "# mine\n\n[rest_break]\ninterval = \"45min\"\n");
  EXPECT_EQ(edited_text("[day]\nstarts = \"04:00\"\n# [rest_break]\n", "rest_break.interval", "45min"),
            "[day]\nstarts = \"04:00\"\n# [rest_break]\n\n[rest_break]\ninterval = \"45min\"\n");
}

TEST(Edit, KeepsTheCommentsInAListOverSeveralLines) {
  const std::string hidden =
      "[stretches]\nhidden = [ # these hurt\n  \"a\", # knee\n  \"b\", # neck\n  \"c\"  # back\n]\n";
  EXPECT_EQ(edited_text(hidden, "stretches.hidden", "a, c"),
            "[stretches]\nhidden = [ # these hurt\n  \"a\", # knee\n  # neck\n  \"c\"  # back\n]\n");
  EXPECT_EQ(edited_text(hidden, "stretches.hidden", "a, d, c"),
            "[stretches]\nhidden = [ # these hurt\n  \"a\", # knee\n  \"d\", # neck\n  \"c\"  # back\n]\n");
  EXPECT_EQ(edited_text(hidden, "stretches.hidden", "a, b, c, d"),
            "[stretches]\nhidden = [ # these hurt\n  \"a\", # knee\n  \"b\", # neck\n  \"c\", \"d\"  # back\n]\n");
  EXPECT_EQ(edited_text(hidden, "stretches.hidden", "[]"), "[stretches]\nhidden = [ # these hurt\n  # back\n]\n");
  EXPECT_EQ(edited_text("[stretches]\nhidden = [ # none\n]\n", "stretches.hidden", "a"),
            "[stretches]\nhidden = [\"a\" # none\n]\n");
  EXPECT_EQ(edited_text("[stretches]\nhidden = [\n  \"a\",\n  \"b\",\n]\n", "stretches.hidden", "b"),
            "[stretches]\nhidden = [\n  \"b\",\n]\n");
  EXPECT_EQ(edited_text("[stretches]\nhidden = [\n  \"a\",\n  \"b\"\n]\n", "stretches.hidden", "a"),
            "[stretches]\nhidden = [\n  \"a\",\n]\n");
}

TEST(Edit, ReplacesAValueOfTheWrongType) {
  EXPECT_EQ(edited_text("[rest_break]\ninterval = 45 # oops\n", "rest_break.interval", "45min"),
            "[rest_break]\ninterval = \"45min\" # oops\n");
  EXPECT_EQ(edited_text("[stretches]\nhidden = [\n 1,\n]\n", "stretches.hidden", "a"),
            "[stretches]\nhidden = [\"a\"]\n");
  EXPECT_EQ(edited_text("[day]\nstarts = 04:00:00 # oops\nsitting_limit = 1.5\n", "day.starts", "04:00"),
            "[day]\nstarts = \"04:00\" # oops\nsitting_limit = 1.5\n");
}

TEST(Edit, WritesAllHoursAsTheWholeDay) {
  EXPECT_EQ(edited_text("[work_hours]\nmon = []\n", "work_hours.mon", "all"),
            "[work_hours]\nmon = [\"00:00-24:00\"]\n");
}

TEST(Edit, LeavesAloneWhatItCannotChangeSafely) {
  EXPECT_THAT(refusal("[rest_break\ninterval = \"1h\"\n", "rest_break.interval", "2h"),
              HasSubstr("line 1, column 12: this is not TOML"));
  EXPECT_THAT(refusal("rest_break = 5\n", "rest_break.interval", "2h"), HasSubstr("rest_break is not a section"));
  EXPECT_THAT(refusal("[[rest_break]]\ninterval = \"1h\"\n", "rest_break.interval", "2h"),
              HasSubstr("rest_break is not a section"));
  EXPECT_THAT(refusal("[rest_break.interval]\nx = 1\n", "rest_break.interval", "2h"), HasSubstr("change it by hand"));
}

TEST(Edit, RefusesBadValuesAndUnknownKeys) {
  EXPECT_THAT(refusal("", "rest_break.interval", "soon"), HasSubstr("expected a duration from 1s to 24h"));
  EXPECT_THAT(refusal("", "rest_break.intervall", "1h"), HasSubstr("did you mean rest_break.interval?"));
}

}  // namespace
}  // namespace limber
