#include "system/x_connection.hpp"

#include <fmt/format.h>
#include <xcb/xcb.h>
#include <xcb/xcbext.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <utility>

#include "system/paths.hpp"
#include "system/unavailable.hpp"
#include "system/x_memory.hpp"

namespace limber {

std::optional<std::string> default_display() { return process_environment("DISPLAY"); }

std::optional<std::filesystem::path> x_socket(std::string_view display) {
  if (display.starts_with("unix:")) display.remove_prefix(std::string_view("unix").size());
  const auto name = display.substr(0, display.find('.'));
  constexpr auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (name.size() < 2 || name.front() != ':' || !std::all_of(name.begin() + 1, name.end(), is_digit))
    return std::nullopt;
  return fmt::format("/tmp/.X11-unix/X{}", name.substr(1));
}

void XConnection::Disconnect::operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }

XConnection::XConnection(boost::asio::io_context& io, const std::string& display, Events events)
    : io_(io),
      display_(display),
      events_(std::move(events)),
      connection_(xcb_connect(display.c_str(), nullptr)),
      alive_(std::make_shared<char>()) {
  switch (xcb_connection_has_error(get())) {
    case 0: break;
    case XCB_CONN_CLOSED_PARSE_ERR: throw Unavailable(fmt::format("DISPLAY={} is not the name of a display", display));
    default: throw Unavailable(fmt::format("no X server at DISPLAY={}", display));
  }
  watch_ = std::make_unique<FdWatch>(io, xcb_get_file_descriptor(get()), [this] { readable(); });
}

XConnection::~XConnection() = default;

void XConnection::on_reply(unsigned sequence, std::function<void(const void*)> answered) {
  waiting_.push_back({sequence, std::move(answered)});
  flush();
}

void XConnection::flush() {
  xcb_flush(get());
  boost::asio::post(io_, [this, alive = std::weak_ptr(alive_)] {
    if (!alive.expired()) readable();
  });
}

std::vector<std::uint32_t> XConnection::atoms(std::span<const std::string_view> names) {
  std::vector<xcb_intern_atom_cookie_t> asked;
  for (const auto name : names)
    asked.push_back(xcb_intern_atom(get(), 0, static_cast<std::uint16_t>(name.size()), name.data()));
  std::vector<std::uint32_t> atoms;
  for (const auto cookie : asked) {
    const auto reply = owned(xcb_intern_atom_reply(get(), cookie, nullptr));
    if (!reply) throw Unavailable("the X server at DISPLAY=" + display_ + " has gone");
    atoms.push_back(reply->atom);
  }
  return atoms;
}

void XConnection::readable() {
  const std::weak_ptr<void> alive = alive_;
  while (handle_one())
    if (alive.expired()) return;
  if (!watch_ || xcb_connection_has_error(get()) == 0) return;
  watch_.reset();
  const auto lost = events_.lost;  // a copy, since the call may destroy this
  if (lost) lost(fmt::format("the X server at DISPLAY={} has gone", display_));
}

bool XConnection::handle_one() {
  // Events that came before a reply are in the queue before it, and are handled first.
  if (const XMemory<xcb_generic_event_t> event{xcb_poll_for_event(get())}) {
    const auto handler = events_.event;
    if (handler && event->response_type != 0) handler(*event);
    return true;
  }
  return answer_first();
}

bool XConnection::answer_first() {
  if (waiting_.empty()) return false;
  void* reply = nullptr;
  xcb_generic_error_t* error = nullptr;
  if (xcb_poll_for_reply(get(), waiting_.front().sequence, &reply, &error) == 0) return false;
  const XMemory<void> reply_memory(reply), error_memory(error);
  const auto answered = std::move(waiting_.front().answered);
  waiting_.pop_front();
  answered(reply);
  return true;
}

}  // namespace limber
