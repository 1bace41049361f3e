// What the journal throws, sorted by what its caller can do about it.
#pragma once

#include <stdexcept>
#include <string>

namespace limber {

enum class Trouble {
  unavailable,  ///< cannot be read or written now: full disk, read-only directory; worth another try later
  doubtful,     ///< it may be damaged: Journal::check finds out
  damaged,      ///< the file is not a sound history; Journal sets it aside, a reader can only report it
  newer,        ///< written by a later version of Limber; left exactly as it is
};

class JournalError : public std::runtime_error {
 public:
  JournalError(Trouble trouble, const std::string& what) : std::runtime_error(what), trouble_(trouble) {}
  Trouble trouble() const { return trouble_; }

 private:
  Trouble trouble_;
};

}  // namespace limber
