#include "display/x_connection.hpp"

#include <fmt/format.h>
#include <xcb/xcb.h>
#include <xcb/xcbext.h>

#include <utility>

#include "os/boot_clock.hpp"
#include "os/paths.hpp"

namespace limber {

std::optional<std::string> default_display() { return process_environment("DISPLAY"); }

std::optional<std::filesystem::path> x_socket(std::string_view display) {
  if (display.starts_with("unix:")) display.remove_prefix(std::string_view("unix").size());
  const auto name = display.substr(0, display.find('.'));
  if (!is_numbered(name, ":")) return std::nullopt;
  return fmt::format("/tmp/.X11-unix/X{}", name.substr(1));
}

XConnection::XConnection(boost::asio::io_context& io, std::string display, XGreeting greeting,
                         std::function<void(std::string)> lost)
    : display_(std::move(display)),
      greeting_(std::move(greeting)),
      lost_(std::move(lost)),
      patience_(io, [this] { silent_ = true; }),
      calls_(io),
      watch_(std::make_unique<FdWatch>(io, xcb_get_file_descriptor(get()), [this] { readable(); })) {}

void XConnection::flush() {
  xcb_flush(get());
  calls_.post([this] { readable(); });
}

void XConnection::readable() {
  const auto life = calls_.life();
  while (handle_one())
    if (life.expired()) return;
  if (!watch_ || xcb_connection_has_error(get()) == 0) return;
  watch_.reset();
  patience_.arm(std::nullopt);
  call_copy(lost_, fmt::format("the X server at DISPLAY={} has gone", display_));
}

bool XConnection::handle_one() {
  // Events that came before a reply are in the queue before it, and are handled first.
  if (const XMemory<xcb_generic_event_t> event{xcb_poll_for_event(get())}) {
    if (event->response_type == 0) return true;  // an error of a request without a reply
    listeners_.tell(*event);
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
  silent_ = false;
  patience_.arm(waiting_.empty() ? std::nullopt : std::optional(boot_now() + patience));
  answered(reply);
  return true;
}

void XConnection::send_mask(xcb_window_t window) {
  std::uint32_t all = XCB_EVENT_MASK_NO_EVENT;
  const auto found = masks_.find(window);
  if (found != masks_.end())
    for (const auto& [user, mask] : found->second) all |= mask;
  if (all == XCB_EVENT_MASK_NO_EVENT) masks_.erase(window);
  xcb_change_window_attributes(get(), window, XCB_CW_EVENT_MASK, &all);
}

XClient::XClient(XConnection& connection, std::function<void(const xcb_generic_event_t&)> event)
    : connection_(connection),
      connected_(connection.calls_.life()),
      heard_(connection.listeners_.add(std::move(event))) {}

XClient::~XClient() {
  if (gone()) return;
  std::vector<xcb_window_t> wanted;
  for (auto& [window, users] : connection_.masks_)
    if (users.erase(this) > 0) wanted.push_back(window);
  for (const auto window : wanted) connection_.send_mask(window);
  xcb_flush(get());
}

void XClient::on_reply(unsigned sequence, std::function<void(const void*)> answered) {
  connection_.waiting_.push_back(
      {sequence, [answered = std::move(answered), user = std::weak_ptr(alive_)](const void* reply) {
         if (!user.expired()) answered(reply);
       }});
  if (!connection_.patience_.armed()) connection_.patience_.arm(boot_now() + XConnection::patience);
  connection_.flush();
}

void XClient::atoms(std::span<const std::string_view> names,
                    const std::function<void(std::vector<std::uint32_t>)>& answered) {
  const auto found = std::make_shared<std::vector<std::uint32_t>>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto request = xcb_intern_atom(get(), 0, static_cast<std::uint16_t>(names[i].size()), names[i].data());
    const bool last = i + 1 == names.size();
    on_reply(request.sequence, [found, last, answered](const void* reply) {
      found->push_back(reply == nullptr ? 0 : static_cast<const xcb_intern_atom_reply_t*>(reply)->atom);
      if (last) answered(std::move(*found));
    });
  }
}

void XClient::select(xcb_window_t window, std::uint32_t mask) {
  auto& users = connection_.masks_[window];
  users.erase(this);
  if (mask != XCB_EVENT_MASK_NO_EVENT) users[this] = mask;
  connection_.send_mask(window);
}

}  // namespace limber
