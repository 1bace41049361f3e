#include "presence/watcher.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>

#include "presence/candidates.hpp"

namespace limber {
namespace {

class Still : public Watcher {
 public:
  std::string_view name() const override { return "still"; }
  void resync() override {}
};

std::unique_ptr<Watcher> refuse(boost::asio::io_context&, Duration, WatcherEvents) { throw Unavailable("not today"); }
std::unique_ptr<Watcher> open(boost::asio::io_context&, Duration, WatcherEvents) { return std::make_unique<Still>(); }
std::unique_ptr<Watcher> never(boost::asio::io_context&, Duration, WatcherEvents) {
  ADD_FAILURE() << "a candidate after the one that opened was tried";
  return nullptr;
}

TEST(OpenFirst, TakesTheFirstThatOpensAndKeepsTheReasonsOfThoseBefore) {
  boost::asio::io_context io;
  constexpr Candidate candidates[]{{"a", refuse}, {"b", open}, {"c", never}};
  const Opened opened = open_first(candidates, io, 5s, {});
  ASSERT_TRUE(opened.watcher);
  EXPECT_EQ(opened.watcher->name(), "still");
  ASSERT_EQ(opened.refusals.size(), 1U);
  EXPECT_EQ(opened.refusals[0].name, "a");
  EXPECT_EQ(opened.refusals[0].reason, "not today");
}

TEST(OpenFirst, HasNoWatcherButEveryReasonWhereNoneOpens) {
  boost::asio::io_context io;
  constexpr Candidate candidates[]{{"a", refuse}, {"b", refuse}};
  const Opened opened = open_first(candidates, io, 5s, {});
  EXPECT_FALSE(opened.watcher);
  EXPECT_EQ(opened.refusals.size(), 2U);
}

TEST(WatcherCandidates, EndWithX11AndBeginWithWhatSomebodyAskedFor) {
  EXPECT_EQ(watcher_candidates.front().name, "scripted");
}

}  // namespace
}  // namespace limber
