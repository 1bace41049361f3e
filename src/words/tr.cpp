#include "words/tr.hpp"

#include <libintl.h>

#include <clocale>
#include <cstdlib>

namespace limber {
namespace {

constexpr const char* domain = "limber";
constexpr char context_end = '\4';  // as msgfmt writes it between a context and its text

std::string in_use = "English";

}  // namespace

void set_language(const std::filesystem::path& folder, Language wanted) {
  const std::string language{wanted == Language::desktop ? "" : language_words[static_cast<std::size_t>(wanted)]};
  if (!language.empty()) ::setenv("LANGUAGE", language.c_str(), 1);
  for (const int category : {LC_CTYPE, LC_MESSAGES, LC_TIME}) {
    const char* locale = std::setlocale(category, "");
    // In the plain C locale gettext translates nothing, whatever LANGUAGE says.
    if (!language.empty() && (!locale || std::string_view(locale) == "C")) std::setlocale(category, "C.UTF-8");
  }
  ::bindtextdomain(domain, folder.c_str());
  ::bind_textdomain_codeset(domain, "UTF-8");
  in_use = trc("this language, by its own name", "English");
}

const std::string& language_in_use() { return in_use; }

std::string tr_plain(const char* text) { return *text == '\0' ? text : ::dgettext(domain, text); }

std::string tr_plain(const char* context, const char* text) {
  const std::string key = std::string(context) + context_end + text;
  const char* found = ::dgettext(domain, key.c_str());
  return found == key.c_str() ? text : found;
}

std::string tr_plain(const char* one, const char* many, unsigned long count) {
  return ::dngettext(domain, one, many, count);
}

std::string fill(const std::string& text, const char* english, fmt::format_args args) {
  try {
    return fmt::vformat(text, args);
  } catch (const fmt::format_error&) {
    return fmt::vformat(english, args);
  }
}

}  // namespace limber
