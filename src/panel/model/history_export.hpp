// The history into a file, however long it is: asked for page by page, so that neither the daemon nor the windows wait,
// and brought to the disk by a thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "panel/link/connection.hpp"
#include "panel/link/export_file.hpp"

namespace limber {

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
  std::unique_ptr<ExportFile> file_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);  ///< answers come also after it has gone
  Fd reported_, tell_;                                          ///< the ends of a pipe: the thread is through
  EventLoop::Held watch_;
  std::string problem_;
  std::thread thread_;
};

}  // namespace limber
