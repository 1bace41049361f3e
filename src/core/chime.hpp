// The chimes of a guided break, shared by limberd and limber-audio. Their names are used in the orders to limber-audio
// and as the names of the sound files.
#pragma once

#include <string>

#include "core/terms.hpp"

namespace limber {

enum class Chime {
  begin,    ///< the break, or its next stretch, begins
  side,     ///< over to the other side
  halfway,  ///< half of a long hold is over
  end       ///< the break is over
};

constexpr std::array<std::string_view, 4> names_of(Chime) { return {"begin", "side", "halfway", "end"}; }

/// What limber-audio reports about sound, or about speech.
struct AudioStatus {
  bool ok = false;
  std::string detail;  ///< the server or library that provides it, or why it is not available
  bool operator==(const AudioStatus&) const = default;
};

}  // namespace limber
