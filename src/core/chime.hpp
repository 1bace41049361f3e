// What a guided break sounds like, as limberd and limber-audio have it: the chimes; their names are what limber-audio
// is told, and what the sound files are called.
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

/// What limber-audio found out about sound, or about speech.
struct AudioStatus {
  bool ok = false;
  std::string detail;  ///< who does it, or why nobody does
  bool operator==(const AudioStatus&) const = default;
};

}  // namespace limber
