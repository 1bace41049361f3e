#include "panel/model/stretch_settings.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "core/duration_text.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

/// A setting as text; empty where there is none.
std::string text_of(const Json& answer, const char* key) {
  if (!answer.is_object()) return {};
  const auto settings = answer.find("settings");
  if (settings == answer.end() || !settings->is_object()) return {};
  const auto found = settings->find(key);
  return found != settings->end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// "desk, mat" as two words, "[]" as none.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  if (text == "[]") return words;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    std::string_view word = text.substr(0, comma);
    text.remove_prefix(std::min(comma + 1, text.size()));
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

}  // namespace

StretchPolicy read_stretch_policy(const Json& answer) {
  StretchPolicy policy;
  const auto words = [&answer](const char* key, std::vector<std::string>& into) {
    if (const std::string text = text_of(answer, key); !text.empty()) into = words_of(text);
  };
  words("stretches.places", policy.places);
  words("stretches.without", policy.without);
  words("stretches.conditions", policy.conditions);
  words("stretches.hidden", policy.hidden);
  policy.office_clothes = text_of(answer, "stretches.office_clothes") == "true";
  policy.rather_not_say = text_of(answer, "stretches.rather_not_say") == "true";
  if (const auto breath = parse_duration(text_of(answer, "stretches.breath"))) policy.breath = *breath;
  return policy;
}

Likings read_likings(const Json& answer) {
  Likings likings;
  if (!answer.is_object()) return likings;
  const auto ratings = answer.find("ratings");
  if (ratings == answer.end() || !ratings->is_object()) return likings;
  for (const auto& [id, word] : ratings->items())
    if (const auto its = word.is_string() ? rating(word.get<std::string>()) : std::nullopt) likings[id] = *its;
  return likings;
}

bool wants_stillness(const Json& settings_answer) { return text_of(settings_answer, "look.still") == "true"; }

int wanted_figure(const Json& settings_answer) {
  const auto found = std::ranges::find(figure_words, text_of(settings_answer, "look.figure"));
  return static_cast<int>(found == figure_words.end() ? 1 : found - figure_words.begin());
}

Call rate_call(const std::string& stretch, std::optional<Rating> rating) {
  Json params{{"id", stretch}};
  if (rating) params["rating"] = name(*rating);
  return {"stretch_rate", params};
}

std::optional<Call> unhide_call(const std::string& stretch, const StretchPolicy& policy) {
  if (std::ranges::find(policy.hidden, stretch) == policy.hidden.end()) return std::nullopt;
  std::string left;
  for (const std::string& id : policy.hidden)
    if (id != stretch) left += (left.empty() ? "" : ", ") + id;
  return Call{"settings_set", Json{{"key", "stretches.hidden"}, {"value", left.empty() ? "[]" : left}}};
}

}  // namespace limber
