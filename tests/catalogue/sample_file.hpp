// A small file of a stretch, and what reading a changed one of it comes to.
#pragma once

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "catalogue/stretch_file.hpp"

namespace limber {

// Line numbers matter: the first line is line 1.
inline constexpr const char* good = R"(id = "reach"
name = "Overhead Reach"
summary = "Arms up, and long."
places = ["desk", "standing"]
areas = ["sides"]
movements = ["side-bend", "scapular"]
effort = "easy"
sides = 2

[dose]
hold_seconds = 8
repetitions = [2, 3]
round_seconds = [40, 60]

[[steps]]
do = "Reach up."
phase = "move"
)";

inline std::string with(std::string from, const std::string& to) {
  std::string text = good;
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::logic_error{from + " is not in the example"};
  return text.replace(at, from.size(), to);
}

struct ReadFile {
  std::optional<Stretch> stretch;
  std::vector<std::string> problems;
};
inline ReadFile read(const std::string& toml) {
  std::vector<Problem> problems;
  ReadFile result{read_stretch(toml, "reach.toml", problems), {}};
  for (const auto& problem : problems) result.problems.push_back(to_string(problem));
  return result;
}
inline std::vector<std::string> problems_of(const std::string& toml) {
  const ReadFile result = read(toml);
  EXPECT_FALSE(result.stretch) << "a stretch with problems was kept";
  return result.problems;
}

}  // namespace limber
