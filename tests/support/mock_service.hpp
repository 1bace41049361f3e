// Programs of a desktop that are not here, played by python3-dbusmock: whatever is called is answered as a test says.
#pragma once

#include <unistd.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "support/child_process.hpp"
#include "support/private_bus.hpp"

namespace limber {

/// One well-known name with one object, on a session bus of the test's own. Values are GVariant text: "true", "'mpv'".
class MockService {
 public:
  MockService(const PrivateBus& bus, std::string name, std::string path, const std::string& interface)
      : MockService(bus, name, path, {"/usr/bin/python3", "-m", "dbusmock", "--session", name, path, interface}) {}
  /// After a template of dbusmock.
  static MockService of_template(const PrivateBus& bus, std::string name, std::string path,
                                 const std::string& made_after) {
    return MockService(bus, std::move(name), std::move(path),
                       {"/usr/bin/python3", "-m", "dbusmock", "--session", "-t", made_after});
  }

  /// Makes a method that answers the value of a Python expression: "True", "[('mpv', 'video')]".
  void answer(const std::string& interface, const std::string& method, const std::string& takes,
              const std::string& gives, const std::string& value) const {
    mock("AddMethod", {quoted(interface), quoted(method), quoted(takes), quoted(gives), quoted("ret = " + value)});
  }
  void property(const std::string& interface, const std::string& property, const std::string& value) const {
    mock("AddProperty", {quoted(interface), quoted(property), "<" + value + ">"});
  }
  /// Changes a property, and says so.
  void change(const std::string& interface, const std::string& property, const std::string& value,
              const std::string& path = "") const {
    mock("UpdateProperties", {quoted(interface), "{" + quoted(property) + ": <" + value + ">}"}, path);
  }
  void say(const std::string& interface, const std::string& signal, const std::string& types, const std::string& values,
           const std::string& path = "") const {
    mock("EmitSignal", {quoted(interface), quoted(signal), quoted(types), "[" + values + "]"}, path);
  }
  /// Calls one of dbusmock's own methods.
  void mock(const std::string& method, const std::vector<std::string>& arguments, const std::string& path = "") const {
    call("org.freedesktop.DBus.Mock." + method, arguments, path);
  }
  void call(const std::string& method, const std::vector<std::string>& arguments, const std::string& path = "") const {
    std::vector<std::string> all{
        "gdbus",    "call", "--session", "--dest", name_, "--object-path", path.empty() ? path_ : path,
        "--method", method, "--"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    if (run_program(all, bus_->variables()) != 0) throw std::runtime_error("the mock has refused " + method);
  }
  void end() { program_.end(SIGKILL); }

  static std::string quoted(const std::string& text) { return "\"" + text + "\""; }

 private:
  MockService(const PrivateBus& bus, std::string name, std::string path, std::vector<std::string> command)
      : bus_(&bus), name_(std::move(name)), path_(std::move(path)), program_(std::move(command), bus.variables()) {
    if (run_program({"gdbus", "wait", "--session", "--timeout", "20", name_}, bus.variables()) != 0)
      throw std::runtime_error("python3-dbusmock has not come up as " + name_);
  }

  const PrivateBus* bus_;
  std::string name_, path_;
  ChildProcess program_;
};

/// logind, with sessions that a test makes. The bus is the system's, as far as it can tell.
class MockLogind {
 public:
  static constexpr const char* manager = "org.freedesktop.login1.Manager";
  static constexpr const char* session = "org.freedesktop.login1.Session";

  explicit MockLogind(const PrivateBus& bus)
      : service_(MockService::of_template(bus, "org.freedesktop.login1", "/org/freedesktop/login1", "logind")) {
    // The template's own does not understand the number that it asks for.
    service_.answer(manager, "GetUser", "u", "o", "dbus.ObjectPath('/org/freedesktop/login1/user/%d' % args[0])");
  }

  static std::string path_of(const std::string& id) { return "/org/freedesktop/login1/session/" + id; }

  /// A session of a user.
  void add_session(const std::string& id, unsigned uid = ::getuid()) const {
    service_.mock("AddSession", {"'" + id + "'", "'seat0'", std::to_string(uid), "'tester'", "true"});
  }
  /// logind takes this program for a part of that session.
  void own_session(const std::string& id) const {
    service_.answer(manager, "GetSessionByPID", "u", "o", "dbus.ObjectPath('" + path_of(id) + "')");
  }
  void say(const std::string& id, const std::string& wish) const { service_.say(session, wish, "", "", path_of(id)); }
  void hint(const std::string& id, bool locked) const {
    service_.change(session, "LockedHint", locked ? "true" : "false", path_of(id));
  }
  void prepare(const std::string& what, bool begins) const {
    service_.say(manager, "PrepareFor" + what, "b", begins ? "<true>" : "<false>");
  }
  /// The list of inhibitors as Python: "[('idle', 'mpv', 'video', 'block', 0, 1)]".
  void inhibitors(const std::string& list) const {
    service_.answer(manager, "ListInhibitors", "", "a(ssssuu)", list);
    service_.say("org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as",
                 std::string("<'") + manager + "'>, <@a{sv} {}>, <@as ['BlockInhibited']>");
  }
  MockService& service() { return service_; }
  const MockService& service() const { return service_; }

 private:
  MockService service_;
};

}  // namespace limber
