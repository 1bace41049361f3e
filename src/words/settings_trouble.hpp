// What is said of settings that cannot be read.
#pragma once

#include <string>

#include "words/status_facts.hpp"

namespace limber {

/// "Keeping the last settings", "Using the other settings".
std::string trouble_title(const SettingsTroubleFacts& trouble);

/// Where it is and what is wrong: "Limber can't read line 3, column 8 of your settings file: expected a duration."
std::string trouble_sentence(const SettingsTroubleFacts& trouble);

/// What is in force till it is mended, as a sentence.
std::string trouble_consequence(const SettingsTroubleFacts& trouble);

}  // namespace limber
