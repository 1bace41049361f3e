// Where a statement or a tip comes from. Every one names at least one source; what is Limber's own choice says so, and
// what it leans on.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace limber {

class TomlTable;

/// What was read of a source.
enum class SourceSeen {
  page,     ///< the page itself
  summary,  ///< its summary or abstract
  copy      ///< a copy or a quotation elsewhere
};
constexpr std::array<std::string_view, 3> names_of(SourceSeen) { return {"page", "summary", "copy"}; }

/// Where it can be read, in brackets, and what was read of it where that was not the page itself:
/// "(nhs.uk/medicines/ibuprofen-for-adults; read in a copy)".
std::string where_text(std::string_view where, SourceSeen seen);

/// Whether a reader can look a source up there: one or more addresses ("nhs.uk/conditions/back-pain") and DOIs
/// ("doi 10.7326/M16-2367"), separated by "; ".
bool is_source_address(std::string_view where);

struct CareSource {
  std::string id;     ///< its name within its file
  std::string title;  ///< "Limber's own choice" for one of those
  std::string where;  ///< an address or a DOI; for an own choice, what that leans on
  SourceSeen seen = SourceSeen::page;
  bool own_choice = false;

  static constexpr std::string_view own_title = "Limber's own choice";
};

/// In words: "NICE guideline NG59, low back pain (nice.org.uk/guidance/ng59)", "NHS, ibuprofen (nhs.uk/...; read in a
/// copy)", "Limber's own choice, leaning on ...".
std::string text(const CareSource& source);

/// The [[sources]] of a file. Reads the table's key "sources"; notes what is wrong and ids that come twice.
std::vector<CareSource> read_care_sources(TomlTable& file);

/// The ids in the list `key` as places in `sources`; at least one is needed.
std::vector<std::size_t> read_cited(TomlTable& table, std::string_view key, const std::vector<CareSource>& sources);

}  // namespace limber
