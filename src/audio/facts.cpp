#include "audio/facts.hpp"

#include <nlohmann/json.hpp>

namespace limber {

std::string fact_line(Sense sense, const AudioStatus& fact) {
  const char* name = sense == Sense::sound ? "sound" : "speech";
  const nlohmann::ordered_json json{{name, {{"ok", fact.ok}, {"detail", fact.detail}}}};
  // What libraries say in other encodings is shown as well as may be.
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void Facts::set(Sense sense, const AudioStatus& fact) {
  const std::lock_guard lock(mutex_);
  auto& known = facts_[static_cast<std::size_t>(sense)];
  if (known == fact) return;
  known = fact;
  say_(fact_line(sense, fact));
}

}  // namespace limber
