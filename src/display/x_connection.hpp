// A connection to an X server in the Asio loop, shared by all parts that use the server: events, replies and the end of
// the connection come by callback. Nothing here blocks on the server.
#pragma once

#include <xcb/xproto.h>

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bus/bus.hpp"
#include "display/x_greeting.hpp"
#include "os/boot_timer.hpp"
#include "os/fd_watch.hpp"
#include "os/loop_calls.hpp"

namespace limber {

/// The display that programs are asked to use ($DISPLAY), if any.
std::optional<std::string> default_display();

/// The socket of the server at `display` (":0" → /tmp/.X11-unix/X0), which is watched for a server to come back. None
/// for a display of another machine.
std::optional<std::filesystem::path> x_socket(std::string_view display);

class XConnection {
 public:
  /// A server that has not answered a question for so long is silent().
  static constexpr Duration patience{3s};

  /// `lost`: called from the loop, once; may destroy the connection.
  XConnection(boost::asio::io_context& io, std::string display, XGreeting greeting,
              std::function<void(std::string reason)> lost);

  xcb_connection_t* get() const { return greeting_.connection.get(); }
  const std::string& display() const { return display_; }
  const XGreeting& greeting() const { return greeting_; }
  /// Whether a question has been waiting for longer than `patience`: the server hangs.
  bool silent() const { return silent_; }

 private:
  friend class XClient;
  struct Waiting {
    unsigned sequence;
    std::function<void(const void*)> answered;
  };

  void flush();
  void readable();
  bool handle_one();
  bool answer_first();
  void send_mask(xcb_window_t window);

  std::string display_;
  XGreeting greeting_;
  std::function<void(std::string)> lost_;
  BusListeners<const xcb_generic_event_t&> listeners_;
  std::map<xcb_window_t, std::map<const void*, std::uint32_t>> masks_;  // the events that each user wants of a window
  std::deque<Waiting> waiting_;  // in the order of the requests, which is that of the replies
  bool silent_ = false;
  BootTimer patience_;
  LoopCalls calls_;
  std::unique_ptr<FdWatch> watch_;
};

/// The type of an event, without the flag of SendEvent.
inline int type_of(const xcb_generic_event_t& event) {
  constexpr std::uint8_t sent_by_client = 0x80;
  return event.response_type & ~sent_by_client;
}

/// One user of the connection. What was asked is not answered once the user has gone. A user that outlives the
/// connection may only be asked whether it is gone(), and destroyed.
class XClient {
 public:
  /// `event` gets all events of the connection, also those that other users of it have asked for.
  XClient(XConnection& connection, std::function<void(const xcb_generic_event_t&)> event);
  XClient(const XClient&) = delete;
  XClient& operator=(const XClient&) = delete;
  ~XClient();

  bool gone() const { return connected_.expired(); }
  xcb_connection_t* get() const { return connection_.get(); }
  const std::string& display() const { return connection_.display(); }
  const XGreeting& greeting() const { return connection_.greeting(); }

  /// Passes the reply to request `sequence` (of which no other reply is asked for) to `answered` when it comes, null
  /// for an error. Sends what has been asked.
  void on_reply(unsigned sequence, std::function<void(const void* reply)> answered);
  /// The atoms of these names, in their order; 0 for one that the server cannot make.
  void atoms(std::span<const std::string_view> names, const std::function<void(std::vector<std::uint32_t>)>& answered);
  /// The events of `window` that this user wants from now on, beside what others want of it.
  void select(xcb_window_t window, std::uint32_t mask);
  /// Sends requests that have no reply.
  void flush() { connection_.flush(); }

 private:
  XConnection& connection_;
  std::weak_ptr<void> connected_;
  BusSubscription heard_;
  std::shared_ptr<void> alive_ = std::make_shared<char>();  // what is under way asks whether this is still there
};

}  // namespace limber
