// A history, ways to damage it, and what is to be true afterwards.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <map>
#include <string>

#include "journal/journal.hpp"
#include "journal_fixture.hpp"

namespace limber {

inline const std::string kept_name = "journal.damaged-20260302T080000Z.db";

class DamagedJournal : public JournalFixture {
 protected:
  /// A sound history of many pages, all of it in the one file.
  void write_history(int rows = 3000) {
    Journal journal = open();
    std::vector<Effect> effects;
    for (int i = 0; i < rows; ++i) {
      const Duration from = 9h + i * 10min;
      effects.push_back(sat(from, from + 9min));
      effects.push_back(ended(BreakKind::micro, Outcome::taken, from + 9min, from + 10min));
    }
    journal.commit(effects, sitting_for(5min), stamp(9h + rows * 10min));
  }

  void damage(std::streamoff offset, std::size_t length) {
    std::fstream file{file_, std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(offset);
    file << std::string(length, '\xa5');
  }

  /// The file is kept under its dated name with `content`, it is said, and a new history works, with what could be
  /// carried over.
  void expect_set_aside(const std::string& content) {
    Journal journal = open();
    EXPECT_FALSE(journal.problem());
    const auto carried_over = all_spans().size();
    const std::string notice = journal.take_notice().value_or("");
    EXPECT_THAT(notice, testing::HasSubstr("damaged"));
    EXPECT_THAT(notice, testing::HasSubstr(kept_name));
    EXPECT_FALSE(journal.take_notice()) << "said twice";
    EXPECT_TRUE(content_of(directory_ / kept_name) == content) << "the kept file has changed";
    journal.commit({sat(8h, 9h)}, sitting_for(1h), stamp(9h));
    EXPECT_THAT(all_spans(), testing::SizeIs(carried_over + 1));
    EXPECT_FALSE(std::filesystem::exists(directory_ / "journal.db.new"));
  }

  /// Each day's sums are those of its spans.
  void expect_sums_of_rows() const {
    std::map<Date, Duration> rows;
    for (const SpanRow& span : all_spans()) rows[span.date] += span.to - span.from;
    for (const DayTotals& day : history().days(monday, Date{std::chrono::year{2027} / 1 / 1}))
      EXPECT_EQ(day.sitting + day.standing, rows[day.date]);
  }

  void sql(const char* statements) { SQLite::Database{file_.string(), SQLite::OPEN_READWRITE}.exec(statements); }
};

}  // namespace limber
