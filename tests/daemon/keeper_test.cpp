#include "daemon/keeper.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "journal/history.hpp"
#include "support/temp_dir.hpp"
#include "system/boot_clock.hpp"
#include "system/local_zone.hpp"

namespace limber {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class KeeperTest : public testing::Test {
 protected:
  /// A history of many pages, closed.
  void write_much() {
    Keeper keeper(file(), zone_, {});
    std::vector<Effect> effects;
    const Instant now = boot_now();
    for (int i = 3000; i > 0; --i) {
      const Instant end = now - i * 2min;
      effects.push_back({end, end, SpanEnded{SpanKind::sitting, end - 1min, end}});
    }
    keeper.keep(effects, {});
  }
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(dir_.path()))
      names.push_back(entry.path().filename().string());
    return names;
  }
  std::filesystem::path file() const { return dir_ / "journal.db"; }

  TempDir dir_;
  LocalZone zone_;
};

TEST_F(KeeperTest, SetsAHistoryAsideInWhichAReaderHasMetDamage) {
  write_much();
  {
    // A page in the middle is overwritten, as by a failing disk.
    std::fstream pages(file(), std::ios::in | std::ios::out | std::ios::binary);
    pages.seekp(static_cast<std::streamoff>(std::filesystem::file_size(file()) / 4096 / 2 * 4096));
    pages << std::string(4096, '\xa5');
  }
  Keeper keeper(file(), zone_, {});
  EXPECT_THAT(keeper.problems(), IsEmpty()) << "nobody has read there yet";
  keeper.check({});
  EXPECT_THAT(keeper.problems(), Contains(HasSubstr("damaged")));
  EXPECT_THAT(names(), Contains(HasSubstr("damaged")));
  EXPECT_NO_THROW(History(file()).ratings()) << "a new one is begun";
}

TEST_F(KeeperTest, LeavesASoundHistoryAlone) {
  write_much();
  Keeper keeper(file(), zone_, {});
  keeper.check({});
  EXPECT_THAT(keeper.problems(), IsEmpty());
  EXPECT_THAT(names(), testing::Not(Contains(HasSubstr("damaged"))));
}

TEST_F(KeeperTest, RemembersRatingsAcrossARestart) {
  Keeper(file(), zone_, {}).rate("cobra", Rating::hide);
  Keeper again(file(), zone_, {});
  EXPECT_EQ(again.ratings(), (std::map<StretchId, Rating>{{"cobra", Rating::hide}}));
  again.rate("cobra", std::nullopt);
  EXPECT_THAT(Keeper(file(), zone_, {}).ratings(), IsEmpty());
}

}  // namespace
}  // namespace limber
