#include "figure/pose_file.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "figure_files.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view simple = R"(hip = [0, 0.526, 0.0]
spine = [92, 93.0, 87]
neck = 84
head = 92.0
prop = "none"
[right]
wrist = [0.01, 0.478, 0.118]
elbow = [-1.0, 0.0, 0.3]
hand = [0.15, -1.0, 0.0]
ankle = [0.0, 0.052, 0.055]
knee = [1.0, 0.0, 0.0]
toe = [1.0, 0.0, 0.0]
sole = [0.0, -1.0, 0.0]
[view]
yaw = 56
pitch = 9
)";

std::string with(std::string_view from, std::string_view to) {
  std::string text{simple};
  text.replace(text.find(from), from.size(), to);
  return text;
}

std::vector<std::string> problems_of(const std::string& toml) {
  std::vector<Problem> problems;
  const auto pose = read_pose(toml, "some.toml", problems);
  EXPECT_EQ(pose.has_value(), problems.empty());
  std::vector<std::string> lines;
  for (const Problem& problem : problems) lines.push_back(to_string(problem));
  return lines;
}

TEST(PoseFile, EveryShippedPoseIsRight) {
  const Poses poses = shipped_poses();
  for (const Problem& problem : poses.problems) ADD_FAILURE() << to_string(problem);
  EXPECT_GE(poses.all.size(), 57u);
}

TEST(PoseFile, TheLeftIsTheMirroredRightUnlessItSaysOtherwise) {
  std::vector<Problem> problems;
  const auto pose = read_pose(std::string{simple} + "[left]\nhand = [1, 0, 0]\n", "some.toml", problems);
  ASSERT_TRUE(pose);
  EXPECT_EQ(pose->name, "some");
  EXPECT_EQ(pose->body.left.wrist, (Vec3{.01, .478, -.118}));
  EXPECT_EQ(pose->body.left.hand, (Vec3{1, 0, 0}));
  EXPECT_EQ(pose->order, side_order(false));
  EXPECT_EQ(pose->near, side_near(false));
}

TEST(PoseFile, NamesThePlaceOfWhatIsWrong) {
  EXPECT_THAT(problems_of(with("neck = 84", "neck = \"up\"")),
              ElementsAre("some.toml:3:8: neck: expected a number from -360 to 360"));
}

TEST(PoseFile, TellsOfEverythingAtOnceInTheOrderOfTheLines) {
  EXPECT_THAT(problems_of(with("neck = 84\nhead = 92.0", "nekc = 84\nhead = [1]")),
              ElementsAre(HasSubstr("neck is missing"), HasSubstr("some.toml:3:1: unknown key nekc"),
                          HasSubstr("some.toml:4:8: head: expected a number")));
}

TEST(PoseFile, ADirectionHasToPointSomewhere) {
  EXPECT_THAT(problems_of(with("toe = [1.0", "toe = [0.0")), ElementsAre(HasSubstr("12:7: toe: expected a direction")));
}

TEST(PoseFile, APropNeedsItsPlaceAndAPlaceItsProp) {
  EXPECT_THAT(problems_of(with("\"none\"", "\"desk\"")), ElementsAre(HasSubstr("desk_edge is missing")));
  EXPECT_THAT(problems_of(with("\"none\"", "\"none\"\ndesk_edge = 1.0")),
              ElementsAre(HasSubstr("unknown key desk_edge")));
}

TEST(PoseFile, TheOrderHoldsTheWholeBodyAndOnlyPropsThatAreThere) {
  EXPECT_THAT(problems_of(with("\"none\"", "\"none\"\norder = [\"head\", \"roll\"]")),
              ElementsAre(HasSubstr("all seven parts"), HasSubstr("roll is not in prop")));
  EXPECT_THAT(problems_of(with("\"none\"", "\"none\"\nnear = [\"head\"]")), ElementsAre(HasSubstr("arms and legs")));
}

TEST(PoseFile, NumbersThatAreNoneAreRefused) {
  EXPECT_THAT(problems_of(with("[0, 0.526", "[nan, 0.526")), ElementsAre(HasSubstr("1:8: hip: expected a number")));
  EXPECT_THAT(problems_of(with("[0, 0.526", "[0, inf")), ElementsAre(HasSubstr("hip: expected a number")));
}

TEST(PoseFile, WhatIsNoTomlIsOneProblem) {
  EXPECT_THAT(problems_of("hip = [0,\nspine"), ElementsAre(HasSubstr("some.toml:2:")));
}

TEST(PoseFile, ABadFileIsLeftOutAndTheOthersLoad) {
  const std::filesystem::path dir = std::filesystem::path{testing::TempDir()} / "figure_pose_file_test";
  std::filesystem::remove_all(dir);
  std::filesystem::create_directories(dir);
  std::ofstream{dir / "good.toml"} << simple;
  std::ofstream{dir / "bad.toml"} << "hip = 1\n";
  std::ofstream{dir / "empty.toml"};
  const Poses poses = load_poses(dir);
  EXPECT_TRUE(poses.find("good"));
  EXPECT_FALSE(poses.find("bad"));
  EXPECT_EQ(poses.all.size(), 1u);
  EXPECT_GE(poses.problems.size(), 2u);
  std::filesystem::remove_all(dir);
}

TEST(PoseFile, AFolderThatIsNotThereIsAProblem) {
  const Poses poses = load_poses("/nowhere/at/all");
  EXPECT_THAT(poses.all, IsEmpty());
  ASSERT_EQ(poses.problems.size(), 1u);
  EXPECT_THAT(to_string(poses.problems.front()), HasSubstr("cannot read the folder"));
}

}  // namespace
}  // namespace limber
