// The file that the history is exported into.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "os/fd.hpp"

namespace limber {

/// Where it goes: what was chosen, with this ending. The dialog may leave the ending of a kind that was chosen before,
/// which is replaced; any other stays in the name.
std::filesystem::path export_path(const std::filesystem::path& chosen, std::string_view ending);

/// Written piece by piece, and there whole or not at all: beside the file first under a name that nothing has. A link
/// stays, and what it points to is replaced.
class ExportFile {
 public:
  explicit ExportFile(std::filesystem::path file);
  /// What is not kept goes.
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

}  // namespace limber
