#include "words/settings_trouble.hpp"

#include <fmt/format.h>

namespace limber {

std::string trouble_title(const SettingsTroubleFacts& trouble) {
  return trouble.kept ? "Keeping the last settings" : "Using the other settings";
}

std::string trouble_sentence(const SettingsTroubleFacts& trouble) {
  const std::string column = trouble.column > 0 ? fmt::format(", column {}", trouble.column) : "";
  const std::string line = trouble.line > 0 ? fmt::format("line {}{} of ", trouble.line, column) : "";
  const std::string file =
      trouble.file.empty() ? "your settings file" : fmt::format("the system's settings file ({})", trouble.file);
  const std::string what = trouble.message.empty() ? "" : ": " + trouble.message;
  return fmt::format("Limber can't read {}{}{}{}", line, file, what, what.ends_with('.') ? "" : ".");
}

std::string trouble_consequence(const SettingsTroubleFacts& trouble) {
  return trouble.kept ? "The last settings hold until it is mended."
                      : "What else is sound of it holds until it is mended.";
}

}  // namespace limber
