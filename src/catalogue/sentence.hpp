// The words of steps as sentences, for the screen and for the ear.
#pragma once

#include <string>
#include <string_view>

namespace limber {

/// Appends `more` after a blank, with a full stop if it ends with nothing of the kind; nothing for an empty text.
void add_sentence(std::string& text, std::string_view more);

/// "A mild pull in the back." as "You feel a mild pull in the back."; what cannot follow on those words comes after a
/// colon. An empty text stays empty.
std::string feel_sentence(const std::string& feel);

}  // namespace limber
