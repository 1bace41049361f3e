// limber: the command line
#include <unistd.h>

#include <iostream>
#include <optional>

#include "cli/command.hpp"
#include "cli/installed.hpp"
#include "cli/style.hpp"
#include "os/paths.hpp"
#include "words/tr.hpp"

int main(int argc, char** argv) {
  limber::set_runtime_dir_of_the_system();
  const limber::Paths paths;
  limber::set_language(paths.locales(), limber::own_language(paths));
  limber::Console console{std::cout, std::cerr, limber::style_of_terminal()};
  // For eyes only: what goes into a file or another program is UTF-8.
  std::optional<limber::PlainLetters> out, err;
  if (!console.style.unicode && ::isatty(STDOUT_FILENO) == 1) out.emplace(std::cout);
  if (!console.style.unicode && ::isatty(STDERR_FILENO) == 1) err.emplace(std::cerr);
  return static_cast<int>(limber::run_command_line({argv + 1, argv + argc}, console));
}
