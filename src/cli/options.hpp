// What a command takes on its line.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <utility>

#include "cli/command.hpp"

namespace limber {

/// For the options of `command` to write into, for as long as it lives. Once the whole command line is understood,
/// `run` with these is what it does, unless a subcommand of it is meant: CLI11 calls back from the inside out.
template <typename Options>
Options& options_of(CLI::App& command, Action& chosen, std::function<ExitCode(Console&, const Options&)> run) {
  const auto options = std::make_shared<Options>();
  command.callback([&command, &chosen, options, run = std::move(run)] {
    if (!command.get_subcommands().empty()) return;
    chosen = [options, run](Console& console) { return run(console, *options); };
  });
  return *options;
}

}  // namespace limber
