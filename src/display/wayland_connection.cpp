#include "display/wayland_connection.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <wayland-client.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "os/fd.hpp"
#include "os/socket_address.hpp"
#include "os/unavailable.hpp"

namespace limber {

namespace {

Unavailable nobody_at(const std::filesystem::path& socket) {
  return Unavailable(fmt::format("no compositor at {}: {}", socket.string(), std::strerror(errno)));
}

/// Without waiting: a compositor that hangs may have a full queue of those who would like to be let in.
Fd connect_to(const std::filesystem::path& socket) {
  Fd fd = checked_fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), "cannot make a socket");
  const auto address = socket_address(socket.native());
  if (!address) throw Unavailable(fmt::format("the path of the compositor's socket is too long: {}", socket.string()));
  if (::connect(fd.get(), address->get(), address->length) != 0) throw nobody_at(socket);
  return fd;
}

wl_display* connected(const std::filesystem::path& socket) {
  const Fd fd = connect_to(socket);
  const int own = ::fcntl(fd.get(), F_DUPFD_CLOEXEC, 0);  // the library closes the one that it is given, always
  if (own < 0) throw_errno("cannot connect to the compositor");
  wl_display* display = wl_display_connect_to_fd(own);
  if (display == nullptr) throw nobody_at(socket);
  return display;
}

}  // namespace

// What libwayland calls. All of it is told again by the members of the same name.
struct WaylandConnection::Listeners {
  static WaylandConnection& of(void* data) { return *static_cast<WaylandConnection*>(data); }

  static constexpr wl_registry_listener registry{
      .global = [](void* data, wl_registry*, std::uint32_t name, const char* interface,
                   std::uint32_t version) { of(data).guarded([&] {
                                              of(data).appeared({name, interface, version});
                                            }); },
      .global_remove = [](void* data, wl_registry*, std::uint32_t name) { of(data).removed(name); }};
  static constexpr wl_callback_listener answer{
      .done = [](void* data, wl_callback*, std::uint32_t) { of(data).answered(); }};
};

void WaylandConnection::Disconnect::operator()(wl_display* display) const { wl_display_disconnect(display); }

WaylandConnection::WaylandConnection(boost::asio::io_context& io, const std::filesystem::path& socket, Events events)
    : socket_(socket), events_(std::move(events)), display_(connected(socket)), calls_(io) {
  registry_ = wl_display_get_registry(display());
  wl_registry_add_listener(registry_, &Listeners::registry, this);
  answer_ = wl_display_sync(display());
  wl_callback_add_listener(answer_, &Listeners::answer, this);
  watch_ = std::make_unique<FdWatch>(io, wl_display_get_fd(display()), [this] { readable(); });
  flush();
}

WaylandConnection::~WaylandConnection() {
  if (answer_ != nullptr) wl_callback_destroy(answer_);
  wl_registry_destroy(registry_);
}

const WaylandGlobal* WaylandConnection::find(std::string_view interface) const {
  const auto found = std::ranges::find(globals_, interface, &WaylandGlobal::interface);
  return found == globals_.end() ? nullptr : &*found;
}

void* WaylandConnection::bind_first(const wl_interface& interface) {
  const WaylandGlobal* global = find(interface.name);
  if (global == nullptr) return nullptr;
  const auto version = std::min(global->version, static_cast<std::uint32_t>(interface.version));
  return wl_registry_bind(registry_, global->name, &interface, version);
}

void WaylandConnection::flush() {
  calls_.post([this] { readable(); });
}

void WaylandConnection::guarded(const std::function<void()>& body) {
  try {
    body();
  } catch (...) {
    if (!thrown_) thrown_ = std::current_exception();
  }
}

void WaylandConnection::appeared(WaylandGlobal global) {
  if (ready_ && find(global.interface) == nullptr) has_more_ = true;
  globals_.push_back(std::move(global));
}

void WaylandConnection::removed(std::uint32_t name) {
  std::erase_if(globals_, [&](auto& g) { return g.name == name; });
}

void WaylandConnection::answered() {
  wl_callback_destroy(std::exchange(answer_, nullptr));
  ready_ = true;
  flush();  // so that it is reported also if another call has read it
}

void WaylandConnection::readable() {
  if (!watch_) return;
  const bool well = read() && send();
  const auto life = calls_.life();
  tell_news();
  if (life.expired()) return;
  if (!well) end();
  if (!life.expired() && thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
}

/// What has come before it was ready is no news then.
void WaylandConnection::tell_news() {
  if (!ready_) return;
  const bool first = !std::exchange(reported_ready_, true);
  const bool more = std::exchange(has_more_, false);
  const auto& tell = first ? events_.ready : events_.more;
  if ((first || more) && tell) call_copy(tell);
}

/// Handles all that has come. False: the connection is lost.
bool WaylandConnection::read() {
  while (wl_display_prepare_read(display()) != 0)
    if (wl_display_dispatch_pending(display()) < 0) return false;
  if (wl_display_read_events(display()) < 0) return false;
  return wl_display_dispatch_pending(display()) >= 0;
}

bool WaylandConnection::send() {
  if (wl_display_flush(display()) >= 0) return true;
  if (errno != EAGAIN) return errno == EPIPE;  // what it has said before it hung up is still to be read
  watch_->when_writable([this] { readable(); });
  return true;
}

void WaylandConnection::end() {
  watch_.reset();
  if (events_.lost) call_copy(events_.lost, loss());
}

std::string WaylandConnection::loss() const {
  if (wl_display_get_error(display()) != EPROTO)
    return fmt::format("the compositor at {} has gone", socket_.filename().string());
  const wl_interface* interface = nullptr;
  const auto code = wl_display_get_protocol_error(display(), &interface, nullptr);
  return fmt::format("the compositor at {} has turned us away (error {} of {})", socket_.filename().string(), code,
                     interface != nullptr ? interface->name : "unknown");
}

}  // namespace limber
