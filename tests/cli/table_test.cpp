#include "cli/table.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

using Side = TableColumn::Side;

TEST(Table, LinesItsColumnsUp) {
  Table table({{"", "Day", Side::left}, {"On your", "own", Side::right}});
  table.add_row({"Mon", "1"});
  table.add_gap();
  table.add_row({"In all", "12"});
  EXPECT_EQ(table.text({}),
            "          On your\n"
            "  Day         own\n"
            "  Mon           1\n"
            "\n"
            "  In all       12\n");
}

TEST(Table, LeavesOutAColumnThatNothingStandsIn) {
  Table table({{"", "Day", Side::left}, {"", "Skipped", Side::right}, {"", "Taken", Side::right}});
  table.add_row({"Mon", "", "2"});
  EXPECT_EQ(table.text({}), "  Day  Taken\n  Mon      2\n");
}

TEST(Table, MovesTogetherWhereItWouldBeTooWide) {
  Table table({{"", "aaaa", Side::left}, {"", "bbbb", Side::left}});
  table.add_row({"1", "2"});
  EXPECT_EQ(table.text({.width = 12}), "  aaaa  bbbb\n  1     2\n");
  EXPECT_EQ(table.text({.width = 11}), "  aaaa bbbb\n  1    2\n");
}

TEST(Table, LeavesColumnsOutAndCutsWhereThatWillNotDo) {
  Table table({{"", "aaaa", Side::left},
               {"", "bbbb", Side::left, 2},
               {"", "cccc", Side::left, 1},
               {"", "", Side::left, 0, true}});
  table.add_row({"1", "2", "3", "one two three four"});
  EXPECT_FALSE(table.leaves_out({.width = 35}));
  EXPECT_EQ(table.text({.width = 35}), "  aaaa bbbb cccc\n  1    2    3    one two three four\n");
  EXPECT_EQ(table.text({.width = 32}), "  aaaa  bbbb\n  1     2     one two three four\n");
  EXPECT_TRUE(table.leaves_out({.width = 32}));
  EXPECT_EQ(table.text({.width = 20}), "  aaaa\n  1    one two…\n");
}

TEST(Table, WithoutHeadingsBeginsWithItsRows) {
  Table table({{"", "", Side::left}});
  table.add_row({"x"});
  EXPECT_EQ(table.text({}), "  x\n");
}

}  // namespace
}  // namespace limber
