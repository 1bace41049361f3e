#include "catalogue/sentence.hpp"

namespace limber {

namespace {

bool ends_sentence(char c) { return c == '.' || c == '?' || c == '!' || c == ':'; }

}  // namespace

void add_sentence(std::string& text, std::string_view more) {
  if (more.empty()) return;
  if (!text.empty()) text += ' ';
  text += more;
  if (!ends_sentence(more.back())) text += '.';
}

std::string feel_sentence(const std::string& feel) {
  if (feel.empty() || feel.starts_with("You ")) return feel;
  const bool is_a_thing = feel.starts_with("A ") || feel.starts_with("The ");
  if (!is_a_thing) return "You feel: " + feel;
  return "You feel " + std::string{feel.front() == 'A' ? 'a' : 't'} + feel.substr(1);
}

}  // namespace limber
