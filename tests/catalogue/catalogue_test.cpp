#include "catalogue/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace limber {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Sample {
  std::string id;
  std::string places = R"(["mat"])";
  std::string movement = "flexion";
  std::string effort = "easy";
};

std::string toml(const Sample& sample) {
  return "id = \"" + sample.id + "\"\nname = \"A\"\nsummary = \"B\"\nplaces = " + sample.places +
         "\nareas = [\"neck\"]\nmovements = [\"" + sample.movement + "\"]\neffort = \"" + sample.effort +
         "\"\n[dose]\nhold_seconds = 9\nround_seconds = 30\n[[steps]]\nphase = \"move\"\ndo = \"C\"\n";
}

/// A folder of files that goes when the test is over.
class CatalogueFolder : public testing::Test {
 protected:
  CatalogueFolder() { fs::create_directories(folder_); }
  ~CatalogueFolder() override { fs::remove_all(folder_); }

  fs::path put(const fs::path& name, const std::string& text) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream{folder_ / name} << text;
    return folder_ / name;
  }
  void put(const Sample& sample) { put(sample.id + ".toml", toml(sample)); }

  std::vector<std::string> ids(const Catalogue& catalogue) {
    std::vector<std::string> ids;
    for (const Stretch& stretch : catalogue.stretches) ids.push_back(stretch.id);
    return ids;
  }
  std::vector<std::string> problems(const Catalogue& catalogue) {
    std::vector<std::string> texts;
    for (const auto& problem : catalogue.problems) texts.push_back(to_string(problem));
    return texts;
  }

  const fs::path folder_ = fs::temp_directory_path() / ("limber-catalogue-" + std::to_string(::getpid()));
};

TEST_F(CatalogueFolder, LeavesABadFileOutAndLoadsTheRest) {
  put({"good"});
  const fs::path bad = put("bad.toml", toml({"bad", R"(["bed"])"}));
  const Catalogue catalogue = load_catalogue({folder_});
  EXPECT_THAT(ids(catalogue), ElementsAre("good"));
  EXPECT_THAT(problems(catalogue),
              ElementsAre(bad.string() + R"(:4:11: places: expected "desk", "standing" or "mat", found "bed")"));
}

TEST_F(CatalogueFolder, KeepsTheFirstOfTwoWithTheSameId) {
  const fs::path first = put("builtin/cobra.toml", toml({"cobra"}));
  const fs::path second = put("own/mine.toml", toml({"cobra"}));
  const Catalogue catalogue = load_catalogue({folder_ / "builtin", folder_ / "own"});
  EXPECT_THAT(ids(catalogue), ElementsAre("cobra"));
  EXPECT_THAT(problems(catalogue), ElementsAre(second.string() + ": the id \"cobra\" is taken by " + first.string()));
}

TEST_F(CatalogueFolder, WhatAStretchOfThePersonsOwnSaysWithoutASourceIsTheirChoice) {
  const std::string choice = "\n[[sources]]\nown_choice = \"the pace\"\n";
  put("builtin/cobra.toml", toml({"cobra"}) + choice);
  put("own/mine.toml", toml({"mine"}) + choice);
  const Catalogue catalogue = load_catalogue({folder_ / "builtin", folder_ / "own"});
  ASSERT_THAT(problems(catalogue), IsEmpty());
  EXPECT_EQ(catalogue.find("cobra")->sources.back().title, "Limber's own choice");
  EXPECT_EQ(catalogue.find("mine")->sources.back().title, "Your own choice");
}

TEST_F(CatalogueFolder, IsEmptyWhereThereIsNoFolder) {
  const Catalogue catalogue = load_catalogue({folder_ / "none"});
  EXPECT_THAT(catalogue.stretches, IsEmpty());
  EXPECT_THAT(catalogue.problems, IsEmpty());
}

TEST_F(CatalogueFolder, ReportsAFolderThatIsNone) {
  const fs::path file = put("a-file", "");
  EXPECT_THAT(problems(load_catalogue({file})), ElementsAre(HasSubstr("cannot read the folder")));
}

TEST_F(CatalogueFolder, ReadsTomlFilesAndNothingElse) {
  put({"good"});
  put("README.md", "not a stretch");
  put("good.toml~", "an editor's copy");
  EXPECT_THAT(problems(load_catalogue({folder_})), IsEmpty());
}

TEST_F(CatalogueFolder, ReportsWhatIsNoFileToRead) {
  fs::create_directories(folder_ / "folder.toml");
  put("empty.toml", "");
  put("large.toml", std::string(200 * 1024, '#'));
  fs::create_symlink("/dev/zero", folder_ / "zero.toml");
  fs::create_symlink("nowhere", folder_ / "broken.toml");
  EXPECT_THAT(problems(load_catalogue({folder_})),
              ElementsAre(HasSubstr("broken.toml: cannot be read"), HasSubstr("empty.toml: cannot be read"),
                          HasSubstr("folder.toml: cannot be read"),
                          HasSubstr("large.toml: cannot be read: is larger than 128 KiB"),
                          HasSubstr("zero.toml: cannot be read")));
}

TEST_F(CatalogueFolder, BeginsWithTheDeskAndTheEasyOnes) {
  put({"a", R"(["mat"])", "flexion", "hard"});
  put({"b", R"(["mat", "standing"])", "flexion", "medium"});
  put({"c", R"(["mat"])", "flexion", "easy"});
  put({"d", R"(["desk"])", "flexion", "hard"});
  EXPECT_THAT(ids(load_catalogue({folder_})), ElementsAre("d", "b", "c", "a"));
}

TEST_F(CatalogueFolder, FindsByIdOrNot) {
  put({"good"});
  const Catalogue catalogue = load_catalogue({folder_});
  EXPECT_EQ(catalogue.find("good"), &catalogue.stretches.front());
  EXPECT_EQ(catalogue.find("bad"), nullptr);
}

TEST_F(CatalogueFolder, RemembersTheFileOfEach) {
  const fs::path file = put("good.toml", toml({"good"}));
  EXPECT_EQ(load_catalogue({folder_}).find("good")->file, file);
  std::vector<Problem> none;
  EXPECT_EQ(load_stretch(file, none)->id, "good");
  EXPECT_THAT(none, IsEmpty());
}

}  // namespace
}  // namespace limber
