#include "presence/watcher.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>

#include "presence/candidates.hpp"
#include "presence/watcher_record.hpp"

namespace limber {
namespace {

class Still : public Watcher {
 public:
  std::string_view name() const override { return "still"; }
  void resync() override {}
};

std::unique_ptr<Watcher> refuse(const WatcherContext&, Duration, WatcherEvents) { throw Unavailable("not today"); }
std::unique_ptr<Watcher> open(const WatcherContext&, Duration, WatcherEvents) { return std::make_unique<Still>(); }
std::unique_ptr<Watcher> never(const WatcherContext&, Duration, WatcherEvents) {
  ADD_FAILURE() << "a candidate after the one that opened was tried";
  return nullptr;
}

TEST(OpenFirst, TakesTheFirstThatOpensAndKeepsTheReasonsOfThoseBefore) {
  EmptyContext nothing;
  constexpr Candidate candidates[]{{"a", refuse}, {"b", open}, {"c", never}};
  const Opened opened = open_first(candidates, nothing.context(), 5s, {});
  ASSERT_TRUE(opened.watcher);
  EXPECT_EQ(opened.watcher->name(), "still");
  ASSERT_EQ(opened.refusals.size(), 1U);
  EXPECT_EQ(opened.refusals[0].name, "a");
  EXPECT_EQ(opened.refusals[0].reason, "not today");
}

TEST(OpenFirst, HasNoWatcherButEveryReasonWhereNoneOpens) {
  EmptyContext nothing;
  constexpr Candidate candidates[]{{"a", refuse}, {"b", refuse}};
  const Opened opened = open_first(candidates, nothing.context(), 5s, {});
  EXPECT_FALSE(opened.watcher);
  EXPECT_EQ(opened.refusals.size(), 2U);
}

TEST(WatcherCandidates, EndWithX11AndBeginWithWhatSomebodyAskedFor) {
  EXPECT_EQ(watcher_candidates.front().name, "scripted");
  EXPECT_EQ(watcher_candidates.back().name, "x11");
}

TEST(WatcherCandidates, AllSayWhyTheyDoNotWorkWhereThereIsNothing) {
  EmptyContext nothing;
  const auto wayland = std::span(watcher_candidates).subspan(1, 3);
  const Opened opened = open_first(wayland, nothing.context(), 5s, {});
  EXPECT_FALSE(opened.watcher);
  ASSERT_EQ(opened.refusals.size(), 3U);
  EXPECT_EQ(opened.refusals[0].reason, "no Wayland compositor: WAYLAND_DISPLAY is not set");
  EXPECT_EQ(opened.refusals[2].reason, "no session bus: neither DBUS_SESSION_BUS_ADDRESS nor XDG_RUNTIME_DIR is set");
}

}  // namespace
}  // namespace limber
