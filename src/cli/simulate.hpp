// limber simulate: what the engine would do with a day, replayed from a trace or made up.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "core/policy.hpp"
#include "core/rotation.hpp"

namespace limber {

struct SimulateOptions {
  enum class Format { table, jsonl, csv, summary };

  std::string file;                      ///< "-": standard input; empty with office_day
  bool own = false;                      ///< the person's own settings instead of the built-in defaults
  std::filesystem::path config;          ///< empty: none beside those
  std::vector<std::string> assignments;  ///< KEY=VALUE, over the file
  Format format = Format::table;
  bool office_day = false;
  int days = 1;
  std::uint64_t seed = 1;
  std::string person;  ///< a made-up one (trace/seeded_person.hpp) whose days are lived with both settings; "list"
  std::function<std::vector<RotationEntry>(const StretchPolicy&)> pool;  ///< the stretches to suggest; null: none
};

/// `in` stands for standard input. Throws CommandError for a bad trace or setting.
ExitCode simulate(const SimulateOptions& options, std::istream& in, Console& console);

void add_simulate(CLI::App& app, Action& chosen);

}  // namespace limber
