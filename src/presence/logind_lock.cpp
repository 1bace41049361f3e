#include "presence/logind_lock.hpp"

#include <unistd.h>

#include <utility>

namespace limber {

namespace {

constexpr auto service = "org.freedesktop.login1";
constexpr auto path = "/org/freedesktop/login1";
constexpr auto manager = "org.freedesktop.login1.Manager";
constexpr auto session_interface = "org.freedesktop.login1.Session";
constexpr auto properties = "org.freedesktop.DBus.Properties";

/// A variant that holds the id and the path of a session; where there is none, "/".
std::optional<std::string> display_in(BusMessage* reply) {
  const auto named = bus_property_value<std::tuple<std::string, BusPath>>(reply);
  return named && std::get<1>(*named) != "/" ? std::optional<std::string>(std::get<1>(*named)) : std::nullopt;
}

}  // namespace

LogindLock::LogindLock(Bus& system_bus, std::function<void(std::optional<bool>)> changed, Environment environment)
    : bus_(system_bus),
      changed_(std::move(changed)),
      environment_(std::move(environment)),
      name_(bus_, service, [this](const std::string& owner) {
        question_ = {};
        if (owner.empty()) return found("");
        find();
      }) {
  // Sessions come and go: that of the daemon may be of another kind than one that is opened later.
  began_ = bus_.listen({service, path, manager, "SessionNew"}, [this](BusMessage&) {
    if (session_.empty()) find();
  });
  ended_ = bus_.listen({service, path, manager, "SessionRemoved"}, [this](BusMessage& signal) {
    const auto read = bus_read<std::string, BusPath>(signal);
    if (read && std::get<1>(*read) == session_) find();
  });
}

/// Asks for the path of an object.
void LogindLock::ask(const char* member, const Bus::Write& arguments, Found then) {
  question_ =
      bus_.call({service, path, manager, member}, arguments,
                [then = std::move(then)](BusMessage* reply, const BusError*) { then(bus_value<BusPath>(reply)); });
}

void LogindLock::find() {
  ask("GetSessionByPID", bus_arguments(static_cast<std::uint32_t>(::getpid())),
      [this](const auto& session) { session ? found(*session) : find_by_id(); });
}

/// A service of the person belongs to none of the sessions, but may have the id of one in its environment.
void LogindLock::find_by_id() {
  const auto id = environment_("XDG_SESSION_ID");
  if (!id) return find_display();
  ask("GetSession", bus_arguments(*id), [this](const auto& session) { session ? found(*session) : find_display(); });
}

void LogindLock::find_display() {
  ask("GetUser", bus_arguments(static_cast<std::uint32_t>(::getuid())), [this](const auto& user) {
    if (!user) return found("");
    question_ = bus_.call({service, *user, properties, "Get"},
                          bus_arguments(std::string("org.freedesktop.login1.User"), std::string("Display")),
                          [this](BusMessage* display, const BusError*) { found(display_in(display).value_or("")); });
  });
}

void LogindLock::found(const std::string& session) {
  if (session != session_) {
    session_ = session;
    hint_.reset();
    wished_ = hint_set_ = false;
    lock_ = {};
    unlock_ = {};
    hint_fact_.reset();
    if (!session.empty()) {
      const auto wish = [&](const char* signal, bool locked) {
        return bus_.listen({service, session, session_interface, signal}, [this, locked](BusMessage&) {
          wished_ = locked;
          tell();
        });
      };
      lock_ = wish("Lock", true);
      unlock_ = wish("Unlock", false);
      hint_fact_.emplace(bus_, property_question(service, session, session_interface, "LockedHint"),
                         // No answer, as while logind starts again, is no unlocking; from an old one none comes at all.
                         [this](BusMessage* reply, const BusError*) {
                           if (reply != nullptr || !hint_) hint(bus_property_value<bool>(reply));
                         });
    }
  }
  if (session.empty()) tell();
}

void LogindLock::hint(std::optional<bool> locked) {
  // An old logind has no hint: as one that is never set.
  if (hint_ == true && locked != true) wished_ = false;
  hint_ = locked.value_or(false);
  if (*hint_) hint_set_ = true;
  tell();
}

void LogindLock::input_resumed() {
  if (hint_ == true || !std::exchange(wished_, false)) return;
  tell();
}

void LogindLock::tell() {
  if (!session_.empty() && !hint_) return;  // to be known in a moment
  const std::optional<bool> now = session_.empty() ? std::nullopt : std::optional(*hint_ || wished_);
  if (reported_ && *reported_ == now) return;
  reported_ = now;
  changed_(now);
}

}  // namespace limber
