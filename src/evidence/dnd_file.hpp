// Do Not Disturb as a program of the desktop keeps it in a settings file: read anew with each change of the file while
// that program runs.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "evidence/evidence.hpp"
#include "os/file_watch.hpp"
#include "os/loop_calls.hpp"

namespace limber {

struct DndSetting {
  std::filesystem::path below_config;  ///< where the file is in the person's settings folder
  std::string absent;                  ///< the trouble while the program does not run, for people
  /// The desktop's name if Do Not Disturb is on.
  std::function<std::optional<std::string>(const std::filesystem::path& file)> read;
};

class DndFile {
 public:
  /// Without a session bus it is not known whether the program runs: then it is taken not to, soon after.
  DndFile(const EvidenceContext& context, DndSetting setting, EvidenceEvents events);
  DndFile(const DndFile&) = delete;
  DndFile& operator=(const DndFile&) = delete;

  /// Whether the program runs.
  void runs(bool on);

 private:
  void look() { events_.seen(setting_.read(file_)); }

  boost::asio::io_context& io_;
  DndSetting setting_;
  EvidenceEvents events_;
  std::filesystem::path file_;
  LoopCalls calls_;
  std::unique_ptr<FileWatch> watch_;
};

}  // namespace limber
