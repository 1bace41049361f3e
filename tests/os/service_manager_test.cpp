#include "os/service_manager.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>

#include "os/fd.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

Environment with_socket(const std::string& path) {
  return [path](const char* name) -> std::optional<std::string> {
    return std::string(name) == "NOTIFY_SOCKET" && !path.empty() ? std::optional(path) : std::nullopt;
  };
}

TEST(ServiceManager, HearsWhatItAskedFor) {
  const TempDir dir;
  const std::string path = (dir / "notify").string();
  const Fd socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  ASSERT_EQ(::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  EXPECT_TRUE(tell_service_manager("READY=1", with_socket(path)));
  std::array<char, 64> bytes{};
  const ssize_t length = ::recv(socket.get(), bytes.data(), bytes.size(), MSG_DONTWAIT);
  ASSERT_GT(length, 0);
  EXPECT_EQ(std::string(bytes.data(), static_cast<std::size_t>(length)), "READY=1");
}

TEST(ServiceManager, IsNotThereForAProgramOfItsOwn) {
  EXPECT_FALSE(tell_service_manager("READY=1", with_socket("")));
  EXPECT_FALSE(tell_service_manager("READY=1", with_socket("/no/such/socket")));
}

}  // namespace
}  // namespace limber
