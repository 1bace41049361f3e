// Whether the session of this person is locked, as logind knows it.
//
// There are two sources. The session's LockedHint is the actual state, set by the program that locks; not all lockers
// set it. The signals Lock and Unlock are requests, which need not be carried out. So a request counts, but only until
// there is input after a pause, since its end may not be reported; the hint counts whatever the input.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "bus/bus.hpp"
#include "bus/bus_message.hpp"
#include "bus/bus_name.hpp"
#include "bus/bus_property.hpp"
#include "os/paths.hpp"

namespace limber {

class LogindLock {
 public:
  /// `changed` is called from the loop: with none where there is no logind, or no session of this person; first as soon
  /// as that is known, then with each change. While there is no bus at all it is not called.
  LogindLock(Bus& system_bus, std::function<void(std::optional<bool> locked)> changed,
             Environment environment = process_environment);

  /// Input has begun after a pause.
  void input_resumed();
  /// The path of the session object in logind; empty: none.
  const std::string& session() const { return session_; }
  /// A program has set the hint of this session, so the locker in use is one that sets it.
  bool hint_was_set() const { return hint_set_; }

 private:
  using Found = std::function<void(const std::optional<BusPath>& object)>;

  void ask(const char* member, const Bus::Write& arguments, Found then);
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
  std::optional<std::optional<bool>> reported_;
  BusSubscription question_, lock_, unlock_, began_, ended_;
  std::optional<BusProperty> hint_fact_;
  BusName name_;
};

}  // namespace limber
