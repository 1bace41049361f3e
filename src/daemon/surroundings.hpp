// What is to be seen around the person: a call, a video, a talk, Do Not Disturb. Opens all sources of evidence that the
// settings allow, joins what they see, and tells the engine what comes of it.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/events.hpp"
#include "core/snapshot.hpp"
#include "presence/evidence.hpp"
#include "system/boot_timer.hpp"

namespace limber {

class Surroundings {
 public:
  struct Seen {
    EvidenceKind kind;
    std::string whose;  ///< for people; empty: nobody says
    Instant since;
  };
  /// One source, or one that could not be opened.
  struct Lookout {
    std::string_view name;
    std::string trouble;  ///< why it sees nothing for now; empty: it looks
  };
  /// After a restart that is how long sources may take to find again what was there before.
  static constexpr Duration settling_time = 3s;

  /// `tell` gets EngagedChanged, FullscreenChanged and DndChanged, from the loop, and only what has changed.
  Surroundings(const EvidenceRoom& room, std::span<const EvidenceCandidate> candidates,
               std::function<void(const Event&)> tell);
  ~Surroundings();

  /// Begins to look, by one source after the other, from the loop. `believed`: what the engine remembers of before a
  /// restart; what is not seen again of that within `settling` is told to be over.
  void open(const PresencePolicy& policy, const Snapshot& believed, Duration settling = settling_time);
  /// Settings have changed. What was seen by a kind that is switched off is seen no more.
  void change(const PresencePolicy& policy);

  /// What is seen now, one entry a kind, in the order of kinds.
  std::vector<Seen> seen() const;
  /// The settings want it.
  bool looks_for(EvidenceKind kind) const { return wanted_[static_cast<std::size_t>(kind)]; }
  std::vector<Lookout> lookouts(EvidenceKind kind) const;

 private:
  enum class Flag { engaged, fullscreen, dnd };
  struct Source;
  static Flag flag(EvidenceKind kind);

  void open_kind(EvidenceKind kind);
  void open_soon();
  void open_source(Source& source);
  void heard(Source& source, std::optional<std::string> whose);
  void join(EvidenceKind kind);
  void tell_changes();

  EvidenceRoom room_;
  std::span<const EvidenceCandidate> candidates_;
  std::function<void(const Event&)> tell_;
  std::vector<std::unique_ptr<Source>> sources_;
  std::array<std::optional<Seen>, evidence_kinds.size()> seen_;
  std::array<bool, evidence_kinds.size()> wanted_{};
  std::array<bool, 3> told_{};
  BootTimer settling_;
  std::shared_ptr<void> alive_;
};

}  // namespace limber
