#include "daemon/evidence_monitor.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/printable.hpp"

namespace limber {

namespace {

/// The evidence that is reported to the engine.
enum class Flag { engaged, fullscreen, dnd };

/// Of each kind, in their order.
struct KindOfEvidence {
  bool PresencePolicy::*wanted;
  Flag flag;
};
constexpr std::array<KindOfEvidence, evidence_kinds.size()> evidence_table{{
    {&PresencePolicy::microphone, Flag::engaged},
    {&PresencePolicy::camera, Flag::engaged},
    {&PresencePolicy::screen_sharing, Flag::engaged},
    {&PresencePolicy::inhibitors, Flag::engaged},
    {&PresencePolicy::fullscreen, Flag::fullscreen},
    {&PresencePolicy::dnd, Flag::dnd},
}};

constexpr std::string_view not_yet = "it has not been looked for yet";

std::size_t index(EvidenceKind kind) { return static_cast<std::size_t>(kind); }
std::size_t index(Flag flag) { return static_cast<std::size_t>(flag); }
bool wanted(const PresencePolicy& policy, EvidenceKind kind) { return policy.*evidence_table[index(kind)].wanted; }

}  // namespace

struct EvidenceMonitor::Source {
  SourceState state;
  std::optional<std::string> whose;
  std::optional<std::string> program;  ///< in front
  EvidenceCandidate candidate;
  bool opened = false;
  std::unique_ptr<EvidenceSource>
      running;  // null: it could not be opened. Destroyed first: it calls back with the members above
};

EvidenceMonitor::EvidenceMonitor(const EvidenceContext& context, std::span<const EvidenceCandidate> candidates,
                                 std::function<void(const Event&)> tell,
                                 std::function<void(std::optional<std::string>)> in_front)
    : context_(context),
      candidates_(candidates),
      tell_(std::move(tell)),
      in_front_(std::move(in_front)),
      settling_(context.io, [this] { tell_changes(); }),
      ending_(context.io, [this] { end_what_is_over(); }),
      calls_(context.io) {}

EvidenceMonitor::~EvidenceMonitor() = default;

void EvidenceMonitor::open(const PresencePolicy& policy, const Snapshot& believed, EvidenceTimeouts patience) {
  patience_ = patience;
  reported_ = {believed.engaged, believed.fullscreen, believed.dnd};
  reported_call_ = believed.in_call;
  if (std::ranges::count(reported_, true) > 0) settling_.arm(boot_now() + patience_.settling);
  change(policy);
}

void EvidenceMonitor::change(const PresencePolicy& policy) {
  for (const EvidenceKind kind : evidence_kinds) {
    if (wanted(policy, kind) == wanted_[index(kind)]) continue;
    wanted_[index(kind)] = wanted(policy, kind);
    open_or_close(kind);
    join(kind);
  }
}

void EvidenceMonitor::watch_programs(bool wanted) {
  if (std::exchange(programs_wanted_, wanted) != wanted) open_or_close(EvidenceKind::fullscreen);
}

/// The sources of full screen also tell which program is in front, and may be open for that alone.
void EvidenceMonitor::open_or_close(EvidenceKind kind) {
  const bool open = looks_for(kind) || (kind == EvidenceKind::fullscreen && programs_wanted_);
  if (std::exchange(opened_[index(kind)], open) == open) return;
  if (open) return open_kind(kind);
  std::erase_if(sources_, [&](const auto& source) { return source->candidate.kind == kind; });
  join_programs();
}

void EvidenceMonitor::open_kind(EvidenceKind kind) {
  for (const EvidenceCandidate& candidate : candidates_)
    if (candidate.kind == kind)
      sources_.push_back(
          std::make_unique<Source>(Source{{candidate.name, std::string(not_yet)}, {}, {}, candidate, false, {}}));
  open_soon();
}

/// One a turn of the loop: some load a library, or read a directory, and requests that come meanwhile are to be
/// answered.
void EvidenceMonitor::open_soon() {
  calls_.post([this] {
    const auto next = std::ranges::find(sources_, false, [](const auto& source) { return source->opened; });
    if (next == sources_.end()) return;
    open_soon();
    open_source(**next);
  });
}

void EvidenceMonitor::open_source(Source& source) {
  source.opened = true;
  source.state.trouble.clear();
  try {
    source.running = source.candidate.open(
        context_, {.seen = [this, &source](auto whose) { heard(source, std::move(whose)); },
                   .trouble = [&source](const std::string& reason) { source.state.trouble = printable(reason); },
                   .in_front = [this, &source](auto program) { heard_of_program(source, std::move(program)); }});
  } catch (const std::exception& error) {  // Unavailable, or something that the machine has no more of
    source.state.trouble = printable(error.what());
  }
}

void EvidenceMonitor::heard(Source& source, std::optional<std::string> whose) {
  if (whose) whose = printable(*whose);
  if (whose == source.whose) return;
  source.whose = std::move(whose);
  join(source.candidate.kind);
}

void EvidenceMonitor::heard_of_program(Source& source, std::optional<std::string> program) {
  if (program) program = printable(*program);
  source.program = std::move(program);
  join_programs();
}

void EvidenceMonitor::join_programs() {
  const auto knows = std::ranges::find_if(sources_, [](const auto& source) { return source->program.has_value(); });
  auto program = knows == sources_.end() ? std::nullopt : (*knows)->program;
  if (program == program_) return;
  program_ = std::move(program);
  if (in_front_) in_front_(program_);
}

/// The name shown is that of the first source that knows one.
void EvidenceMonitor::join(EvidenceKind kind) {
  std::optional<std::string> whose;
  for (const auto& source : sources_)
    if (looks_for(kind) && source->candidate.kind == kind && source->whose && (!whose || whose->empty()))
      whose = source->whose;
  auto& seen = seen_[index(kind)];
  if (whose.has_value() != seen.has_value()) spdlog::debug("{}: {}", name(kind), whose ? "seen " + *whose : "gone");
  auto& over_at = over_at_[index(kind)];
  if (whose) {
    seen = Seen{kind, *whose, seen ? seen->since : boot_now()};
    over_at.reset();
  } else if (!seen || believed_longer(kind) == Duration{0}) {
    seen.reset();
    over_at.reset();
  } else if (!over_at) {
    over_at = boot_now() + believed_longer(kind);
  }
  end_what_is_over();
}

Duration EvidenceMonitor::believed_longer(EvidenceKind kind) const {
  if (kind == EvidenceKind::dnd || !looks_for(kind)) return Duration{0};
  return kind == EvidenceKind::sharing ? patience_.sharing_ending : patience_.ending;
}

void EvidenceMonitor::end_what_is_over() {
  std::optional<Instant> next;
  for (const EvidenceKind kind : evidence_kinds) {
    auto& over_at = over_at_[index(kind)];
    if (over_at && *over_at <= boot_now()) {
      seen_[index(kind)].reset();
      over_at.reset();
    }
    if (over_at) next = next ? std::min(*next, *over_at) : *over_at;
  }
  ending_.arm(next);
  tell_changes();
}

void EvidenceMonitor::tell_changes() {
  std::array<bool, 3> now{};
  for (const auto& seen : seen_)
    if (seen) now[index(evidence_table[index(seen->kind)].flag)] = true;
  const auto tell = [&](Flag flag, const auto& event) {
    auto& reported = reported_[index(flag)];
    if (reported == event.on || (!event.on && settling_.armed())) return;
    reported = event.on;
    tell_(event);
  };
  // A call or a shared screen that comes to a video, or goes from it, is reported too: nothing at all is asked then.
  const bool call = seen_[index(EvidenceKind::microphone)] || seen_[index(EvidenceKind::camera)] ||
                    (reported_call_ && settling_.armed());
  const bool sharing = seen_[index(EvidenceKind::sharing)].has_value();
  const bool other_call = std::exchange(reported_call_, call) != call;
  const bool other_sharing = std::exchange(reported_sharing_, sharing) != sharing;
  if ((other_call || other_sharing) && now[0] && reported_[index(Flag::engaged)])
    tell_(EngagedChanged{true, call, sharing});
  tell(Flag::engaged, EngagedChanged{now[0], call, sharing});
  tell(Flag::fullscreen, FullscreenChanged{now[1]});
  tell(Flag::dnd, DndChanged{now[2]});
}

std::vector<EvidenceMonitor::Seen> EvidenceMonitor::seen() const {
  std::vector<Seen> all;
  for (const auto& seen : seen_)
    if (seen) all.push_back(*seen);
  return all;
}

std::vector<EvidenceMonitor::SourceState> EvidenceMonitor::source_states(EvidenceKind kind) const {
  std::vector<SourceState> all;
  for (const auto& source : sources_)
    if (source->candidate.kind == kind) all.push_back(source->state);
  return all;
}

}  // namespace limber
