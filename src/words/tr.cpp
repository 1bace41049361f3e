#include "words/tr.hpp"

#include <cstdlib>
#include <optional>
#include <vector>

#include "words/message_catalogue.hpp"

namespace limber {
namespace {

constexpr char context_end = '\4';  // as msgfmt writes it between a context and its text

std::optional<MessageCatalogue> catalogue;  // of the language in use; none: English
std::string in_use = "English";

/// As gettext has it: LANGUAGE is a list, and goes before the others, of which the first that is set counts.
std::vector<std::string> wanted_by_the_environment() {
  std::vector<std::string> codes;
  const auto add = [&](std::string_view locale) {
    const std::string code(locale.substr(0, locale.find_first_of(".@")));  // de_AT.UTF-8@euro
    if (code.empty()) return;
    codes.push_back(code);
    if (const auto country = code.find('_'); country != code.npos) codes.push_back(code.substr(0, country));
  };
  const char* list = std::getenv("LANGUAGE");
  for (std::string_view rest = list ? list : ""; !rest.empty();) {
    const auto end = rest.find(':');
    add(rest.substr(0, end));
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* locale = std::getenv(name); locale && *locale != '\0') return add(locale), codes;
  return codes;
}

std::string found(std::optional<std::string_view> translation, const char* english) {
  return translation ? std::string(*translation) : english;
}

}  // namespace

void set_language(const std::filesystem::path& folder, Language wanted) {
  catalogue.reset();
  const auto codes = wanted == Language::desktop
                         ? wanted_by_the_environment()
                         : std::vector{std::string(language_words[static_cast<std::size_t>(wanted)])};
  for (const std::string& code : codes) {
    if (code == "en" || code == "C" || code == "POSIX") break;
    catalogue = MessageCatalogue::read(folder / code / "LC_MESSAGES" / "limber.mo");
    if (catalogue) break;
  }
  in_use = trc("this language, by its own name", "English");
}

const std::string& language_in_use() { return in_use; }

std::string tr_plain(const char* text) {
  return *text == '\0' || !catalogue ? text : found(catalogue->find(text), text);
}

std::string tr_plain(const char* context, const char* text) {
  return catalogue ? found(catalogue->find(std::string(context) + context_end + text), text) : text;
}

std::string tr_plain(const char* one, const char* many, unsigned long count) {
  const char* english = count == 1 ? one : many;
  return catalogue ? found(catalogue->find(one, count), english) : english;
}

std::string fill(const std::string& text, const char* english, fmt::format_args args) {
  try {
    return fmt::vformat(text, args);
  } catch (const fmt::format_error&) {
    return fmt::vformat(english, args);
  }
}

}  // namespace limber
