// Signs that the person is in a call or watches something (and so is present without input), or must not be
// interrupted. One interface, one file a source or a family of them. All sources are open at once; each kind can be
// switched off in the settings.
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

enum class EvidenceKind { microphone, camera, inhibitor, fullscreen, dnd };
inline constexpr std::array evidence_kinds{EvidenceKind::microphone, EvidenceKind::camera, EvidenceKind::inhibitor,
                                           EvidenceKind::fullscreen, EvidenceKind::dnd};
constexpr std::array<std::string_view, 5> names_of(EvidenceKind) {
  return {"microphone", "camera", "inhibitor", "fullscreen", "dnd"};
}

/// All called from the loop, never from within open.
struct EvidenceEvents {
  /// What is seen now: whose it is, for people ("Firefox"; empty: not known); none: nothing is seen any more.
  /// A source that has not told anything sees nothing. The same may be told twice.
  std::function<void(std::optional<std::string> whose)> seen;
  /// Why nothing can be seen for now, for people; empty: it can. A source goes on by itself when what it needs comes
  /// back, and says that it sees nothing when it is lost.
  std::function<void(std::string reason)> trouble;
};

/// Looks for as long as it lives, by events: between changes it costs nothing, and nothing polls.
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

/// One way of looking.
struct EvidenceCandidate {
  EvidenceKind kind;
  std::string_view name;  ///< as in `limber doctor`
  OpenEvidence* open;
};

}  // namespace limber
