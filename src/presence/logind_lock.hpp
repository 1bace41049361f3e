// Whether the session of this person is locked, as logind knows it.
//
// Two things tell. The session's LockedHint is how things are, said by the program that locks; not all of those say it.
// The signals Lock and Unlock are wishes: nobody need carry them out. So a wish is believed, but only until the hands
// move after a pause, as nobody would say when that lock ends; the hint is believed whatever the hands do.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "system/bus.hpp"
#include "system/bus_fact.hpp"
#include "system/bus_name.hpp"
#include "system/paths.hpp"

namespace limber {

class LogindLock {
 public:
  /// `changed` is called from the loop: with none where there is no logind, or no session of this person; first as soon
  /// as that is known, then with each change. While there is no bus at all it is not called.
  LogindLock(Bus& system_bus, std::function<void(std::optional<bool> locked)> changed,
             Environment environment = process_environment);
  LogindLock(const LogindLock&) = delete;
  LogindLock& operator=(const LogindLock&) = delete;

  /// Input has begun after a pause.
  void hands_moved();
  /// logind's name of the session object; empty: none.
  const std::string& session() const { return session_; }
  /// A program has set the hint of this session: the one that locks it does so.
  bool hint_was_set() const { return hint_set_; }

 private:
  void find();
  void find_by_id();
  void find_display();
  void found(const std::string& session);
  void hint(std::optional<bool> locked);
  void tell();

  Bus& bus_;
  std::function<void(std::optional<bool>)> changed_;
  Environment environment_;
  std::string session_;
  std::optional<bool> hint_;  // none: not known yet
  bool wished_ = false, hint_set_ = false;
  std::optional<std::optional<bool>> told_;
  BusSlot question_, lock_, unlock_, began_, ended_;
  std::optional<BusFact> hint_fact_;
  BusName name_;
};

}  // namespace limber
