// Texts that other programs give themselves (window classes, names of servers and clients, messages of errors), made
// fit for a terminal, for JSON and for a window.
#pragma once

#include <string>
#include <string_view>

namespace limber {

/// `text` without control characters and marks that change the direction of writing; line ends and tabs become spaces,
/// what is no UTF-8 becomes question marks. What is longer than 200 bytes is cut.
std::string printable(std::string_view text);

}  // namespace limber
