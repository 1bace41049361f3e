#include "panel/link/history_export.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string write_text(const std::filesystem::path& file, std::string_view text) {
  ExportFile out(file);
  out.append(text.substr(0, text.size() / 2));
  out.append(text.substr(text.size() / 2));
  return out.keep();
}

TEST(ExportFile, HasTheEndingOfItsKind) {
  EXPECT_EQ(export_path("/x/limber-2026-03-02", ".csv"), "/x/limber-2026-03-02.csv");
  EXPECT_EQ(export_path("/x/limber.csv", ".json"), "/x/limber.json");
  EXPECT_EQ(export_path("/x/limber.json", ".json"), "/x/limber.json");
  EXPECT_EQ(export_path("/x/my.past", ".csv"), "/x/my.past.csv");
}

TEST(ExportFile, IsWrittenWhole) {
  const TempDir dir;
  EXPECT_EQ(write_text(dir / "past.csv", "a,b\r\n"), "");
  EXPECT_EQ(read(dir / "past.csv"), "a,b\r\n");
  EXPECT_EQ(write_text(dir / "past.csv", "c"), "");
  EXPECT_EQ(read(dir / "past.csv"), "c");
}

TEST(ExportFile, TouchesNoOtherFile) {
  const TempDir dir;
  std::ofstream(dir / "past.csv.new") << "somebody's own";
  EXPECT_EQ(write_text(dir / "past.csv", "a"), "");
  EXPECT_EQ(read(dir / "past.csv.new"), "somebody's own");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir.path()), {}), 2);
}

TEST(ExportFile, ALinkStays) {
  const TempDir dir;
  std::ofstream(dir / "real") << "old";
  std::filesystem::create_symlink("real", dir / "past.csv");
  EXPECT_EQ(write_text(dir / "past.csv", "new"), "");
  EXPECT_TRUE(std::filesystem::is_symlink(dir / "past.csv"));
  EXPECT_EQ(read(dir / "real"), "new");
}

TEST(ExportFile, SaysWhereItCannotBe) {
  const TempDir dir;
  EXPECT_NE(write_text(dir / "no/such/folder.csv", "a"), "");
  std::filesystem::create_directory(dir / "past.csv");
  EXPECT_NE(write_text(dir / "past.csv", "a"), "");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir.path()), {}), 1) << "nothing is left lying about";
}

TEST(ExportFile, LeavesNothingWhereItIsNotKept) {
  const TempDir dir;
  {
    ExportFile out(dir / "past.csv");
    out.append("half");
  }
  EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

}  // namespace
}  // namespace limber
