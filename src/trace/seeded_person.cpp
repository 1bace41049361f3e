#include "trace/seeded_person.hpp"

#include <algorithm>
#include <array>

#include "trace/office_day.hpp"

namespace limber {
namespace {

constexpr double gladly = 0.9, hardly = 0.05;
constexpr int many_meetings = 7;

constexpr int tuesday = 1, thursday = 3;

/// Takes breaks in the morning, and from eleven on in every second hour only.
double early_takes(int /*weekday*/, int hour) { return hour >= 11 && hour % 2 == 1 ? hardly : gladly; }
/// Has a meeting in many hours, and prepares or follows up in every second one.
double meetings_takes(int /*weekday*/, int hour) { return hour % 2 == 1 ? hardly : gladly; }
/// On the phone for every second hour.
double phones_takes(int /*weekday*/, int hour) { return hour % 2 == 0 ? hardly : gladly; }
/// The same on two days of the week.
double weekdays_takes(int weekday, int hour) {
  return weekday == tuesday || weekday == thursday ? phones_takes(0, hour) : gladly;
}
double skips_takes(int /*weekday*/, int /*hour*/) { return 0; }
double random_takes(int /*weekday*/, int /*hour*/) { return 0.5; }

constexpr std::array<SeededPerson, 6> people_to_choose{{{"early", usual_meetings, early_takes},
                                                        {"meetings", many_meetings, meetings_takes},
                                                        {"phones", usual_meetings, phones_takes},
                                                        {"weekdays", usual_meetings, weekdays_takes},
                                                        {"skips", usual_meetings, skips_takes},
                                                        {"random", usual_meetings, random_takes}}};

/// Evenly from 0 up to, but not including, 1: a number for each key (the mixing of SplitMix64).
double share_of_key(std::uint64_t key) {
  key += 0x9e3779b97f4a7c15ULL;
  key = (key ^ (key >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  key = (key ^ (key >> 27U)) * 0x94d049bb133111ebULL;
  return static_cast<double>((key ^ (key >> 31U)) >> 11U) * 0x1p-53;
}

class SeededAnswers {
 public:
  SeededAnswers(const SeededPerson& person, const Policy& policy, LocalTime start, std::uint64_t seed)
      : person_(person), policy_(policy), start_(start), seed_(seed) {}

  std::optional<Response> operator()(const Effect& effect) const {
    const auto& prompt = std::get<Prompted>(effect.what);
    const LocalTime at = start_ + effect.at.time_since_epoch();
    const Duration after = 2s + std::chrono::seconds{static_cast<int>(draw(at, prompt.kind, 0) * 18)};
    if (draw(at, prompt.kind, 1) < chance(at)) return Response{after, GetUp{policy_.of(prompt.kind).duration + 30s}};
    const double how = draw(at, prompt.kind, 2);
    if (how < take_no_notice) return std::nullopt;
    if (how < take_no_notice + put_off && prompt.may_postpone) return Response{after, PostponeBreak{}};
    return Response{after, SkipBreak{}};
  }

 private:
  // Of what is not taken; the rest is skipped.
  static constexpr double take_no_notice = 0.2, put_off = 0.4;
  /// For so long the person is in the same mood.
  static constexpr Duration mood = 5min;

  double chance(LocalTime at) const {
    const auto date = std::chrono::floor<std::chrono::days>(at);
    const auto weekday = static_cast<int>(std::chrono::weekday{date}.iso_encoding()) - 1;
    return person_.takes(weekday, static_cast<int>((at - date) / std::chrono::hours{1}));
  }
  double draw(LocalTime at, BreakKind kind, std::uint64_t what) const {
    const auto when = static_cast<std::uint64_t>(at.time_since_epoch() / mood);
    const std::uint64_t key = (when * kinds.size() + index_of(kind)) * 3 + what;
    return share_of_key(key ^ static_cast<std::uint64_t>(share_of_key(seed_) * 0x1p53));
  }

  SeededPerson person_;
  Policy policy_;
  LocalTime start_;
  std::uint64_t seed_;
};

}  // namespace

std::span<const SeededPerson> seeded_people() { return people_to_choose; }

const SeededPerson* find_seeded_person(std::string_view name) {
  const auto* const its = std::ranges::find(people_to_choose, name, &SeededPerson::name);
  return its == people_to_choose.end() ? nullptr : its;
}

Trace days_of(const SeededPerson& person, int days, std::uint64_t seed) {
  return synthetic_days(days, seed, OfficeCalendar::known, person.most_meetings);
}

std::function<std::optional<Response>(const Effect&)> answers_of(const SeededPerson& person, const Policy& policy,
                                                                 LocalTime start, std::uint64_t seed) {
  return SeededAnswers{person, policy, start, seed};
}

}  // namespace limber
