#include "panel/model/stretch_settings.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "panel/model/settings_form.hpp"

namespace limber {

using Json = nlohmann::ordered_json;

Likings read_likings(const Json& answer) {
  Likings likings;
  if (!answer.is_object()) return likings;
  const auto ratings = answer.find("ratings");
  if (ratings == answer.end() || !ratings->is_object()) return likings;
  for (const auto& [id, word] : ratings->items())
    if (const auto its = word.is_string() ? rating(word.get<std::string>()) : std::nullopt) likings[id] = *its;
  return likings;
}

Call rate_call(const std::string& stretch, std::optional<Rating> rating) {
  Json params{{"id", stretch}};
  if (rating) params["rating"] = name(*rating);
  return {"stretch_rate", params};
}

std::optional<Call> unhide_call(const std::string& stretch, const StretchPolicy& policy) {
  if (std::ranges::find(policy.hidden, stretch) == policy.hidden.end()) return std::nullopt;
  return Call{"settings_set", Json{{"key", "stretches.hidden"}, {"value", list_text(policy.hidden, stretch, false)}}};
}

}  // namespace limber
