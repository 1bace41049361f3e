// What is wrong in a file of the person's or of ours.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace limber {

/// An entry of a file that cannot be used, or a fault of its form.
struct Problem {
  std::filesystem::path file;
  unsigned line = 0;    ///< from 1; 0: the file as a whole
  unsigned column = 0;  ///< from 1, in characters; 0 as for line
  std::string message;  ///< what is wrong and what was expected, without file and position
  bool operator==(const Problem&) const = default;
};
/// "FILE:LINE:COLUMN: MESSAGE".
std::string to_string(const Problem& problem);
/// Puts those from number `first` on in the order of their lines.
void sort_by_place(std::vector<Problem>& problems, std::size_t first = 0);

}  // namespace limber
