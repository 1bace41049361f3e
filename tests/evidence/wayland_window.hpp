// A window on a real Wayland compositor, in a test: as plain as can be. It lives in the loop of the test.
#pragma once

#include <sys/mman.h>
#include <unistd.h>
#include <wayland-client.h>
#include <xdg-shell-client-protocol.h>

#include <string>

#include "display/wayland_connection.hpp"
#include "os/fd.hpp"

namespace limber {

class WaylandWindow {
 public:
  WaylandWindow(boost::asio::io_context& io, const std::filesystem::path& socket, const std::string& application_id)
      : connection_(io, socket, {}) {
    wl_display_roundtrip(connection_.display());
    if (!connection_.ready()) throw std::runtime_error("no compositor for a window");
    compositor_ = connection_.bind<wl_compositor>(wl_compositor_interface);
    shm_ = connection_.bind<wl_shm>(wl_shm_interface);
    shell_ = connection_.bind<xdg_wm_base>(xdg_wm_base_interface);
    xdg_wm_base_add_listener(shell_, &alive, this);
    surface_ = wl_compositor_create_surface(compositor_);
    shell_surface_ = xdg_wm_base_get_xdg_surface(shell_, surface_);
    xdg_surface_add_listener(shell_surface_, &configured, this);
    toplevel_ = xdg_surface_get_toplevel(shell_surface_);
    xdg_toplevel_set_app_id(toplevel_, application_id.c_str());
    wl_surface_commit(surface_);
    connection_.flush();
  }
  WaylandWindow(const WaylandWindow&) = delete;
  WaylandWindow& operator=(const WaylandWindow&) = delete;
  ~WaylandWindow() {
    xdg_toplevel_destroy(toplevel_);
    xdg_surface_destroy(shell_surface_);
    wl_surface_destroy(surface_);
    if (buffer_ != nullptr) wl_buffer_destroy(buffer_);
    xdg_wm_base_destroy(shell_);
    wl_shm_destroy(shm_);
    wl_compositor_destroy(compositor_);
  }

  void set_fullscreen(bool on) {
    on ? xdg_toplevel_set_fullscreen(toplevel_, nullptr) : xdg_toplevel_unset_fullscreen(toplevel_);
    connection_.flush();
  }

 private:
  static constexpr int side = 64;

  static void pong(void*, xdg_wm_base* shell, std::uint32_t serial) { xdg_wm_base_pong(shell, serial); }
  static void configure(void* window, xdg_surface* surface, std::uint32_t serial) {
    xdg_surface_ack_configure(surface, serial);
    static_cast<WaylandWindow*>(window)->draw();
  }
  static constexpr xdg_wm_base_listener alive{.ping = pong};
  static constexpr xdg_surface_listener configured{.configure = configure};

  void draw() {
    if (buffer_ == nullptr) {
      const Fd memory(::memfd_create("window", MFD_CLOEXEC));
      if (::ftruncate(memory.get(), side * side * 4) != 0) throw_errno("ftruncate");
      wl_shm_pool* pool = wl_shm_create_pool(shm_, memory.get(), side * side * 4);
      buffer_ = wl_shm_pool_create_buffer(pool, 0, side, side, side * 4, WL_SHM_FORMAT_XRGB8888);
      wl_shm_pool_destroy(pool);
    }
    wl_surface_attach(surface_, buffer_, 0, 0);
    wl_surface_commit(surface_);
    connection_.flush();
  }

  WaylandConnection connection_;
  wl_compositor* compositor_ = nullptr;
  wl_shm* shm_ = nullptr;
  xdg_wm_base* shell_ = nullptr;
  wl_surface* surface_ = nullptr;
  xdg_surface* shell_surface_ = nullptr;
  xdg_toplevel* toplevel_ = nullptr;
  wl_buffer* buffer_ = nullptr;
};

}  // namespace limber
