#include "catalogue/conditions.hpp"

#include <algorithm>

namespace limber {

namespace {

/// Every word of the settings has its label, and every covering is between two words that there are: a slip here
/// would let something through.
constexpr bool tables_are_sound() {
  for (std::size_t i = 0; i < condition_words.size(); ++i)
    if (coarse_conditions[i].word != condition_words[i]) return false;
  for (const Covering& covering : coverings) {
    bool said = false, finer = false;
    for (const std::string_view word : condition_words) said = said || word == covering.said;
    for (const Condition& condition : conditions) finer = finer || condition.id == covering.finer;
    if (!said || !finer) return false;
  }
  return true;
}
static_assert(tables_are_sound());

bool covers(std::string_view said, std::size_t condition) {
  return std::ranges::any_of(coverings, [&](const Covering& covering) {
    return covering.said == said && covering.finer == conditions.at(condition).id;
  });
}

}  // namespace

const CoarseCondition* coarse_condition(std::string_view word) {
  const auto found = std::ranges::find(coarse_conditions, word, &CoarseCondition::word);
  return found == coarse_conditions.end() ? nullptr : &*found;
}

std::vector<const Stretch::Caution*> cautions_for(const Stretch& stretch, const std::vector<std::string>& said) {
  std::vector<const Stretch::Caution*> cautions;
  for (const Stretch::Caution& caution : stretch.cautions) {
    const bool concerned =
        std::ranges::any_of(said, [&](const std::string& word) { return covers(word, caution.condition); });
    if (concerned) cautions.push_back(&caution);
  }
  return cautions;
}

const CoarseCondition* hiding_condition(const Stretch& stretch, const std::vector<std::string>& said) {
  for (const std::string& word : said) {
    const auto cautions = cautions_for(stretch, {word});
    if (std::ranges::find(cautions, Precaution::hide, &Stretch::Caution::what) != cautions.end())
      return coarse_condition(word);
  }
  return nullptr;
}

std::vector<std::string> adaptations(const Stretch& stretch, const std::vector<std::string>& said) {
  std::vector<std::string> texts;
  for (const Stretch::Caution* caution : cautions_for(stretch, said))
    if (caution->what == Precaution::adapt && std::ranges::find(texts, caution->text) == texts.end())
      texts.push_back(caution->text);
  return texts;
}

}  // namespace limber
