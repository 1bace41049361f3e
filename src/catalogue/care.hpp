// Care: what the guidance says about heat and cold, the desk, sitting, other help and doctors. Plain data from
// resources/care (CARE_FORMAT.md); no statement is without a source.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/care_source.hpp"
#include "catalogue/catalogue.hpp"

namespace limber {

/// What a section is for, where a program does more with it than print it.
enum class CareRole {
  plain,
  how,           ///< how it is done
  ask_first,     ///< the people who should ask a professional first or leave it out; shown before a timer starts
  checks,        ///< settings to look at once
  doctor_first,  ///< its first statement is the notice that goes with everything
  at_once,       ///< signs to get help at once
  numbers,       ///< the numbers to call then
  today,         ///< signs to get advice today
  soon           ///< signs to get advice soon
};
constexpr std::array<std::string_view, 9> names_of(CareRole) {
  return {"plain", "how", "ask-first", "checks", "doctor-first", "at-once", "numbers", "today", "soon"};
}

struct CareTopic {
  struct Statement {
    std::string text;
    std::vector<std::size_t> sources;  ///< indices into the topic's, never empty
  };
  struct Section {
    std::string title;
    CareRole role = CareRole::plain;
    std::vector<Statement> statements;
  };
  /// For what is put on and taken off again.
  struct Timer {
    std::chrono::minutes length;  ///< after this it is time to take it off
    std::chrono::minutes stop;    ///< never longer than this
    std::vector<std::size_t> sources;
  };

  std::string id;
  std::string name;
  std::string summary;
  int order = 0;  ///< the smaller first
  std::optional<Timer> timer;
  std::vector<Section> sections;
  std::vector<CareSource> sources;

  /// The first section with this role; nullptr if there is none.
  const Section* section(CareRole role) const;
};

/// No timer runs longer, whatever is in a file.
inline constexpr int longest_care_minutes = 20;

struct Care {
  std::vector<CareTopic> topics;  ///< in their order
  std::vector<Problem> problems;

  const CareTopic* find(std::string_view id) const;
  /// The people who should ask a doctor before the first stretch; nullptr if no topic has it.
  const CareTopic::Statement* doctor_notice() const;
};

/// One topic from the text of its file (CARE_FORMAT.md). None, and what is wrong in `problems`, if there is anything
/// that is not right. `file` is for the messages.
std::optional<CareTopic> read_care_topic(std::string_view toml, const std::filesystem::path& file,
                                         std::vector<Problem>& problems);

/// Every *.toml of the folders; one that does not exist is empty. Never throws for what is in them: a bad file becomes
/// a problem and the others load. Of two topics with the same id the first stays.
Care load_care(const std::vector<std::filesystem::path>& dirs);

}  // namespace limber
