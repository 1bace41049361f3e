#include "panel/link/desk_checks.hpp"

#include "os/replace_file.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace limber {

DeskChecks::DeskChecks(std::filesystem::path file) : file_(std::move(file)) {
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(file_, unknown)) return;
  std::ifstream in(file_);
  const auto kept = nlohmann::json::parse(in, nullptr, false);
  if (!kept.is_array()) return;
  for (const auto& check : kept)
    if (check.is_string()) ticked_.insert(check.get<std::string>());
}

void DeskChecks::tick(const std::string& check, bool on) {
  if (on)
    ticked_.insert(check);
  else
    ticked_.erase(check);
  std::error_code ignored;  // writing says what matters
  std::filesystem::create_directories(file_.parent_path(), ignored);
  if (const auto error = replace_file(file_, nlohmann::json(ticked_).dump(2) + '\n'))
    throw std::runtime_error("cannot write " + file_.string() + ": " + error.message());
}

}  // namespace limber
