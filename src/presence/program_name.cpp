#include "presence/program_name.hpp"

#include <algorithm>

namespace limber {

/// Whatever is no path and no reverse domain name is a name already.
std::string program_name(std::string_view said) {
  constexpr std::string_view file_ending = ".desktop";
  if (said.ends_with(file_ending)) said.remove_suffix(file_ending.size());
  if (said.starts_with('/')) said.remove_prefix(said.rfind('/') + 1);
  if (std::ranges::count(said, '.') >= 2 && said.find(' ') == std::string_view::npos && !said.ends_with('.'))
    said.remove_prefix(said.rfind('.') + 1);
  return std::string(said);
}

}  // namespace limber
