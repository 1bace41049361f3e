// What the tests of the journal share: a directory of their own, a real time zone and a day's effects in few words.
#pragma once

#include <date/tz.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "journal/history.hpp"
#include "journal/journal.hpp"
#include "support/temp_dir.hpp"

namespace limber {

class NamedZone : public TimeZone {
 public:
  explicit NamedZone(const char* zone) : zone_(date::locate_zone(zone)) {}
  LocalTime to_local(WallTime wall) const override {
    return LocalTime{zone_->to_local(date::sys_time<Duration>{wall.time_since_epoch()}).time_since_epoch()};
  }
  WallTime to_wall(LocalTime local) const override {
    const date::local_time<Duration> time{local.time_since_epoch()};
    return WallTime{zone_->to_sys(time, date::choose::earliest).time_since_epoch()};
  }

 private:
  const date::time_zone* zone_;
};

inline WallTime utc(int year, unsigned month, unsigned day, Duration of_day = {}) {
  return std::chrono::sys_days{std::chrono::year{year} / month / day} + of_day;
}
inline constexpr Date monday{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{2}};
inline constexpr Date tuesday{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{3}};

/// The tests' clock: boot instant 0 is Monday 2 March 2026, 00:00 UTC.
inline Instant at(Duration since_midnight) { return Instant{since_midnight}; }
inline WallTime wall(Duration since_midnight) { return utc(2026, 3, 2) + since_midnight; }
inline Stamp stamp(Duration since_midnight) { return {at(since_midnight), wall(since_midnight), "boot-1"}; }

inline Effect sat(Duration from, Duration to) {
  return {at(to), at(to), SpanEnded{SpanKind::sitting, at(from), at(to)}};
}
inline Effect stood(Duration from, Duration to) {
  return {at(to), at(to), SpanEnded{SpanKind::standing, at(from), at(to)}};
}
inline Effect ended(BreakKind kind, Outcome outcome, Duration from, Duration to) {
  Ended record{kind, outcome, at(from), to - from, false, {}, std::nullopt, std::nullopt, 0};
  return {at(to), at(to), std::move(record)};
}

inline Snapshot sitting_for(Duration sitting) {
  Snapshot snapshot;
  snapshot.sitting = sitting;
  return snapshot;
}

inline std::vector<std::string> names_in(const std::filesystem::path& directory) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator{directory})
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

inline std::string content_of(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}
class JournalFixture : public testing::Test {
 protected:
  Journal open(WallTime now = wall(8h)) { return Journal{file_, zone_, policy_, now}; }
  History history() const { return History{file_}; }
  std::vector<BreakRow> all_breaks() const { return history().breaks(utc(1900, 1, 1), utc(2200, 1, 1)); }
  std::vector<SpanRow> all_spans() const { return history().spans(utc(1900, 1, 1), utc(2200, 1, 1)); }
  DayTotals totals(Date date) const {
    const auto days = history().days(date, date);
    return days.empty() ? DayTotals{.date = date} : days.front();
  }

  TempDir directory_;
  std::filesystem::path file_ = directory_.path() / "journal.db";
  NamedZone zone_{"UTC"};
  Policy policy_;
};

}  // namespace limber
