// Evidence that the person is in a call, shares the screen or watches something (and so is present without input), or
// must not be interrupted. One interface; one file for each source or family of sources. All sources are open at once;
// each kind can be switched off in the settings.
#pragma once

#include <array>
#include <boost/core/noncopyable.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/terms.hpp"
#include "core/time.hpp"
#include "os/unavailable.hpp"

namespace boost::asio {
class io_context;
}

namespace limber {

class Bus;
class Compositor;
class XServer;

enum class EvidenceKind { microphone, camera, sharing, inhibitor, fullscreen, dnd };
inline constexpr std::array evidence_kinds{EvidenceKind::microphone, EvidenceKind::camera,     EvidenceKind::sharing,
                                           EvidenceKind::inhibitor,  EvidenceKind::fullscreen, EvidenceKind::dnd};
constexpr std::array<std::string_view, 6> names_of(EvidenceKind) {
  return {"microphone", "camera", "sharing", "inhibitor", "fullscreen", "dnd"};
}

/// All called from the loop, never from within open.
struct EvidenceEvents {
  /// What is seen now: the name of its program, for people ("Firefox"; empty: not known); none: nothing is seen any
  /// more. A source without a report sees nothing. The same may be reported twice.
  std::function<void(std::optional<std::string> whose)> seen;
  /// Why the source does not work at present, for people; empty: it works. A source resumes by itself when the service
  /// that it needs comes back, and reports that nothing is seen when that service is lost.
  std::function<void(std::string reason)> trouble;
  /// Of sources that watch windows (full screen): the program whose window is in use, by its application id or its
  /// class on X11; none: no window is in use, or nothing tells. Limber's own windows change nothing of it. May be
  /// empty.
  std::function<void(std::optional<std::string> program)> in_front = {};
};

/// A source, open for the life of the object. It works by events: it does not poll, and needs no CPU time between
/// changes.
class EvidenceSource : boost::noncopyable {
 public:
  virtual ~EvidenceSource() = default;
};

/// What a source may need. All of it outlives the source.
struct EvidenceContext {
  boost::asio::io_context& io;
  Bus& session_bus;
  Bus& system_bus;
  Compositor& compositor;
  XServer& x;
};

/// Throws Unavailable where it can never work here (no such desktop, no such library).
using OpenEvidence = std::unique_ptr<EvidenceSource>(const EvidenceContext& context, EvidenceEvents events);

/// One kind of source.
struct EvidenceCandidate {
  EvidenceKind kind;
  std::string_view name;  ///< as in `limber doctor`
  OpenEvidence* open;
};

}  // namespace limber
