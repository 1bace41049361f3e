// One connection of a client: reads requests, has them carried out, sends answers and the events of its subscription.
// It ends by itself when the client disconnects or misbehaves; a client's faults have no effect outside this class.
#pragma once

#include <boost/asio/local/stream_protocol.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "os/boot_clock.hpp"
#include "rpc/dispatch.hpp"
#include "rpc/error.hpp"
#include "rpc/line_buffer.hpp"

namespace limber {

/// Does the work of a request off the loop, and calls `done` with the answer's line in the loop. Empty: it is done at
/// once.
using Background = std::function<void(LongRequest request, std::function<void(std::string line)> done)>;

/// Shared with its own operations under way in the io_context, which may outlive the server.
class RpcSession : public std::enable_shared_from_this<RpcSession> {
 public:
  using Socket = boost::asio::local::stream_protocol::socket;

  /// `handler` and `on_end` (called once, from the io_context, when the client has gone) must be callable until
  /// close(). `socket` has to be non-blocking.
  RpcSession(Socket socket, const RequestHandler& handler, std::function<void()> on_end,
             const Background& background = nullptr, std::function<Instant()> now = boot_now);

  /// Begins to read; once.
  void start();
  /// Sends the event if the client has subscribed to it. `line`: the event as text. The connection of a client that has
  /// left too much unread is closed; is_open() tells.
  void publish(std::string_view event, const std::string& line);
  /// Ends the connection. Neither `handler` nor `on_end` is called any more.
  void close();

  /// Ends the connection after sending an error that answers no request.
  void show_the_door(ErrorCode code, const std::string& message);

  /// When the client last asked for something or took an answer.
  Instant heard() const { return heard_; }
  bool is_open() const { return socket_.is_open(); }
  bool subscribed() const { return subscription_.has_value(); }

 private:
  void wait_to_read();
  void read();
  void serve();
  void answer(std::string_view line);
  void answer_later(LongRequest request);
  void has_answer(std::string line);
  Reply carry_out(const Request& request);
  Json subscribe(const Request& request);
  bool wants(std::string_view event) const;

  void send(std::string line);
  void flush();
  void wait_to_write();
  std::size_t unread() const { return outgoing_.size() - sent_; }
  void drop_unsent();
  void end();

  Socket socket_;
  const RequestHandler& handler_;
  std::function<void()> on_end_;
  Background background_;
  LineBuffer incoming_;
  std::string outgoing_;
  std::size_t sent_ = 0;  ///< of outgoing_
  bool reading_ = false;  ///< a wait is under way
  bool writing_ = false;
  bool input_over_ = false;  ///< the client sends nothing more, and may still read
  bool waiting_ = false;     ///< for the answer to a request; the next request is carried out after it
  std::function<Instant()> now_;
  Instant heard_;
  std::optional<std::vector<std::string>> subscription_;  ///< names; empty: all
};

}  // namespace limber
