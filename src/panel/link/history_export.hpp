// Exports the history into a file, however long it is: requested page by page, so that neither the daemon nor the
// windows block, and written to the disk by a thread.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

#include "os/fd.hpp"
#include "panel/link/connection.hpp"

namespace limber {

/// Where it goes: what was chosen, with this ending. The dialog may leave the ending of a kind that was chosen before,
/// which is replaced; any other stays in the name.
std::filesystem::path export_path(const std::filesystem::path& chosen, std::string_view ending);

/// A file that is written piece by piece and then put in place whole or not at all: first written beside it under an
/// unused name. A symbolic link stays, and its target is replaced.
class ExportFile {
 public:
  explicit ExportFile(std::filesystem::path file);
  /// Deletes what was not put in place.
  ~ExportFile();
  ExportFile(const ExportFile&) = delete;
  ExportFile& operator=(const ExportFile&) = delete;

  /// After a piece that could not be written, the others are passed over.
  void append(std::string_view piece);
  /// On the disk and in its place; waits for the disk. What went wrong, for people; empty: nothing.
  std::string keep();

 private:
  std::filesystem::path file_, target_;
  std::string draft_;
  Fd out_;
  bool whole_ = false;  ///< all so far has been written
};

class HistoryExport {
 public:
  struct Wish {
    std::filesystem::path file;
    std::string format;    ///< as history_export calls it
    std::string from, to;  ///< dates, both included
  };
  /// Begins at once. `daemon` and `loop` have to outlive it. `done` is called once, later, with a sentence for people;
  /// not at all where this goes before.
  HistoryExport(Connection& daemon, EventLoop& loop, Wish request,
                std::function<void(const std::string& sentence)> done);
  ~HistoryExport();
  HistoryExport(const HistoryExport&) = delete;
  HistoryExport& operator=(const HistoryExport&) = delete;

 private:
  void ask(const nlohmann::ordered_json& after);
  void take(const nlohmann::ordered_json& page);
  void keep();

  Connection& daemon_;
  EventLoop& loop_;
  Wish wish_;
  std::function<void(const std::string&)> done_;
  ExportFile file_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);  ///< answers may come after it has been destroyed
  Fd reported_, tell_;                                          ///< the ends of a pipe: the thread is through
  EventLoop::Held watch_;
  std::string problem_;
  std::thread thread_;
};

}  // namespace limber
