// kill -9 at any moment: what was acknowledged is there, once, and the clocks fit it (B23, B24).
#include <gmock/gmock.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <random>

#include "journal/journal.hpp"
#include "journal_fixture.hpp"

namespace limber {
namespace {

/// A daemon that goes on from what it remembers: its sitting time counts, in ms, the breaks that it has recorded. It
/// says each number down the pipe once the commit has returned.
[[noreturn]] void live(const std::filesystem::path& file, const TimeZone& zone, int pipe) {
  try {
    Journal journal{file, zone, Policy{}, wall(0h)};
    Duration done = journal.remembered() ? journal.remembered()->snapshot.sitting : Duration::zero();
    for (;;) {
      const Duration end = ++done * 60'000;
      journal.commit({sat(end - 1min, end - 30s), ended(BreakKind::micro, Outcome::taken, end - 30s, end)},
                     sitting_for(done), stamp(end));
      const auto said = done.count();
      if (::write(pipe, &said, sizeof said) != sizeof said) ::_exit(1);
      // As the daemon does between breaks: a snapshot alone, which must never run ahead of the facts.
      journal.commit({}, sitting_for(done), stamp(end));
    }
  } catch (...) {
    ::_exit(2);
  }
}

class KilledJournal : public JournalFixture {
 protected:
  /// Lets a daemon live until it has said `lines` numbers and `more` has passed, and kills it. The last number said.
  std::int64_t live_and_be_killed(int lines, std::chrono::microseconds more) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error{"no pipe"};
    const pid_t child = ::fork();
    if (child == 0) live(file_, zone_, ends[1]);
    ::close(ends[1]);
    std::int64_t said = 0;
    for (int i = 0; i < lines; ++i)
      if (::read(ends[0], &said, sizeof said) != sizeof said) break;
    const timespec rest{0, std::chrono::nanoseconds{more}.count()};
    ::ppoll(nullptr, 0, &rest, nullptr);
    ::kill(child, SIGKILL);
    while (::read(ends[0], &said, sizeof said) == sizeof said) continue;
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the daemon ended by itself, with " << WEXITSTATUS(status);
    return said;
  }
};

TEST_F(KilledJournal, LosesNothingAcknowledgedAndDoublesNothing_B24) {
  std::minstd_rand random{20260302};
  std::uniform_int_distribution<int> lines{0, 12}, more{0, 3000};
  std::int64_t said = 0;
  for (int round = 0; round < 40; ++round) {
    said = std::max(said, live_and_be_killed(lines(random), std::chrono::microseconds{more(random)}));
    Journal journal = open();
    ASSERT_FALSE(journal.take_notice());
    ASSERT_FALSE(journal.problem());
    const std::int64_t remembered = journal.remembered() ? journal.remembered()->snapshot.sitting.count() : 0;
    ASSERT_GE(remembered, said);
    const auto rows = all_breaks();
    ASSERT_EQ(std::ssize(rows), remembered);
    for (std::size_t i = 0; i < rows.size(); ++i) ASSERT_EQ(rows[i].ended_at, wall((static_cast<int>(i) + 1) * 1min));
    ASSERT_EQ(std::ssize(all_spans()), remembered);
  }
  EXPECT_GT(said, 0);
  Duration sitting{};
  for (const auto& day : history().days(std::chrono::year{2026} / 1 / 1, std::chrono::year{2027} / 1 / 1))
    sitting += day.sitting;
  EXPECT_EQ(sitting, std::ssize(all_spans()) * 30s);
}

TEST_F(KilledJournal, KilledInItsFirstMomentsItStartsCleanly) {
  std::minstd_rand random{7};
  std::uniform_int_distribution<int> more{0, 20'000};
  for (int round = 0; round < 30; ++round) {
    for (const auto& name : names_in(directory_.path())) std::filesystem::remove(directory_ / name);
    live_and_be_killed(0, std::chrono::microseconds{more(random)});
    Journal journal = open();
    ASSERT_EQ(journal.take_notice(), std::nullopt);
    ASSERT_EQ(journal.problem(), std::nullopt);
    journal.commit({}, sitting_for(1ms), stamp(9h));
  }
}

}  // namespace
}  // namespace limber
