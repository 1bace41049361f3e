// Marks a text for translators where it stands; the code that shows it translates it (words/tr.hpp).
#pragma once

namespace limber {

constexpr const char* tr_noop(const char* text) { return text; }

}  // namespace limber
