// Sentences in the language of the person, by gettext. The English one is the key and stands in the source; where there
// is no translation it is shown itself.
//
// clang-format off
//   tr("Breaks wait until you sit.")
//   tr("Put off until {time}.", "time"_a = at)                  whole sentences, never glued of parts
//   trn("{n} stretch", "{n} stretches", count)                  {n} is the count
//   trc("short, on a button", "In {length}", "length"_a = by)   with a context, where a word is short or ambiguous
//   constexpr const char* labels[] = {tr_noop("Skip")};         marked here, and shown by tr(label)
// clang-format on
//
// What goes to a log, a file, a script or over the socket is English and not marked.
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "catalogue/tr_noop.hpp"
#include "core/policy.hpp"

namespace limber {

using namespace fmt::literals;

/// Takes the language from the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), and the catalogues from `folder`
/// (FOLDER/de/LC_MESSAGES/limber.mo), or the language that the person wants instead. Without a call of this everything
/// is English. Not safe while other threads run.
void set_language(const std::filesystem::path& folder, Language wanted = Language::desktop);

/// The language that set_language() has found, by its own name: "English", "Deutsch".
const std::string& language_in_use();

/// The translation, or `text` itself.
std::string tr_plain(const char* text);
std::string tr_plain(const char* context, const char* text);
std::string tr_plain(const char* one, const char* many, unsigned long count);
/// `text` with its arguments; where a translation cannot take them, `english` is filled instead.
std::string fill(const std::string& text, const char* english, fmt::format_args args);

/// A ready English sentence that has come over the socket, in the person's language if it is one without arguments.
inline std::string tr_said(const std::string& sentence) { return tr_plain(sentence.c_str()); }

inline std::string tr(const char* text) { return tr_plain(text); }
template <typename... Args>
std::string tr(const char* text, const Args&... args) {
  return fill(tr_plain(text), text, fmt::make_format_args(args...));
}

template <typename Count, typename... Args>
std::string trn(const char* one, const char* many, Count count, const Args&... args) {
  const auto number = static_cast<unsigned long>(count);
  const auto n = fmt::arg("n", number);
  return fill(tr_plain(one, many, number), number == 1 ? one : many, fmt::make_format_args(n, args...));
}

inline std::string trc(const char* context, const char* text) { return tr_plain(context, text); }
template <typename... Args>
std::string trc(const char* context, const char* text, const Args&... args) {
  return fill(tr_plain(context, text), text, fmt::make_format_args(args...));
}

}  // namespace limber
