// A fault of the program, said in a small window of its own.
#pragma once

#include <string>

namespace limber {

/// Nothing waits for it. One at a time: while it is there, others are not shown.
void show_fault(const std::string& title, const std::string& what);

}  // namespace limber
