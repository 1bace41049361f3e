#include "rpc/moments_codec.hpp"

#include <string>

#include "core/date_text.hpp"
#include "core/terms.hpp"

namespace limber {

namespace {

Json hour_json(const MomentsAnswer::Hour& its) {
  return {{"hour", slot_text(its.moment.slot)},
          {"since", date_text(its.moment.since)},
          {"state", name(its.moment.state)},
          {"asked", its.in.asked},
          {"taken", its.in.taken},
          {"asked_before", its.before.asked},
          {"taken_before", its.before.taken}};
}

int number_in(const Json& json, const char* key) {
  const auto its = json.find(key);
  return its != json.end() && its->is_number_integer() ? its->get<int>() : 0;
}

std::string text_in(const Json& json, const char* key) {
  const auto its = json.find(key);
  return its != json.end() && its->is_string() ? its->get<std::string>() : "";
}

std::optional<MomentsAnswer::Hour> read_hour(const Json& json) {
  const auto slot = parse_slot(text_in(json, "hour"));
  const auto since = parse_date(text_in(json, "since"));
  const auto state = from_name<MomentState>(text_in(json, "state"));
  if (!slot || !since || !state) return std::nullopt;
  return MomentsAnswer::Hour{{*slot, *since, *state},
                             {number_in(json, "asked"), number_in(json, "taken")},
                             {number_in(json, "asked_before"), number_in(json, "taken_before")}};
}

}  // namespace

MomentsAnswer moments_answer(const MomentsMemory& memory, bool on) {
  MomentsAnswer answer{on, memory.since, {}, {}};
  for (const HourAnswers& each : memory.answers) {
    answer.answers.asked += each.answers.asked;
    answer.answers.taken += each.answers.taken;
  }
  for (const LearnedMoment& each : memory.learned)
    answer.hours.push_back({each, answers_in(memory, each.slot), answers_in(memory, hour_before(each.slot))});
  return answer;
}

Json moments_json(const MomentsAnswer& answer) {
  Json hours = Json::array();
  for (const auto& each : answer.hours) hours.push_back(hour_json(each));
  return {{"on", answer.on},
          {"since", answer.since ? Json(date_text(*answer.since)) : Json(nullptr)},
          {"asked", answer.answers.asked},
          {"taken", answer.answers.taken},
          {"hours", std::move(hours)}};
}

MomentsAnswer read_moments(const Json& json) {
  MomentsAnswer answer;
  if (!json.is_object()) return answer;
  const auto on = json.find("on");
  answer.on = on != json.end() && on->is_boolean() && on->get<bool>();
  answer.since = parse_date(text_in(json, "since"));
  answer.answers = {number_in(json, "asked"), number_in(json, "taken")};
  if (const auto hours = json.find("hours"); hours != json.end() && hours->is_array())
    for (const Json& each : *hours)
      if (auto hour = each.is_object() ? read_hour(each) : std::nullopt) answer.hours.push_back(*hour);
  return answer;
}

}  // namespace limber
