// A value for each list of words.
#pragma once

#include <string>

#include "settings/schema.hpp"

namespace limber {

/// One that is not the whole default.
inline std::string a_word(const WordsSetting& words) {
  if (!words.allowed.empty()) return std::string(words.allowed.back());
  return words.fits("any-id") ? "any-id" : "/any/file.ics";
}

/// A command, with all that its text may have.
inline constexpr std::string_view a_command = R"(lamp "two words" it\'s \\ 'a "b"' é #)";

/// A text that fits.
inline std::string a_text(const TextSetting& setting) {
  return setting.fits(a_command) ? std::string(a_command) : "somebody@example.org";
}

/// Two tables for a list of them, in canonical text.
inline std::string some_tables(const Setting& setting) {
  if (setting.key == "reminder")
    return R"([{ text = "Drink \"some\" water – é", every = "7min", days = ["mon", "fri"], icon = "water" }, )"
           R"({ text = "Look up", at = ["09:00", "15:30"], sound = true }])";
  if (setting.key == "focus")
    return R"([{ program = "krita, gimp*", rule = "rest-only" }, { program = "emacs", rule = "longer", interval = "2h" }])";
  return "no sample of " + std::string(setting.key);
}

}  // namespace limber
