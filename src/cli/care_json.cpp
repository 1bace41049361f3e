#include "cli/care_json.hpp"

#include <nlohmann/json.hpp>

namespace limber {
namespace {

/// Numbered from 1, as on the page.
Json numbers_json(const std::vector<std::size_t>& sources) {
  Json numbers = Json::array();
  for (const std::size_t source : sources) numbers.push_back(source + 1);
  return numbers;
}

Json source_json(const CareSource& source) {
  Json object{{"title", source.title}, {"where", source.where}, {"own_choice", source.own_choice}};
  if (!source.own_choice) object["seen"] = source_seen_names[static_cast<std::size_t>(source.seen)];
  return object;
}

Json section_json(const CareTopic::Section& section) {
  Json statements = Json::array();
  for (const CareTopic::Statement& statement : section.statements)
    statements.push_back({{"text", statement.text}, {"sources", numbers_json(statement.sources)}});
  return {{"title", section.title},
          {"role", care_role_names[static_cast<std::size_t>(section.role)]},
          {"statements", statements}};
}

Json topic_json(const CareTopic& topic) {
  Json object{{"id", topic.id}, {"name", topic.name}, {"summary", topic.summary}};
  if (topic.timer)
    object["timer"] = {{"minutes", topic.timer->length.count()},
                       {"stop_minutes", topic.timer->stop.count()},
                       {"sources", numbers_json(topic.timer->sources)}};
  object["sections"] = Json::array();
  for (const CareTopic::Section& section : topic.sections) object["sections"].push_back(section_json(section));
  object["sources"] = Json::array();
  for (const CareSource& source : topic.sources) {
    object["sources"].push_back({{"number", object["sources"].size() + 1}});
    object["sources"].back().update(source_json(source));
  }
  return object;
}

Json tip_json(const Tip& tip) {
  Json tags = Json::array();
  for (const TipTag tag : tip.tags) tags.push_back(name(tag));
  Json sources = Json::array();
  for (const CareSource& source : tip.sources) sources.push_back(source_json(source));
  return {{"id", tip.id}, {"text", tip.text}, {"tags", tags}, {"sources", sources}};
}

}  // namespace

Json care_json(const std::vector<CareTopic>& topics) {
  Json list = Json::array();
  for (const CareTopic& topic : topics) list.push_back(topic_json(topic));
  return {{"topics", list}};
}

Json tips_json(const std::vector<Tip>& tips) {
  Json list = Json::array();
  for (const Tip& tip : tips) list.push_back(tip_json(tip));
  return {{"tips", list}};
}

}  // namespace limber
