#include "catalogue/care.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "catalogue/care_shipped.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string topic(const std::string& id, int order) {
  return "id = \"" + id + "\"\nname = \"A\"\nsummary = \"B\"\norder = " + std::to_string(order) +
         "\n[[sections]]\ntitle = \"C\"\n[[sections.statements]]\ntext = \"D\"\nsources = [\"e\"]\n"
         "[[sources]]\nid = \"e\"\nown_choice = \"F\"\n";
}

std::vector<std::string> ids(const Care& care) {
  std::vector<std::string> list;
  for (const CareTopic& one : care.topics) list.push_back(one.id);
  return list;
}

std::vector<std::string> problems(const Care& care) {
  std::vector<std::string> list;
  for (const auto& problem : care.problems) list.push_back(to_string(problem));
  return list;
}

TEST(Care, LeavesABadFileOutAndLoadsTheRestInTheirOrder) {
  const TempDir dir;
  write_file(dir / "a.toml", topic("late", 9));
  write_file(dir / "b.toml", topic("early", 1));
  write_file(dir / "c.toml", "id = 3\n");
  const Care care = load_care({dir.path()});
  EXPECT_THAT(ids(care), ElementsAre("early", "late"));
  EXPECT_THAT(problems(care), testing::Each(HasSubstr("c.toml:")));
  EXPECT_FALSE(care.problems.empty());
}

TEST(Care, KeepsTheFirstOfTwoWithTheSameId) {
  const TempDir dir;
  write_file(dir / "a.toml", topic("heat", 1));
  write_file(dir / "b.toml", topic("heat", 2));
  const Care care = load_care({dir.path()});
  EXPECT_THAT(ids(care), ElementsAre("heat"));
  EXPECT_THAT(problems(care),
              ElementsAre((dir / "b.toml").string() + ": the id \"heat\" is taken by " + (dir / "a.toml").string()));
}

TEST(Care, IsEmptyWhereThereIsNoFolder) {
  const Care care = load_care({"/nonexistent"});
  EXPECT_THAT(care.topics, IsEmpty());
  EXPECT_THAT(care.problems, IsEmpty());
  EXPECT_EQ(care.doctor_notice(), nullptr);
}

TEST(Care, ReportsWhatIsNoFileToRead) {
  const TempDir dir;
  std::filesystem::create_directories(dir / "folder.toml");
  std::filesystem::create_symlink("/dev/zero", dir / "zero.toml");
  std::filesystem::create_symlink("nowhere", dir / "broken.toml");
  write_file(dir / "large.toml", std::string(std::size_t{200} * 1024, '#'));
  write_file(dir / "README.md", "no topic");
  EXPECT_THAT(problems(load_care({dir.path()})),
              ElementsAre(HasSubstr("broken.toml: cannot be read"), HasSubstr("folder.toml: cannot be read"),
                          HasSubstr("large.toml: cannot be read: is larger than 128 KiB"),
                          HasSubstr("zero.toml: cannot be read")));
  EXPECT_THAT(problems(load_care({dir / "README.md"})), ElementsAre(HasSubstr("cannot read the folder")));
}

TEST(Care, FindsATopicByItsIdOrNot) {
  const Care care = shipped_care();
  ASSERT_NE(care.find("cold"), nullptr);
  EXPECT_EQ(care.find("cold")->name, "Cold");
  EXPECT_EQ(care.find("leeches"), nullptr);
}

}  // namespace
}  // namespace limber
