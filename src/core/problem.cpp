#include "core/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace limber {

std::string to_string(const Problem& problem) {
  if (problem.line == 0) return fmt::format("{}: {}", problem.file.string(), problem.message);
  return fmt::format("{}:{}:{}: {}", problem.file.string(), problem.line, problem.column, problem.message);
}

void sort_by_place(std::vector<Problem>& problems, std::size_t first) {
  std::ranges::stable_sort(problems.begin() + static_cast<std::ptrdiff_t>(first), problems.end(), {},
                           [](const Problem& its) {
                             return std::pair{its.line, its.column};
                           });
}

}  // namespace limber
