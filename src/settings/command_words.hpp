// A command in one line, as a setting has it: split into words as a shell would, though no shell ever sees it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limber {

/// Words are separated by blanks. 'So' and "so" they may have blanks in them, and \ takes the next character as it is
/// (within "" only before " and \, within '' not at all). Everything else stands for itself: $, ~, *, | and > too.
/// None: a quote is not closed, or the line ends in \. No words: the text is empty.
std::optional<std::vector<std::string>> command_words(std::string_view text);

/// Of one line, not endlessly long, and its quotes closed.
bool is_command(std::string_view text);

}  // namespace limber
