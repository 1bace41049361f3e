#include "system/start_up_memory.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace limber {
namespace {

/// Pages of files that are in memory for this process.
long file_pages() {
  std::ifstream statm("/proc/self/statm");
  long size = 0, resident = 0, shared = 0;
  statm >> size >> resident >> shared;
  return shared;
}

TEST(StartUpMemory, GivesCodeBackAndGoesOnRunning) {
  const long before = file_pages();
  release_start_up_memory();
  EXPECT_LT(file_pages(), before);
}

}  // namespace
}  // namespace limber
