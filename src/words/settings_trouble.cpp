#include "words/settings_trouble.hpp"

#include "words/tr.hpp"

namespace limber {

std::string trouble_title(const SettingsTroubleFacts& trouble) {
  return trouble.kept ? tr("Keeping the last settings") : tr("Using the other settings");
}

std::string trouble_sentence(const SettingsTroubleFacts& trouble) {
  const bool own = trouble.file.empty();
  // Translators: these are followed by what is wrong there, behind a colon, or by a full stop.
  const char* where = own ? tr_noop("Limber can't read your settings file")
                          : tr_noop("Limber can't read the system's settings file ({file})");
  if (trouble.line > 0 && trouble.column > 0)
    where = own ? tr_noop("Limber can't read line {line}, column {column} of your settings file")
                : tr_noop("Limber can't read line {line}, column {column} of the system's settings file ({file})");
  else if (trouble.line > 0)
    where = own ? tr_noop("Limber can't read line {line} of your settings file")
                : tr_noop("Limber can't read line {line} of the system's settings file ({file})");
  const std::string what = trouble.message.empty() ? "" : ": " + trouble.message;
  return tr(where, "line"_a = trouble.line, "column"_a = trouble.column, "file"_a = trouble.file) + what +
         (what.ends_with('.') ? "" : ".");
}

std::string trouble_consequence(const SettingsTroubleFacts& trouble) {
  return trouble.kept ? tr("The last settings hold until it is mended.")
                      : tr("What else is sound of it holds until it is mended.");
}

}  // namespace limber
