#include "evidence/program_name.hpp"

#include <algorithm>
#include <cctype>

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

bool is_our_own(std::string_view said) {
  constexpr std::string_view own = "limber";
  const std::string name = program_name(said);
  return name.size() >= own.size() && std::ranges::equal(name.substr(0, own.size()), own, {}, [](unsigned char c) {
           return static_cast<char>(std::tolower(c));
         });
}

}  // namespace limber
