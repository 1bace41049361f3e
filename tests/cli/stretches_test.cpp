#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>

#include "cli/desk_of_files.hpp"
#include "journal/journal_fixture.hpp"

namespace limber {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* mine = R"(id = "my-reach"
name = "My Reach"
summary = "Arms up."
places = ["standing"]
areas = ["arms"]
movements = ["side-bend"]
effort = "easy"
[dose]
hold_seconds = 8
round_seconds = 10
[[steps]]
phase = "move"
do = "Reach up."
)";

class Stretches : public CommandTest {
 protected:
  std::filesystem::path put(const std::string& name, const std::string& text) {
    const auto file = dir_ / "data/limber/stretches" / name;
    std::filesystem::create_directories(file.parent_path());
    write_file(file, text);
    return file;
  }
  /// The stretches that a command prints as JSON, by id.
  std::map<std::string, nlohmann::json> listed(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "stretches");
    arguments.emplace_back("--json");
    EXPECT_EQ(limber(arguments), ExitCode::done) << err_;
    std::map<std::string, nlohmann::json> stretches;
    const auto answer = nlohmann::json::parse(out_);
    for (const auto& stretch : answer["stretches"]) stretches[stretch["id"].get<std::string>()] = stretch;
    return stretches;
  }
};

TEST_F(Stretches, AreListedByPlaceAndByArea) {
  for (const auto& [id, stretch] : listed({"--place", "desk"})) EXPECT_THAT(stretch["places"], Contains("desk")) << id;
  for (const auto& [id, stretch] : listed({"--place", "desk", "--area", "mid-back"}))
    EXPECT_THAT(stretch["areas"], Contains("mid-back")) << id;
  const auto all = listed({}).size();
  EXPECT_EQ(listed({"--place", "desk", "--place", "standing", "--place", "mat"}).size(), all);
  EXPECT_LT(listed({"--place", "desk"}).size(), all);
  EXPECT_EQ(limber({"stretches", "--place", "standing"}), ExitCode::done);
  EXPECT_THAT(out_, AllOf(StartsWith("Standing up\n"), Not(HasSubstr("At the desk"))));
}

TEST_F(Stretches, OfAPlaceOrAreaThatIsNoneAreBadUsageThatNamesTheWords) {
  EXPECT_EQ(limber({"stretches", "--place", "bed"}), ExitCode::bad_usage);
  EXPECT_EQ(err_, "limber: 'bed' is no place. Write desk, standing or mat.\n");
  EXPECT_EQ(limber({"stretches", "--area", "ears"}), ExitCode::bad_usage);
  EXPECT_THAT(err_, AllOf(StartsWith("limber: 'ears' is no area of the body. Write neck, "), EndsWith("or arms.\n")));
  EXPECT_EQ(out_, "");
}

TEST_F(Stretches, ThatAreNotForThePersonAreMarkedWithTheReason) {
  EXPECT_FALSE(listed({})["cobra"].contains("left_out"));
  write_settings("[stretches]\nplaces = [\"desk\", \"standing\"]\n");
  EXPECT_EQ(listed({})["cobra"]["left_out"], "not at your places");
  EXPECT_FALSE(listed({})["seated-twist"].contains("left_out"));
  EXPECT_EQ(limber({"stretches"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("not at your places\n"));
  EXPECT_EQ(limber({"stretches", "show", "cobra"}), ExitCode::done);
  EXPECT_THAT(out_, HasSubstr("It is not suggested to you (not at your places)."));
}

TEST_F(Stretches, ThatThePersonHasRatedAwayAreMarked) {
  const NamedZone zone("UTC");
  std::filesystem::create_directories(dir_ / "data/limber");
  {
    Journal journal(dir_ / "data/limber/journal.db", zone, Policy{}, wall(8h));
    journal.rate("bridge", Rating::hide, wall(9h));
    journal.rate("cobra", Rating::dislike, wall(9h));
  }
  const auto stretches = listed({});
  EXPECT_EQ(stretches.at("bridge")["left_out"], "hidden by you");
  EXPECT_FALSE(stretches.at("cobra").contains("left_out"));
}

TEST_F(Stretches, AreListedBesideADamagedHistory) {
  std::filesystem::create_directories(dir_ / "data/limber");
  write_file(dir_ / "data/limber/journal.db", "this is no database, however long one looks at it");
  EXPECT_GE(listed({}).size(), 20U);
  EXPECT_THAT(err_, StartsWith("limber: what you have hidden is not known: "));
}

TEST_F(Stretches, AreShownWhileTheSettingsAreBrokenAndThatIsSaid) {
  write_settings("[stretches]\nplaces = 3\n");
  EXPECT_EQ(limber({"stretches"}), ExitCode::done);
  EXPECT_EQ(err_, "limber: some settings cannot be used. See limber config check\n");
  EXPECT_THAT(out_, HasSubstr("cobra"));
}

TEST_F(Stretches, ShownAreOfOneSideAndWithoutBraces) {
  for (const auto& [id, stretch] : listed({})) {
    EXPECT_THAT(stretch["steps"].dump(), Not(HasSubstr("{side}"))) << id;
    EXPECT_EQ(limber({"stretches", "show", id}), ExitCode::done);
    EXPECT_THAT(out_, Not(testing::AnyOf(HasSubstr("{"), HasSubstr("}")))) << id;
  }
}

TEST_F(Stretches, OfANameThatIsNoneTellWhatMayBeMeant) {
  EXPECT_EQ(limber({"stretches", "show", "brige"}), ExitCode::refused);
  EXPECT_EQ(err_, "limber: There is no stretch called 'brige'. Did you mean bridge?\n");
  EXPECT_EQ(limber({"stretches", "show", "needle"}), ExitCode::refused);
  EXPECT_EQ(err_, "limber: There is no stretch called 'needle'. Did you mean thread-the-needle?\n");
  EXPECT_EQ(limber({"stretches", "show", ""}), ExitCode::refused);
  EXPECT_THAT(err_, HasSubstr("limber stretches lists them"));
}

TEST_F(Stretches, OfThePersonsOwnStandAmongTheOthersAndABadOneIsReported) {
  put("mine.toml", mine);
  const auto bad = put("bad.toml", "id = \"bad\"\nplaces = [\"bed\"]\n" + std::string{mine}.substr(16));
  EXPECT_THAT(listed({"--area", "arms"}), Contains(testing::Key("my-reach")));
  EXPECT_THAT(err_, StartsWith("limber: " + bad.string() + ":5:"));
  EXPECT_EQ(limber({"stretches", "show", "my-reach"}), ExitCode::done);
  EXPECT_THAT(out_, StartsWith("My Reach\nArms up.\n"));
  EXPECT_EQ(err_, "") << "what is asked for is there";
}

TEST_F(Stretches, OfThePersonsOwnNeverTakeThePlaceOfAShippedOne) {
  const auto file = put("cobra.toml", "id = \"cobra\"" + std::string{mine}.substr(15));
  EXPECT_NE(listed({})["cobra"]["name"], "My Reach");
  EXPECT_THAT(err_, AllOf(StartsWith("limber: " + file.string() + ": the id \"cobra\" is taken by "),
                          EndsWith("cobra.toml\n")));
}

TEST_F(Stretches, AreCheckedFileByFile) {
  const auto good = put("mine.toml", mine);
  EXPECT_EQ(limber({"stretches", "check", good.string()}), ExitCode::done);
  EXPECT_EQ(out_, good.string() + " is fine.\n");

  const auto bad = put("bad.toml", "id = \"bad\"\n");
  const auto taken = put("taken.toml", "id = \"cobra\"" + std::string{mine}.substr(15));
  EXPECT_EQ(limber({"stretches", "check", good.string(), bad.string(), taken.string(), (dir_ / "none.toml").string()}),
            ExitCode::refused);
  EXPECT_THAT(out_, StartsWith(good.string() + " is fine.\n" + bad.string() + ":1:1: "));
  EXPECT_THAT(out_, HasSubstr(taken.string() + ": the id \"cobra\" is taken by "));
  EXPECT_THAT(out_, HasSubstr("none.toml: cannot be read: "));
  EXPECT_EQ(err_, "");
  EXPECT_EQ(limber({"stretches", "check"}), ExitCode::bad_usage);
}

TEST_F(Stretches, OfNoKindAreSaidToBeNone) {
  ASSERT_TRUE(listed({"--place", "desk", "--area", "calves"}).empty()) << "another kind has to be asked for";
  EXPECT_EQ(limber({"stretches", "--place", "desk", "--area", "calves"}), ExitCode::done);
  EXPECT_EQ(out_, "There is none of that kind.\n");
}

}  // namespace
}  // namespace limber
