#include "journal/snapshot_codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/date_text.hpp"

namespace limber {

namespace {

using nlohmann::json;

constexpr int format_version = 1;
constexpr Duration furthest = std::chrono::days{36'525};
constexpr WallTime latest_wall{std::chrono::sys_days{std::chrono::year{9999} / 12 / 31}};

// The fields of a snapshot are walked by one function for both directions: `visit(name, field)` writes or reads. A
// field added to the struct does not compile until it is given its name here.

template <typename Visitor, typename Break>
void visit_break(Visitor& visit, Break& one) {
  auto& [work, work_at_stake, awaits_input, stage, due_ago, prompted_ago, postponed_for, unanswered, started_ago,
         duration, return_grace, guided, guided_for, routine, routine_left, routine_paused_ago, forgiven, by_idling,
         away_in_it, attempt, put_off, head_start, waits_ago, unjudged_ago, ahead_of, hold, awaits_touch, not_before,
         refused_ago, left_early, heads_up_given, stretch] = one;
  visit("work_ms", work);
  visit("work_at_stake_ms", work_at_stake);
  visit("awaits_input", awaits_input);
  visit("stage", stage, from_name<BreakStatus::Stage>);
  visit("due_ago_ms", due_ago);
  visit("prompted_ago_ms", prompted_ago);
  visit("postponed_for_ms", postponed_for);
  visit("unanswered", unanswered);
  visit("started_ago_ms", started_ago);
  visit("duration_ms", duration);
  visit("return_grace_ms", return_grace);
  visit("guided", guided);
  visit("guided_for_ms", guided_for);
  visit("routine_ms", routine);
  visit("routine_left_ms", routine_left);
  visit("routine_paused_ago_ms", routine_paused_ago);
  visit("forgiven_ms", forgiven);
  visit("by_idling", by_idling);
  visit("away_in_it", away_in_it);
  visit("attempt", attempt);
  visit("put_off_ms", put_off);
  visit("head_start_ms", head_start);
  visit("waits_ago_ms", waits_ago);
  visit("unjudged_ago_ms", unjudged_ago);
  visit("ahead_of_ms", ahead_of);
  visit("hold", hold, from_name<HoldReason>);
  visit("awaits_touch", awaits_touch);
  visit("not_before_ms", not_before);
  visit("refused_ago_ms", refused_ago);
  visit("left_early", left_early);
  visit("heads_up_given", heads_up_given);
  visit("stretch", stretch);
}

template <typename Visitor, typename Memory>
void visit_moments(Visitor& visit, Memory& memory) {
  auto& [since, answers, today, learned] = memory;
  visit("since", since);
  visit("answers", answers);
  visit("today", today);
  visit("learned", learned);
}

template <typename Visitor, typename Reminder>
void visit_reminder(Visitor& visit, Reminder& one) {
  auto& [text, spent, spent_at_stake, due_ago, in_hours] = one;
  visit("text", text);
  visit("spent_ms", spent);
  visit("spent_at_stake_ms", spent_at_stake);
  visit("due_ago_ms", due_ago);
  visit("in_hours", in_hours);
}

template <typename Visitor, typename Told>
void visit_told(Visitor& visit, Told& one) {
  auto& [text, at] = one;
  visit("text", text);
  visit("at", at);
}

template <typename Kept, typename Timed, typename Visitor>
void visit_snapshot(Visitor& visit, Kept& kept, Timed& timed) {
  auto& [sitting_limit_reported, spell_reminded, day, posture_now, rested, natural, asks_once, dnd, fullscreen, quiet,
         focus, quiet_until, meeting_asks, hours_today, easy_day, practised_on, told_reminders, moments, first_day,
         question, asked_on, skips_asked_on, skips_in_row, skipped_stretch, lighter_on, intervals_before,
         prompted_stretch, explained_on] = kept;
  auto& [breaks, sitting, sitting_at_stake, sitting_since_ago, sitting_awaits_input, sitting_today, standing_today,
         sitting_today_at_stake, standing_today_at_stake, spell, spell_at_stake, reminders, idle_for, absent_for,
         returning_away_ago, returned_ago, returned_natural, locked, engaged, in_call, quiet_left, meeting_left,
         busy_left, called_over_ago, span, span_for, suggested, left_first, chosen_next, practised_days] = timed;
  visit("sitting_ms", sitting);
  visit("sitting_at_stake_ms", sitting_at_stake);
  visit("sitting_since_ago_ms", sitting_since_ago);
  visit("sitting_awaits_input", sitting_awaits_input);
  visit("sitting_today_ms", sitting_today);
  visit("standing_today_ms", standing_today);
  visit("sitting_today_at_stake_ms", sitting_today_at_stake);
  visit("standing_today_at_stake_ms", standing_today_at_stake);
  visit("sitting_limit_reported", sitting_limit_reported);
  visit("spell_ms", spell);
  visit("spell_at_stake_ms", spell_at_stake);
  visit("spell_reminded", spell_reminded);
  visit("reminders", reminders);
  visit("told_reminders", told_reminders);
  visit("day", day);
  visit("posture", posture_now, posture);
  visit("idle_for_ms", idle_for);
  visit("absent_for_ms", absent_for);
  visit("rested", rested, break_kind);
  visit("natural", natural, break_kind);
  visit("returning_away_ago_ms", returning_away_ago);
  visit("returned_ago_ms", returned_ago);
  visit("returned_natural", returned_natural, break_kind);
  visit("locked", locked);
  visit("engaged", engaged);
  visit("in_call", in_call);
  visit("dnd", dnd);
  visit("fullscreen", fullscreen);
  visit("focus", focus);
  visit("quiet", quiet);
  visit("quiet_until", quiet_until);
  visit("quiet_left_ms", quiet_left);
  visit("meeting_left_ms", meeting_left);
  visit("busy_left_ms", busy_left);
  visit("called_over_ago_ms", called_over_ago);
  visit("meeting_asks", meeting_asks);
  visit("asks_once", asks_once, break_kind);
  visit("hours_today", hours_today);
  visit("span", span, from_name<SpanKind>);
  visit("span_for_ms", span_for);
  visit("suggested", suggested);
  visit("left_first", left_first);
  visit("easy_day", easy_day);
  visit("chosen_next", chosen_next);
  visit("practised_days", practised_days);
  visit("practised_on", practised_on);
  visit("first_day", first_day);
  visit("question", question, from_name<Question>);
  visit("asked_on", asked_on);
  visit("skips_asked_on", skips_asked_on);
  visit("skips_in_row", skips_in_row);
  visit("skipped_stretch", skipped_stretch);
  visit("lighter_on", lighter_on);
  visit("intervals_before", intervals_before);
  visit("prompted_stretch", prompted_stretch);
  visit("explained_on", explained_on);
  visit("moments", moments);
  visit("breaks", breaks);
}

class Writer {
 public:
  explicit Writer(json& object) : object_(object) {}

  void operator()(const char* key, bool value) { object_[key] = value; }
  void operator()(const char* key, int value) { object_[key] = value; }
  void operator()(const char* key, const std::string& value) { object_[key] = value; }
  void operator()(const char* key, const std::vector<Suggested>& value) {
    json& list = object_[key] = json::array();
    for (const Suggested& one : value) {
      json entry{{"id", one.id}, {"in", std::string{name(one.kind)}}};
      if (one.done) entry["done"] = true;
      if (one.skipped) entry["skipped"] = true;
      list.push_back(std::move(entry));
    }
  }
  void operator()(const char* key, const std::vector<ReminderSnapshot>& value) {
    write_list(key, value, [](Writer& writer, const ReminderSnapshot& one) { visit_reminder(writer, one); });
  }
  void operator()(const char* key, const std::vector<ToldReminder>& value) {
    write_list(key, value, [](Writer& writer, const ToldReminder& one) { visit_told(writer, one); });
  }
  void operator()(const char* key, const std::vector<std::string>& value) { object_[key] = value; }
  void operator()(const char* key, Duration value) { object_[key] = value.count(); }
  void operator()(const char* key, WallTime value) { object_[key] = value.time_since_epoch().count(); }
  void operator()(const char* key, Date value) { object_[key] = date_text(value); }
  void operator()(const char* key, const Intervals& value) {
    object_[key] = {{"micro_ms", value.micro.count()}, {"rest_ms", value.rest.count()}};
  }
  void operator()(const char* key, const HoursToday& value) {
    object_[key] = {{"date", date_text(value.date)}, {"open", value.open}};
  }
  /// Of hours, "tue 14:00": asked and taken.
  void operator()(const char* key, const std::vector<HourAnswers>& value) {
    json& answers = object_[key] = json::object();
    for (const auto& [slot, its] : value) answers[slot_text(slot)] = {its.asked, its.taken};
  }
  void operator()(const char* key, const std::vector<LearnedMoment>& value) {
    json& list = object_[key] = json::array();
    for (const LearnedMoment& one : value)
      list.push_back(
          {{"hour", slot_text(one.slot)}, {"since", date_text(one.since)}, {"state", std::string{name(one.state)}}});
  }
  void operator()(const char* key, const MomentsMemory& value) {
    if (value == MomentsMemory{}) return;
    Writer writer{object_[key]};
    visit_moments(writer, value);
  }
  void operator()(const char* key, const FocusInForce& value) {
    object_[key] = {{"rule", std::string{name(value.rule)}}, {"interval_ms", value.interval.count()}};
  }
  void operator()(const char* key, const std::array<BreakSnapshot, 2>& value) {
    for (const BreakKind kind : kinds) {
      Writer writer{object_[key][std::string{name(kind)}]};
      visit_break(writer, value[index_of(kind)]);
    }
  }
  template <typename Value>
  void operator()(const char* key, const std::optional<Value>& value) {
    if (value) (*this)(key, *value);
  }
  template <typename Enum, typename Parse>
  void operator()(const char* key, const Enum& value, Parse) {
    object_[key] = std::string{name(value)};
  }
  template <typename Enum, typename Parse>
  void operator()(const char* key, const std::optional<Enum>& value, Parse parse) {
    if (value) (*this)(key, *value, parse);
  }

 private:
  template <typename One, typename Visit>
  void write_list(const char* key, const std::vector<One>& value, Visit visit) {
    json& list = object_[key] = json::array();
    for (const One& one : value) {
      Writer writer{list.emplace_back(json::object())};
      visit(writer, one);
    }
  }

  json& object_;
};

class Reader {
 public:
  explicit Reader(const json& object) : object_(object) {}

  template <typename Value>
  void operator()(const char* key, Value& field) {
    if (const json* value = find(key)) read(key, *value, field);
  }
  template <typename Field, typename Parse>
  void operator()(const char* key, Field& field, Parse parse) {
    const json* value = find(key);
    if (!value) return;
    require(value->is_string(), key, "a name");
    if (const auto known = parse(value->get_ref<const std::string&>())) field = *known;
  }

 private:
  static void require(bool holds, const char* key, const char* wanted) {
    if (!holds) throw std::invalid_argument{fmt::format("{} is not {}", key, wanted)};
  }

  const json* find(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }

  static std::int64_t whole(const char* key, const json& value, std::int64_t low, std::int64_t high) {
    require(value.is_number_integer(), key, "a whole number");
    require(!value.is_number_unsigned() || value.get<std::uint64_t>() <= static_cast<std::uint64_t>(high), key,
            "in range");
    const auto number = value.get<std::int64_t>();
    require(number >= low && number <= high, key, "in range");
    return number;
  }

  static void read(const char* key, const json& value, bool& field) {
    require(value.is_boolean(), key, "true or false");
    field = value.get<bool>();
  }
  static void read(const char* key, const json& value, int& field) {
    field = static_cast<int>(whole(key, value, 0, 1'000'000));
  }
  static void read(const char* key, const json& value, std::string& field) {
    require(value.is_string(), key, "text");
    field = value.get<std::string>();
  }
  static void read(const char* key, const json& value, Suggested& field) {
    require(value.is_object(), key, "a list of objects");
    Reader reader{value};
    reader("id", field.id);
    reader("in", field.kind, break_kind);
    reader("done", field.done);
    reader("skipped", field.skipped);
  }
  static void read(const char* key, const json& value, ReminderSnapshot& field) {
    require(value.is_object(), key, "a list of objects");
    Reader reader{value};
    visit_reminder(reader, field);
  }
  static void read(const char* key, const json& value, ToldReminder& field) {
    require(value.is_object(), key, "a list of objects");
    Reader reader{value};
    visit_told(reader, field);
  }
  template <typename Value>
  static void read(const char* key, const json& value, std::vector<Value>& field) {
    require(value.is_array(), key, "a list");
    field.clear();
    for (const json& one : value) read(key, one, field.emplace_back());
  }
  static void read(const char* key, const json& value, Duration& field) {
    field = Duration{whole(key, value, -furthest.count(), furthest.count())};
  }
  static void read(const char* key, const json& value, WallTime& field) {
    field = WallTime{Duration{whole(key, value, 0, latest_wall.time_since_epoch().count())}};
  }
  static void read(const char* key, const json& value, Date& field) {
    require(value.is_string(), key, "a date");
    const auto date = parse_date(value.get_ref<const std::string&>());
    require(date.has_value(), key, "a date");
    field = *date;
  }
  static void read(const char* key, const json& value, Intervals& field) {
    require(value.is_object() && value.contains("micro_ms") && value.contains("rest_ms"), key, "two intervals");
    read(key, value.at("micro_ms"), field.micro);
    read(key, value.at("rest_ms"), field.rest);
  }
  static void read(const char* key, const json& value, HoursToday& field) {
    require(value.is_object() && value.contains("date") && value.contains("open"), key,
            "a date and whether it is open");
    read(key, value.at("date"), field.date);
    read(key, value.at("open"), field.open);
  }
  static HourSlot slot(const char* key, const std::string& text) {
    const auto slot = parse_slot(text);
    require(slot.has_value(), key, "an hour such as 14:00");
    return *slot;
  }
  static void read(const char* key, const json& value, std::vector<HourAnswers>& field) {
    require(value.is_object(), key, "an object");
    for (const auto& [hour, answers] : value.items()) {
      HourAnswers one{slot(key, hour), {}};
      require(one.slot.weekday.has_value() && answers.is_array() && answers.size() == 2, key, "answers by weekday");
      read(key, answers[0], one.answers.asked);
      read(key, answers[1], one.answers.taken);
      require(one.answers.taken <= one.answers.asked, key, "in range");
      field.push_back(one);
    }
    std::ranges::sort(field, {}, &HourAnswers::slot);
  }
  static void read(const char* key, const json& value, LearnedMoment& field) {
    require(value.is_object() && value.contains("hour") && value.contains("since"), key, "a list of hours and dates");
    std::string hour;
    read(key, value.at("hour"), hour);
    field.slot = slot(key, hour);
    read(key, value.at("since"), field.since);
    Reader{value}("state", field.state, from_name<MomentState>);
  }
  static void read(const char* key, const json& value, MomentsMemory& field) {
    require(value.is_object(), key, "an object");
    Reader reader{value};
    visit_moments(reader, field);
  }
  static void read(const char* key, const json& value, FocusInForce& field) {
    require(value.is_object(), key, "an object");
    Reader reader{value};
    reader("rule", field.rule, from_name<FocusRule>);
    reader("interval_ms", field.interval);
  }
  static void read(const char* key, const json& value, std::array<BreakSnapshot, 2>& field) {
    require(value.is_object(), key, "an object");
    for (const BreakKind kind : kinds) {
      const auto one = value.find(name(kind));
      if (one == value.end()) continue;
      require(one->is_object(), key, "an object of objects");
      Reader reader{*one};
      visit_break(reader, field[index_of(kind)]);
    }
  }
  template <typename Value>
  static void read(const char* key, const json& value, std::optional<Value>& field) {
    read(key, value, field.emplace());
  }

  const json& object_;
};

Snapshot read_snapshot(const json& document) {
  if (!document.is_object()) throw std::invalid_argument{"it is no JSON object"};
  Snapshot snapshot;
  Reader reader{document};
  visit_snapshot<KeptState, TimedState>(reader, snapshot, snapshot);
  return snapshot;
}

}  // namespace

std::string encode_snapshot(const Snapshot& snapshot) {
  json document{{"version", format_version}};
  Writer writer{document};
  visit_snapshot<const KeptState, const TimedState>(writer, snapshot, snapshot);
  // A stretch id that is not UTF-8 must not keep the rest from being remembered.
  return document.dump(-1, ' ', false, json::error_handler_t::replace);
}

DecodedSnapshot decode_snapshot(std::string_view text) {
  try {
    return {read_snapshot(json::parse(text)), {}};
  } catch (const json::parse_error& error) {
    return {std::nullopt, "it is no JSON: something is wrong at character " + std::to_string(error.byte)};
  } catch (const json::exception&) {
    return {std::nullopt, "a value in it is of another kind than it should be"};
  } catch (const std::invalid_argument& error) {
    return {std::nullopt, error.what()};
  }
}

}  // namespace limber
