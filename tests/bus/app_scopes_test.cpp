#include "bus/app_scopes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "bus/bus_name.hpp"
#include "support/asio_run.hpp"
#include "support/mock_service.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::HasSubstr;

class AppScopesTest : public testing::Test {
 protected:
  std::filesystem::path cgroup(const std::string& unit) const {
    write_file(dir / "cgroup", "0::/user.slice/user-1000.slice/user@1000.service/app.slice/" + unit + "\n");
    return dir / "cgroup";
  }
  /// Whether systemd, played by a mock that writes its calls down, hears of the process 4711.
  bool is_moved_from(const std::string& unit) {
    PrivateBus bus;
    MockService systemd(bus, "org.freedesktop.systemd1", "/org/freedesktop/systemd1",
                        "org.freedesktop.systemd1.Manager");
    // What the mock is asked goes into a file, for the test to read.
    systemd.answer("org.freedesktop.systemd1.Manager", "StartTransientUnit", "ssa(sv)a(sa(sv))", "o",
                   "[open('" + (dir / "call").string() +
                       "', 'w').write(repr(args)), dbus.ObjectPath('/org/freedesktop/systemd1/job/1')][1]");
    boost::asio::io_context io;
    Bus ours(io, bus.address());
    AppScopes(ours, cgroup(unit)).move(4711);
    return run_until(
        io, [&] { return std::filesystem::exists(dir / "call") && std::filesystem::file_size(dir / "call") > 0; },
        unit.ends_with(".service") ? 10s : 500ms);
  }
  std::string call() const {
    std::ifstream in(dir / "call");
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
  }
  TempDir dir;
};

TEST_F(AppScopesTest, AProgramStartedByAServiceGetsAUnitOfItsOwn) {
  ASSERT_TRUE(is_moved_from("limber.service"));
  EXPECT_THAT(call(), HasSubstr("app-org.limberbreaks.Limber-4711.scope"));
  EXPECT_THAT(call(), HasSubstr("PIDs"));
  EXPECT_THAT(call(), HasSubstr("dbus.UInt32(4711)"));
}

TEST_F(AppScopesTest, OneStartedFromASessionStaysInIt) { EXPECT_FALSE(is_moved_from("session-2.scope")); }

TEST(BusOwnName, IsThereOnEveryConnection) {
  PrivateBus bus;
  boost::asio::io_context io;
  Bus ours(io, bus.address());
  const BusOwnName name(ours, "org.limberbreaks.Test");
  const auto owned = [&] {
    return run_until(io, [&] {
      return run_program({"gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/",
                          "--method", "org.freedesktop.DBus.GetNameOwner", "org.limberbreaks.Test"},
                         bus.variables()) == 0;
    });
  };
  EXPECT_TRUE(owned());
}

}  // namespace
}  // namespace limber
