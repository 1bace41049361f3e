// limber focus, on real files.
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "cli/desk_of_files.hpp"
#include "settings/load.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Focus : public CommandTest {
 protected:
  std::string settings() const {
    std::ifstream file(settings_file());
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::vector<FocusProgram> rules() const { return load_settings_strictly({settings_file()}).focus; }
};

TEST_F(Focus, ListsNothingAndSaysHowToBegin) {
  EXPECT_EQ(limber({"focus"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("limber focus add inkscape --rest-only"));
}

TEST_F(Focus, AddsRulesAndListsThem) {
  EXPECT_EQ(limber({"focus", "add", "inkscape", "--rest-only"}), ExitCode::done);
  EXPECT_EQ(limber({"focus", "add", "emacs", "--interval", "2h"}), ExitCode::done);
  EXPECT_EQ(limber({"focus", "add", "pdfpc"}), ExitCode::done);
  EXPECT_THAT(rules(), ElementsAre(FocusProgram{"inkscape", FocusRule::rest_only},
                                   FocusProgram{"emacs", FocusRule::longer, 2h}, FocusProgram{"pdfpc"}));
  EXPECT_EQ(limber({"focus"}), ExitCode::done);
  EXPECT_THAT(out_, testing::ContainsRegex("inkscape +Rest breaks only"));
  EXPECT_THAT(out_, testing::ContainsRegex("emacs +2 h between breaks"));
  EXPECT_THAT(out_, testing::ContainsRegex("pdfpc +Quiet"));
}

TEST_F(Focus, AnotherRuleForTheSameProgramTakesItsPlace) {
  write_settings("# mine\n[[focus]]\nprogram = \"inkscape\"  # the drawing\n");
  EXPECT_EQ(limber({"focus", "add", "Inkscape", "--rest-only"}), ExitCode::done);
  EXPECT_THAT(rules(), ElementsAre(FocusProgram{"Inkscape", FocusRule::rest_only}));
}

TEST_F(Focus, TakesAPresetWhole) {
  EXPECT_EQ(limber({"focus", "add", "--preset", "presentation"}), ExitCode::done);
  ASSERT_EQ(rules().size(), 1U);
  EXPECT_THAT(rules()[0].program, HasSubstr("libreoffice-impress"));
  EXPECT_EQ(rules()[0].rule, FocusRule::quiet);
  EXPECT_EQ(limber({"focus", "remove", "presentation"}), ExitCode::done);
  EXPECT_THAT(rules(), IsEmpty());
  EXPECT_EQ(limber({"focus", "add", "--preset", "cooking"}), ExitCode::bad_usage);
}

TEST_F(Focus, RemovesARule) {
  write_settings("[[focus]]\nprogram = \"inkscape\"\n\n[[focus]]\nprogram = \"emacs\"\nrule = \"longer\"\n");
  EXPECT_EQ(limber({"focus", "remove", "INKSCAPE"}), ExitCode::done);
  EXPECT_THAT(rules(), ElementsAre(FocusProgram{"emacs", FocusRule::longer}));
  EXPECT_EQ(limber({"focus", "remove", "inkscape"}), ExitCode::refused);
  EXPECT_THAT(err_, HasSubstr("There is no rule for 'inkscape'"));
}

TEST_F(Focus, OneSlipInTheListLosesNoneOfTheOthers) {
  const std::string by_hand =
      "[[focus]]\nprogram = \"inkscape\"\n\n# for the team\n[[focus]]\nprogram = \"pdfpc\"\nrule = \"rest-olny\"\n";
  write_settings(by_hand);
  EXPECT_EQ(limber({"focus", "add", "emacs", "--quiet"}), ExitCode::refused);
  EXPECT_THAT(err_, HasSubstr("focus has to be mended first: line 7, column 8: focus.rule"));
  EXPECT_EQ(settings(), by_hand);
}

TEST_F(Focus, SaysWhatIsMissingOrCannotBe) {
  EXPECT_EQ(limber({"focus", "add"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"focus", "add", "emacs", "--interval", "soon"}), ExitCode::bad_usage);
  EXPECT_EQ(limber({"focus", "add", "emacs", "--quiet", "--rest-only"}), ExitCode::bad_usage);
  EXPECT_FALSE(std::filesystem::exists(settings_file()));
}

}  // namespace
}  // namespace limber
