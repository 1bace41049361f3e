#include "daemon/rpc_session.hpp"

#include <malloc.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <utility>

#include "daemon/log_limiter.hpp"
#include "rpc/method_table.hpp"
#include "rpc/params.hpp"

namespace limber {

using boost::system::error_code;
namespace asio = boost::asio;

namespace {

/// Events that a subscriber may leave unread.
constexpr std::size_t max_unread = 1024UL * 1024;
/// With so much of the answers unread, no further request is read.
constexpr std::size_t enough_unread = 64UL * 1024;

bool only_later(const error_code& error) {
  return error == asio::error::would_block || error == asio::error::try_again || error == asio::error::interrupted;
}

}  // namespace

RpcSession::RpcSession(Socket socket, const RequestHandler& handler, std::function<void()> on_end,
                       const Background& background, std::function<Instant()> now)
    : socket_(std::move(socket)),
      handler_(handler),
      on_end_(std::move(on_end)),
      background_(background),
      now_(std::move(now)),
      heard_(now_()) {}

void RpcSession::start() { wait_to_read(); }

void RpcSession::publish(std::string_view event, const std::string& line) {
  if (!is_open() || !wants(event)) return;
  if (unread() > max_unread) return show_the_door(ErrorCode::too_slow, "Too many events were left unread.");
  send(line);
}

void RpcSession::close() {
  error_code ignored;
  socket_.shutdown(Socket::shutdown_both, ignored);
  socket_.close(ignored);
}

void RpcSession::wait_to_read() {
  if (reading_ || input_over_ || !is_open()) return;
  reading_ = true;
  socket_.async_wait(Socket::wait_read, [self = shared_from_this()](error_code error) {
    self->reading_ = false;
    if (!self->is_open()) return;
    if (error) return self->end();
    self->read();
  });
}

void RpcSession::read() {
  std::array<char, 16UL * 1024> bytes{};
  error_code error;
  const std::size_t got = socket_.read_some(asio::buffer(bytes), error);
  if (error == asio::error::eof)
    input_over_ = true;  // what it has asked for is still answered
  else if (error && !only_later(error))
    return end();
  heard_ = now_();
  incoming_.push({bytes.data(), got});
  serve();
}

/// Carries out what has come, as long as the client reads the answers; then waits for more of either.
void RpcSession::serve() {
  while (is_open() && unread() <= enough_unread && !waiting_) {
    const auto line = incoming_.next();
    if (!line) break;
    answer(*line);
  }
  if (is_open() && incoming_.too_long()) show_the_door(ErrorCode::line_too_long, "A line may have at most 64 KiB.");
  if (!is_open() || (input_over_ && unread() == 0 && !waiting_)) return end();
  if (unread() <= enough_unread && !waiting_) wait_to_read();
}

void RpcSession::answer(std::string_view line) {
  const auto reply = dispatch(
      line, [this](const Request& request) { return carry_out(request); },
      [this](LongRequest request) { answer_later(std::move(request)); });
  if (reply && is_open()) send(to_line(*reply));
}

/// Answers keep the order of the requests.
void RpcSession::answer_later(LongRequest request) {
  if (!background_) return send(answer_line(request, {}));
  background_(std::move(request), [self = shared_from_this()](std::string line) { self->has_answer(std::move(line)); });
  waiting_ = true;
}

void RpcSession::has_answer(std::string line) {
  waiting_ = false;
  if (!is_open()) return;
  send(std::move(line));
  serve();
}

Reply RpcSession::carry_out(const Request& request) {
  if (request.method == "events_subscribe") return subscribe(request);
  try {
    return handler_(request);
  } catch (const RpcError&) {
    throw;
  } catch (const std::exception& error) {
    spdlog::error("{}: {}", request.method, error.what());
    throw;
  }
}

Json RpcSession::subscribe(const Request& request) {
  auto names = Params(request, {"events"}).texts("events").value_or(std::vector<std::string>{});
  const auto unknown = std::ranges::find_if_not(names, is_event);
  if (unknown != names.end()) throw bad_param("events", "names of events, not \"" + unknown->substr(0, 60) + "\"");
  subscription_ = std::move(names);
  return Json{{"subscribed", true}};
}

bool RpcSession::wants(std::string_view event) const {
  return subscription_ && (subscription_->empty() || std::ranges::find(*subscription_, event) != subscription_->end());
}

void RpcSession::send(std::string line) {
  if (outgoing_.empty())
    outgoing_ = std::move(line);
  else
    outgoing_.append(line);
  if (!writing_) flush();
}

/// Sends what the socket takes. An error is left to the wait that follows: the caller is not done yet.
void RpcSession::flush() {
  error_code error;
  while (!error && unread() > 0) sent_ += socket_.write_some(asio::buffer(outgoing_.data() + sent_, unread()), error);
  heard_ = now_();
  if (unread() == 0 || sent_ > max_unread) {
    outgoing_.erase(0, sent_);
    sent_ = 0;
    if (outgoing_.capacity() > max_unread) {
      outgoing_.shrink_to_fit();
      ::malloc_trim(0);  // the allocator would keep it, not knowing that so much is seldom needed
    }
  }
  if (error && !only_later(error)) return close();
  if (unread() > 0) wait_to_write();
}

void RpcSession::wait_to_write() {
  if (writing_ || !is_open()) return;
  writing_ = true;
  socket_.async_wait(Socket::wait_write, [self = shared_from_this()](error_code error) {
    self->writing_ = false;
    if (!self->is_open()) return;
    if (error) return self->end();
    self->flush();
    self->serve();
  });
}

/// Forgets what has not been sent, but for the rest of a line of which a part has.
void RpcSession::drop_unsent() {
  const bool whole = sent_ == 0 || outgoing_[sent_ - 1] == '\n';
  outgoing_.erase(whole ? sent_ : outgoing_.find('\n', sent_) + 1);
}

void RpcSession::show_the_door(ErrorCode code, const std::string& message) {
  static LogLimiter disconnections;
  disconnections.warn("a client is disconnected: " + message);
  drop_unsent();
  // Its own full buffer must not keep the last word from the client: a second helping of room for that.
  error_code error;
  asio::socket_base::send_buffer_size room;
  socket_.get_option(room, error);
  if (!error) socket_.set_option(asio::socket_base::send_buffer_size(2 * room.value()), error);
  outgoing_ += to_line(error_json(nullptr, RpcError(code, message)));
  socket_.write_some(asio::buffer(outgoing_.data() + sent_, unread()), error);
  close();
}

void RpcSession::end() {
  close();
  if (auto on_end = std::exchange(on_end_, nullptr)) on_end();
}

}  // namespace limber
