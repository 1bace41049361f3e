// What could come next on the command line, for the completion of the shells (resources/completions).
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace limber {

/// Every word that can follow `words`, which are those behind `limber` that are whole already: commands, options, and
/// the values of an option or a place where there is a list of them. A value "<file>" stands for any file.
std::vector<std::string> completions(const CLI::App& app, const std::vector<std::string>& words);

}  // namespace limber
