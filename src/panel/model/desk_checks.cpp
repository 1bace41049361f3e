#include "panel/model/desk_checks.hpp"

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
  std::error_code ignored;  // the stream says what matters
  std::filesystem::create_directories(file_.parent_path(), ignored);
  const auto draft = std::filesystem::path(file_).concat(".new");
  {
    std::ofstream out(draft);
    out << nlohmann::json(ticked_).dump(2) << '\n';
    if (!out.flush()) throw std::runtime_error("cannot write " + file_.string());
  }
  std::filesystem::rename(draft, file_, ignored);
  if (ignored) throw std::runtime_error("cannot write " + file_.string() + ": " + ignored.message());
}

}  // namespace limber
