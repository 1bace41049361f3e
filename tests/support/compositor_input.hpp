// Input for the compositors of compositors.hpp: real input, as far as any program can tell.
#pragma once

#include <fake-input-client-protocol.h>
#include <wayland-client.h>

#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <tuple>

#include "bus/bus.hpp"
#include "bus/bus_message.hpp"
#include "display/wayland_connection.hpp"
#include "support/asio_run.hpp"
#include "support/child_process.hpp"

namespace limber {

/// On kwin, by the protocol of KDE's own remote desktop.
class KwinInput {
 public:
  explicit KwinInput(const std::filesystem::path& socket) : connection_(io_, socket, {}) {
    wl_display_roundtrip(connection_.display());
    if (connection_.ready()) input_ = connection_.bind<org_kde_kwin_fake_input>(org_kde_kwin_fake_input_interface);
    if (input_ == nullptr) throw std::runtime_error("kwin takes no input from programs");
    org_kde_kwin_fake_input_authenticate(input_, "test", "test");
    wl_display_roundtrip(connection_.display());
  }
  KwinInput(const KwinInput&) = delete;
  KwinInput& operator=(const KwinInput&) = delete;
  ~KwinInput() { org_kde_kwin_fake_input_destroy(input_); }

  void touch() {
    org_kde_kwin_fake_input_pointer_motion(input_, wl_fixed_from_int(3), wl_fixed_from_int(3));
    wl_display_roundtrip(connection_.display());
  }

 private:
  boost::asio::io_context io_;
  WaylandConnection connection_;
  org_kde_kwin_fake_input* input_ = nullptr;
};

/// On sway: a key, by a virtual keyboard. Package wtype.
inline void type_on_sway(const ChildProcess::Variables& variables) {
  run_program({"wtype", "-k", "Shift_L"}, variables);
}

/// On mutter, by the session of a remote desktop on its bus.
class MutterInput {
 public:
  explicit MutterInput(const std::string& bus_address) : bus_(io_, bus_address) {
    call({service, "/org/gnome/Mutter/RemoteDesktop", service, "CreateSession"}, bus_arguments(),
         [this](BusMessage& reply) {
           if (const auto read = bus_read<BusPath>(reply)) session_ = std::get<0>(*read);
         });
    call(method("Start"), bus_arguments(), [](BusMessage&) {});
  }

  void touch() {
    constexpr std::uint32_t left_shift = 42;
    for (const bool pressed : {true, false})
      call(method("NotifyKeyboardKeycode"), bus_arguments(left_shift, pressed), [](BusMessage&) {});
  }

 private:
  static constexpr auto service = "org.gnome.Mutter.RemoteDesktop";

  BusMethod method(std::string member) const {
    return {service, session_, "org.gnome.Mutter.RemoteDesktop.Session", std::move(member)};
  }

  void call(const BusMethod& method, const Bus::Write& write, const std::function<void(BusMessage&)>& read) {
    bool done = false;
    std::string problem;
    const auto slot = bus_.call(method, write, [&](BusMessage* reply, const BusError* error) {
      done = true;
      error != nullptr ? void(problem = error->message) : read(*reply);
    });
    if (!run_until(io_, [&] { return done; }) || !problem.empty())
      throw std::runtime_error("mutter does not answer " + method.member + ": " + problem);
  }

  boost::asio::io_context io_;
  Bus bus_;
  std::string session_;
};

}  // namespace limber
