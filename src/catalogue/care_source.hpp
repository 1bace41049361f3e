// Where a statement or a tip comes from. Every one names at least one source; what is Limber's own choice says so, and
// what it leans on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace limber {

class TomlTable;

struct CareSource {
  std::string id;     ///< its name within its file
  std::string title;  ///< "Limber's own choice" for one of those
  std::string where;  ///< where it can be read; for an own choice, what that leans on
  bool own_choice = false;

  static constexpr std::string_view own_title = "Limber's own choice";
};

/// In words: "Midlands Partnership NHS, safe use of heat (mpft.nhs.uk)", "Limber's own choice, leaning on ...".
std::string text(const CareSource& source);

/// The [[sources]] of a file. Reads the table's key "sources"; notes what is wrong and ids that come twice.
std::vector<CareSource> read_care_sources(TomlTable& file);

/// The ids in the list `key` as places in `sources`; at least one is needed.
std::vector<std::size_t> read_cited(TomlTable& table, std::string_view key, const std::vector<CareSource>& sources);

}  // namespace limber
