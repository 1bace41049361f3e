#include "ics/busy_reader.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <ctime>
#include <memory>
#include <set>
#include <utility>

#include "ics/event_blocks.hpp"

namespace limber {
namespace {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

std::time_t seconds_of(WallTime at) { return std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count(); }
WallTime wall_of(std::time_t at) { return WallTime{std::chrono::seconds{at}}; }

/// A time without a zone is one of the person's clock.
bool is_floating(const icaltimetype& time) { return time.zone == nullptr && !icaltime_is_utc(time); }

/// `at` is a local time, counted as if it were UTC.
std::time_t from_local(std::time_t at) {
  std::tm parts{};
  ::gmtime_r(&at, &parts);
  parts.tm_isdst = -1;
  return std::mktime(&parts);
}
std::time_t instant_of(const icaltimetype& time) {
  return is_floating(time) ? from_local(icaltime_as_timet(time)) : icaltime_as_timet_with_zone(time, time.zone);
}

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::string text_of(const char* text) { return text != nullptr ? text : ""; }

/// Whether the person has said that they will not come.
bool declined(icalcomponent* event, const std::string& own_address) {
  if (own_address.empty()) return false;
  const std::string own = lower(own_address);
  for (icalproperty* its = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY); its != nullptr;
       its = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY)) {
    std::string who = lower(text_of(icalproperty_get_attendee(its)));
    if (who.starts_with("mailto:")) who.erase(0, std::strlen("mailto:"));
    icalparameter* said = icalproperty_get_first_parameter(its, ICAL_PARTSTAT_PARAMETER);
    if (who == own && said != nullptr && icalparameter_get_partstat(said) == ICAL_PARTSTAT_DECLINED) return true;
  }
  return false;
}

/// Outlook's own word for it, beside TRANSP.
bool said_to_be_free(icalcomponent* event) {
  for (icalproperty* its = icalcomponent_get_first_property(event, ICAL_X_PROPERTY); its != nullptr;
       its = icalcomponent_get_next_property(event, ICAL_X_PROPERTY))
    if (text_of(icalproperty_get_x_name(its)) == "X-MICROSOFT-CDO-BUSYSTATUS")
      return text_of(icalproperty_get_value_as_string(its)) == "FREE";
  return false;
}

bool transparent(icalcomponent* event) {
  icalproperty* its = icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY);
  return its != nullptr && icalproperty_get_transp(its) == ICAL_TRANSP_TRANSPARENT;
}

bool is_busy(icalcomponent* event, const std::string& own_address) {
  return icalcomponent_get_status(event) != ICAL_STATUS_CANCELLED && !transparent(event) && !said_to_be_free(event) &&
         !declined(event, own_address);
}

/// What the parser could not read of a property that counts; empty: all of it.
std::string fault_of(icalcomponent* event) {
  for (icalproperty* its = icalcomponent_get_first_property(event, ICAL_XLICERROR_PROPERTY); its != nullptr;
       its = icalcomponent_get_next_property(event, ICAL_XLICERROR_PROPERTY)) {
    const std::string what = text_of(icalproperty_get_xlicerror(its));
    for (const char* counts : {"DTSTART", "DTEND", "RRULE", "RDATE", "EXDATE", "DURATION", "RECURRENCE-ID"})
      if (what.find(counts) != std::string::npos) return fmt::format("{} cannot be read", counts);
  }
  // Followed through years, such a series takes minutes; and it is no meeting.
  icalproperty* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
  if (rule != nullptr && (icalproperty_get_rrule(rule).freq == ICAL_SECONDLY_RECURRENCE ||
                          icalproperty_get_rrule(rule).freq == ICAL_MINUTELY_RECURRENCE))
    return "it repeats each minute or second";
  if (icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY) == nullptr)
    return "expected a DTSTART, found none";
  if (!icaltime_is_valid_time(icalcomponent_get_dtstart(event)) ||
      icaltime_is_null_time(icalcomponent_get_dtstart(event)))
    return "DTSTART cannot be read";
  icalproperty* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  icalparameter* zone = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
  const icaltimetype at = icalcomponent_get_dtstart(event);
  if (zone != nullptr && !at.is_date && is_floating(at))
    return fmt::format("its time zone \"{}\" is not known", text_of(icalparameter_get_tzid(zone)));
  return "";
}

using Occurrence = std::pair<std::string, std::time_t>;  // the series and which of it

class CalendarReader {
 public:
  CalendarReader(std::string file, const WallSpan& window, std::string own_address)
      : file_(std::move(file)), window_(window), own_address_(std::move(own_address)) {}

  CalendarRead read(std::string_view text) {
    const CalendarBlocks blocks = split_calendar(text);
    for (const std::string& problem : blocks.problems) read_.problems.push_back(file_ + ":" + problem);
    calendar_.reset(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    for (const EventBlock& zone : blocks.zones) add(zone);
    const Date first{std::chrono::floor<std::chrono::days>(window_.from)};
    const Date last{std::chrono::floor<std::chrono::days>(window_.to)};
    std::vector<icalcomponent*> events;
    for (const EventBlock& block : blocks.events)
      if (may_lie_between(block.text, first, last))
        if (icalcomponent* event = add_event(block)) events.push_back(event);
    for (icalcomponent* event : events) note_exception(event);
    for (icalcomponent* event : events) take(event);
    std::ranges::sort(read_.events, {}, &CalendarEvent::from);
    return std::move(read_);
  }

 private:
  icalcomponent* add(const EventBlock& block) {
    icalcomponent* component = icalcomponent_new_from_string(std::string(block.text).c_str());
    if (component == nullptr)
      problem(block.line, "this cannot be read");
    else
      icalcomponent_add_component(calendar_.get(), component);
    return component;
  }

  icalcomponent* add_event(const EventBlock& block) {
    icalcomponent* event = add(block);
    if (event == nullptr) return nullptr;
    const std::string fault = fault_of(event);
    if (!fault.empty()) problem(block.line, "this event is left out: " + fault);
    return fault.empty() ? event : nullptr;
  }

  void problem(int line, std::string_view message) {
    constexpr std::size_t most = 20;
    if (read_.problems.size() < most) read_.problems.push_back(fmt::format("{}:{}: {}", file_, line, message));
  }

  static bool is_exception(icalcomponent* event) {
    return icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY) != nullptr;
  }
  static std::string series_of(icalcomponent* event) { return text_of(icalcomponent_get_uid(event)); }

  /// One of a series that has been moved, changed or called off for itself.
  void note_exception(icalcomponent* event) {
    if (is_exception(event)) moved_.emplace(series_of(event), instant_of(icalcomponent_get_recurrenceid(event)));
  }

  void take(icalcomponent* event) {
    const icaltimetype start = icalcomponent_get_dtstart(event);
    if (start.is_date || !is_busy(event, own_address_)) return;
    floating_ = is_floating(start);
    single_ = is_exception(event);
    series_ = series_of(event);
    title_ = text_of(icalcomponent_get_summary(event));
    // A day more at both ends: a local time is counted as if it were UTC.
    constexpr std::time_t day = 24 * 60 * 60;
    icaltimezone* utc = icaltimezone_get_utc_timezone();
    icalcomponent_foreach_recurrence(event, icaltime_from_timet_with_zone(seconds_of(window_.from) - day, 0, utc),
                                     icaltime_from_timet_with_zone(seconds_of(window_.to) + day, 0, utc), one_of_series,
                                     this);
  }

  static void one_of_series(icalcomponent* /*event*/, icaltime_span* span, void* reader) {
    static_cast<CalendarReader*>(reader)->keep(span->start, span->end);
  }

  void keep(std::time_t from, std::time_t to) {
    if (floating_) from = from_local(from), to = from_local(to);
    if (!single_ && moved_.contains({series_, from})) return;
    const CalendarEvent event{wall_of(from), wall_of(to), title_};
    if (event.to <= event.from || event.to - event.from > longest_meeting) return;
    if (event.to <= window_.from || event.from >= window_.to) return;
    read_.events.push_back(event);
  }

  std::string file_;
  WallSpan window_;
  std::string own_address_;
  CalendarRead read_;
  Component calendar_;
  std::set<Occurrence> moved_;
  // Of the event that is being taken.
  bool floating_ = false, single_ = false;
  std::string series_, title_;
};

}  // namespace

CalendarRead read_calendar(std::string_view text, const std::string& file, const WallSpan& window,
                           const std::string& own_address) {
  return CalendarReader(file, window, own_address).read(text);
}

std::vector<WallSpan> joined(const std::vector<CalendarEvent>& events) {
  std::vector<WallSpan> times;
  for (const CalendarEvent& event : events) {
    if (times.empty() || event.from >= times.back().to)
      times.push_back({event.from, event.to});
    else
      times.back().to = std::max(times.back().to, event.to);
  }
  return times;
}

}  // namespace limber
