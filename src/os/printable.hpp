// Makes texts from other programs (window classes, names of servers and clients, error messages) safe to show in a
// terminal, in JSON and in a window.
#pragma once

#include <string>
#include <string_view>

namespace limber {

/// `text` without control characters and marks that change the direction of writing; line ends and tabs become spaces,
/// what is no UTF-8 becomes question marks. What is longer than 200 bytes is cut.
std::string printable(std::string_view text);

}  // namespace limber
