#include "panel/model/rule_form.hpp"

#include "panel/model/reminder_form.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"
#include "settings/value.hpp"
#include "words/tr.hpp"

namespace limber {

std::optional<std::string> rule_trouble(std::string_view program) {
  const auto& field = std::get<TextSetting>(require_field(require_setting("focus"), "program").kind);
  if (trimmed(program).empty()) return tr("Write the name of a program.");
  if (!field.fits(program)) return tr(too_long);
  return std::nullopt;
}

}  // namespace limber
