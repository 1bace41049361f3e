#include "os/welcome_stage.hpp"

#include <chrono>
#include <exception>
#include <fstream>
#include <string>
#include <system_error>

#include "os/replace_file.hpp"

namespace limber {

namespace {

std::filesystem::path stage_file(const Paths& paths) { return paths.state_dir() / "welcome"; }

bool known_before(const Paths& paths) {
  std::error_code error;
  const auto is_there = [&](const std::filesystem::path& file) { return std::filesystem::exists(file, error); };
  return is_there(paths.config_file()) || is_there(paths.journal_file()) ||
         is_there(paths.data_dir() / "welcome-shown");  // where it was kept first
}

}  // namespace

WelcomeStage welcome_stage(const Paths& paths) {
  try {
    std::ifstream file(stage_file(paths));
    std::string word;
    file >> word;
    if (const auto its = from_name<WelcomeStage>(word)) return *its;
    return known_before(paths) ? WelcomeStage::over : WelcomeStage::fresh;
  } catch (const std::exception&) {  // nowhere to keep anything
    return WelcomeStage::over;
  }
}

void keep_welcome_stage(const Paths& paths, WelcomeStage stage) {
  try {
    std::error_code error;
    std::filesystem::create_directories(paths.state_dir(), error);
    static_cast<void>(replace_file(stage_file(paths), std::string(name(stage)) + "\n"));
  } catch (const std::exception&) {  // see the header
  }
}

bool welcomed_today(const Paths& paths) {
  if (welcome_stage(paths) != WelcomeStage::over) return false;
  try {
    std::error_code error;
    const auto at = std::filesystem::last_write_time(stage_file(paths), error);
    return !error && std::filesystem::file_time_type::clock::now() - at < std::chrono::hours(24);
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace limber
