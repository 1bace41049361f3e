// Which settings of the desk a person has looked at. Kept in a small file of this computer: once, not daily.
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace limber {

class DeskChecks {
 public:
  /// A file that is not there, or holds something else, is read as nothing ticked.
  explicit DeskChecks(std::filesystem::path file);

  /// A check is known by its words: where they change, it is to be looked at anew.
  bool ticked(const std::string& check) const { return ticked_.contains(check); }
  /// Keeps it at once. Throws std::runtime_error, naming the file, where that cannot be written.
  void tick(const std::string& check, bool on);

 private:
  std::filesystem::path file_;
  std::set<std::string> ticked_;
};

}  // namespace limber
