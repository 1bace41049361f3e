#include "panel/model/care_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "words/tr.hpp"

namespace limber {
namespace {

using Kind = ProsePart::Kind;

std::string numbers_of(const CareTopic::Statement& statement) {
  std::string text;
  for (const std::size_t source : statement.sources) text += fmt::format("{}{}", text.empty() ? "" : ", ", source + 1);
  return text;
}

/// Up to its first full stop.
std::string first_sentence(std::string_view text) {
  const std::size_t end = text.find(". ");
  return std::string(end == text.npos ? text : text.substr(0, end + 1));
}

}  // namespace

std::string care_title(const CareTopic& topic, CareRole role) {
  const CareTopic::Section* section = topic.section(role);
  return section ? section->title : "";
}

Prose care_list(const CareTopic& topic, CareRole role, bool cited) {
  const CareTopic::Section* section = topic.section(role);
  return section ? care_statements(*section, cited) : Prose{};
}

Prose care_statements(const CareTopic::Section& section, bool cited) {
  Prose prose;
  for (const CareTopic::Statement& statement : section.statements)
    prose.push_back(
        {Kind::bullet, cited ? fmt::format("{} [{}]", statement.text, numbers_of(statement)) : statement.text});
  return prose;
}

Prose care_rest(const CareTopic& topic, const std::vector<CareRole>& without, bool cited) {
  Prose prose;
  for (const CareTopic::Section& section : topic.sections) {
    if (std::ranges::find(without, section.role) != without.end()) continue;
    prose.push_back({Kind::heading, section.title});
    std::ranges::move(care_statements(section, cited), std::back_inserter(prose));
  }
  return prose;
}

Prose care_sources(const CareTopic& topic) {
  Prose prose{{Kind::heading, tr("Sources")}};
  for (std::size_t i = 0; i < topic.sources.size(); ++i)
    prose.push_back({Kind::aside, fmt::format("[{}]  {}", i + 1, text(topic.sources[i]))});
  return prose;
}

std::string care_opening(const CareTopic& topic) {
  for (const CareTopic::Section& section : topic.sections)
    if (section.role == CareRole::plain && !section.statements.empty())
      return first_sentence(section.statements.front().text);
  return topic.summary;
}

LeadAndRest lead_and_rest(std::string_view text) {
  std::string lead = first_sentence(text);
  text.remove_prefix(lead.size());
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  return {std::move(lead), std::string(text)};
}

}  // namespace limber
