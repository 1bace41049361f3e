// How long limber-calendar takes for ten years of appointments: 10,000 events, 200 of them series. The budget is 50 ms.
#include <benchmark/benchmark.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include "ics/busy_reader.hpp"

namespace limber {
namespace {

constexpr int appointments = 10'000;

std::string ten_years() {
  std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n";
  auto at = std::chrono::sys_days{std::chrono::year{2016} / 1 / 1} + std::chrono::hours{9};
  for (int i = 0; i < appointments; ++i, at += std::chrono::hours{10}) {
    const std::time_t begins = std::chrono::system_clock::to_time_t(at), ends = begins + 45 * 60;
    text += fmt::format(
        "BEGIN:VEVENT\r\nUID:{}@example.org\r\nSUMMARY:Meeting {}\r\nDTSTART;TZID=Europe/Berlin:{:%Y%m%dT%H%M%S}\r\n"
        "DTEND;TZID=Europe/Berlin:{:%Y%m%dT%H%M%S}\r\nDESCRIPTION:{:x<200}\r\n{}END:VEVENT\r\n",
        i, i, fmt::gmtime(begins), fmt::gmtime(ends), "", i % 50 == 0 ? "RRULE:FREQ=WEEKLY;COUNT=200\r\n" : "");
  }
  return text + "END:VCALENDAR\r\n";
}

void read_ten_years(benchmark::State& state) {
  const std::string text = ten_years();
  constexpr auto monday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2};
  std::size_t found = 0;
  for (auto _ : state)
    found = read_calendar(text, "ten-years.ics", {monday, monday + std::chrono::hours{36}}, "").events.size();
  state.counters["events"] = static_cast<double>(found);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(read_ten_years)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace limber

BENCHMARK_MAIN();
