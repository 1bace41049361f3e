#include "core/problem.hpp"

#include <fmt/format.h>

namespace limber {

std::string to_string(const Problem& problem) {
  if (problem.line == 0) return fmt::format("{}: {}", problem.file.string(), problem.message);
  return fmt::format("{}:{}:{}: {}", problem.file.string(), problem.line, problem.column, problem.message);
}

}  // namespace limber
