#include "cli/care_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalogue/page.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

constexpr int narrowest = 40;

Page page_of(int width) { return Page{std::max(width, narrowest)}; }

/// Stands for a blank that no line is broken at; texts have no control characters.
constexpr char unbroken = '\x1f';

/// "[1,3]"
std::string numbers_of(const CareTopic::Statement& statement) {
  std::string list;
  for (const std::size_t source : statement.sources) list += fmt::format("{}{}", list.empty() ? "" : ",", source + 1);
  return "[" + list + "]";
}

}  // namespace

std::string care_list_text(const Care& care, int width) {
  std::size_t widest = 0;
  for (const CareTopic& topic : care.topics) widest = std::max(widest, letters(topic.id));
  Page page = page_of(width);
  for (const CareTopic& topic : care.topics) page.item("  " + padded(topic.id, widest + 2), topic.summary);
  return page.text();
}

std::string care_topic_text(const CareTopic& topic, int width) {
  Page page = page_of(width);
  for (const CareTopic::Section& section : topic.sections) {
    page.gap();
    page.item("", section.title);
    for (const CareTopic::Statement& statement : section.statements)
      page.item("  - ", statement.text + unbroken + numbers_of(statement));
  }
  std::string text = page.text();
  std::ranges::replace(text, unbroken, ' ');
  return text;
}

std::string care_section_text(const CareTopic::Section& section, int width) {
  Page page = page_of(width);
  page.item("", section.title);
  for (const CareTopic::Statement& statement : section.statements) page.item("  - ", statement.text);
  return page.text();
}

std::string care_sources_text(const CareTopic& topic, int width) {
  Page page = page_of(width);
  // Translators: heading over the sources of a page.
  page.item("", tr("Sources"));
  const std::size_t column = fmt::format("  [{}] ", topic.sources.size()).size();
  for (std::size_t i = 0; i < topic.sources.size(); ++i)
    page.item(padded(fmt::format("  [{}] ", i + 1), column), text(topic.sources[i]));
  return page.text();
}

std::string care_paragraph(std::string_view text, int width) {
  Page page = page_of(width);
  page.item("", text);
  return page.text();
}

}  // namespace limber
