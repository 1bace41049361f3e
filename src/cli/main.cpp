// limber: the command line
#include <iostream>

#include "cli/command_line.hpp"

int main(int argc, char** argv) {
  limber::Console console{std::cout, std::cerr, limber::style_of_terminal()};
  return static_cast<int>(limber::run_command_line({argv + 1, argv + argc}, console));
}
