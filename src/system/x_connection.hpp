// A connection to an X server in the Asio loop: events and replies come by callback, and its end is told.
#pragma once

#include <xcb/xproto.h>

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "system/fd_watch.hpp"

namespace limber {

/// The display that programs are asked to use ($DISPLAY), if any.
std::optional<std::string> default_display();

/// The socket of the server at `display` (":0" → /tmp/.X11-unix/X0): what a SocketWatch is to watch for a server to
/// come back. None for a display of another machine.
std::optional<std::filesystem::path> x_socket(std::string_view display);

class XConnection {
 public:
  struct Events {
    std::function<void(const xcb_generic_event_t&)> event;
    std::function<void(std::string reason)> lost;  ///< once; may destroy the connection
  };

  /// Throws Unavailable where nobody answers at `display` (such as ":0"). Waits for the server, which answers at once
  /// unless it is only just starting.
  XConnection(boost::asio::io_context& io, const std::string& display, Events events);
  XConnection(const XConnection&) = delete;
  XConnection& operator=(const XConnection&) = delete;
  ~XConnection();

  xcb_connection_t* get() const { return connection_.get(); }
  const std::string& display() const { return display_; }

  /// Hands the reply to request `sequence` (of which no other reply is asked for) to `answered` when it comes, null for
  /// an error. Sends what has been asked. The loop never waits for a server that is busy.
  void on_reply(unsigned sequence, std::function<void(const void* reply)> answered);

  /// The atoms of these names, in their order. Waits for the server: before the loop runs, or with flush() afterwards.
  /// Throws Unavailable where it goes.
  std::vector<std::uint32_t> atoms(std::span<const std::string_view> names);

  /// Call this after waiting for a reply with xcb itself: that may have read events, of which the loop knows nothing.
  void flush();

 private:
  struct Disconnect {
    void operator()(xcb_connection_t* connection) const;
  };
  struct Waiting {
    unsigned sequence;
    std::function<void(const void*)> answered;
  };

  void readable();
  bool handle_one();
  bool answer_first();

  boost::asio::io_context& io_;
  std::string display_;
  Events events_;
  std::unique_ptr<xcb_connection_t, Disconnect> connection_;
  std::deque<Waiting> waiting_;  // in the order of the requests, which is that of the replies
  std::shared_ptr<void> alive_;  // what is under way asks whether this is still there
  std::unique_ptr<FdWatch> watch_;
};

}  // namespace limber
