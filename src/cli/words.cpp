#include "cli/words.hpp"

#include <fmt/format.h>

namespace limber {

std::string counted(long long number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace limber
