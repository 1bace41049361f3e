#include "panel/widgets/own_file.hpp"

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "os/paths.hpp"

namespace limber {

const std::string& own_file(const std::string& name) {
  static std::map<std::string, std::string> read;
  const auto [its, first] = read.try_emplace(name);
  if (!first) return its->second;
  try {
    std::ifstream file(Paths().resources() / name);
    its->second.assign(std::istreambuf_iterator<char>(file), {});
  } catch (const std::exception&) {
    its->second.clear();  // there are no resources at all
  }
  if (its->second.empty()) std::cerr << "limber-panel: cannot read its file " << name << "\n";
  return its->second;
}

}  // namespace limber
