#include "figure/contact_sheet.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "figure_files.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

std::string contents(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(ContactSheet, HoldsEveryPoseAndEveryStretchInFiveSteps) {
  const std::filesystem::path dir = std::filesystem::path{testing::TempDir()} / "figure_contact_sheet_test";
  std::filesystem::remove_all(dir);
  const Poses poses = shipped_poses();
  std::vector<SheetRow> rows;
  for (const ShippedStretch& stretch : shipped_stretches())
    rows.push_back({stretch.id, pose_names(stretch.exercise), motions_of(stretch.exercise)});
  write_contact_sheet(dir / "deep", poses, rows, {});
  const std::string all = contents(dir / "deep" / "poses.svg");
  for (const auto& [name, pose] : poses.all) EXPECT_THAT(all, HasSubstr(">" + name + "<"));
  for (const SheetRow& row : rows)
    EXPECT_TRUE(std::filesystem::exists(dir / "deep" / (row.title + ".svg"))) << row.title;
  EXPECT_THAT(contents(dir / "deep" / "walk.svg"), HasSubstr(">0.50<"));
  const std::string needle = contents(dir / "deep" / "thread-the-needle.svg");
  EXPECT_THAT(needle, HasSubstr(">0.25<"));
  EXPECT_THAT(needle, HasSubstr("</svg>"));
  std::filesystem::remove_all(dir);
}

TEST(ContactSheet, SaysWhatCannotBeWritten) {
  EXPECT_THROW(write_contact_sheet("/proc/no/such", shipped_poses(), {}, {}), std::runtime_error);
}

}  // namespace
}  // namespace limber
