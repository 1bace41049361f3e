// Opens all sources of evidence that the settings allow (a call, a video, a talk, Do Not Disturb), joins what they
// report, and passes the result to the engine.
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
#include "evidence/evidence.hpp"
#include "os/boot_timer.hpp"
#include "os/loop_calls.hpp"

namespace limber {

/// How long evidence that has gone is still counted.
struct EvidenceTimeouts {
  /// After a restart: how long sources may take to find again what was there before.
  Duration settling = 3s;
  /// A call, a video or a full screen that seems to be over: people mute and unmute, players change slides, and nothing
  /// is to be shown between. Do Not Disturb is set by the person, and its end counts at once.
  Duration ending = 10s;
  /// A shared screen is ended by a press; between two windows that are shared one after the other it goes on.
  Duration sharing_ending = 1500ms;
};

class EvidenceMonitor {
 public:
  /// Evidence that is seen, or was seen a moment ago (EvidenceTimeouts).
  struct Seen {
    EvidenceKind kind;
    std::string whose;  ///< for people; empty: not known
    Instant since;
  };
  /// One source, or one that could not be opened.
  struct SourceState {
    std::string_view name;
    std::string trouble;  ///< why it does not work now; empty: it works
  };
  /// `tell` gets EngagedChanged, FullscreenChanged and DndChanged, from the loop, and only what has changed.
  /// `in_front` gets the program whose window is in use, as its sources tell it (EvidenceEvents), whenever that
  /// changes.
  EvidenceMonitor(const EvidenceContext& context, std::span<const EvidenceCandidate> candidates,
                  std::function<void(const Event&)> tell,
                  std::function<void(std::optional<std::string>)> in_front = {});
  ~EvidenceMonitor();

  /// Opens one source after the other, from the loop. `believed`: what the engine remembers of the time before a
  /// restart.
  void open(const PresencePolicy& policy, const Snapshot& believed, EvidenceTimeouts patience = {});
  /// Settings have changed. Evidence of a kind that is switched off ends at once.
  void change(const PresencePolicy& policy);
  /// Whether to watch windows even where full screen is no reason to wait: there are rules by program.
  void watch_programs(bool wanted);
  /// Whether windows are watched, for one reason or the other.
  bool watches_programs() const { return opened_[static_cast<std::size_t>(EvidenceKind::fullscreen)]; }

  /// What is seen now, one entry a kind, in the order of kinds.
  std::vector<Seen> seen() const;
  /// Whether the settings have this kind switched on.
  bool looks_for(EvidenceKind kind) const { return wanted_[static_cast<std::size_t>(kind)]; }
  std::vector<SourceState> source_states(EvidenceKind kind) const;

 private:
  struct Source;

  void open_or_close(EvidenceKind kind);
  void open_kind(EvidenceKind kind);
  void open_soon();
  void open_source(Source& source);
  void heard(Source& source, std::optional<std::string> whose);
  void join(EvidenceKind kind);
  void heard_of_program(Source& source, std::optional<std::string> program);
  void join_programs();
  Duration believed_longer(EvidenceKind kind) const;
  void end_what_is_over();
  void tell_changes();

  EvidenceContext context_;
  std::span<const EvidenceCandidate> candidates_;
  std::function<void(const Event&)> tell_;
  std::function<void(std::optional<std::string>)> in_front_;
  std::optional<std::string> program_;  ///< in front, as reported
  std::vector<std::unique_ptr<Source>> sources_;
  std::array<std::optional<Seen>, evidence_kinds.size()> seen_;
  std::array<std::optional<Instant>, evidence_kinds.size()> over_at_;  ///< no longer seen, but still counted until then
  std::array<bool, evidence_kinds.size()> wanted_{};
  std::array<bool, evidence_kinds.size()> opened_{};
  bool programs_wanted_ = false;
  std::array<bool, 3> reported_{};
  bool reported_call_ = false;     ///< of what is engaged, a microphone or camera
  bool reported_sharing_ = false;  ///< of it, a shared screen
  EvidenceTimeouts patience_;
  BootTimer settling_, ending_;
  LoopCalls calls_;
};

}  // namespace limber
