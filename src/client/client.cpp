#include "client/client.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "os/socket_address.hpp"
#include "rpc/message.hpp"

namespace limber {

using SteadyClock = std::chrono::steady_clock;

namespace {

/// Answers may be long (years of history); this is only where trust ends.
constexpr std::size_t max_answer_line = 256UL * 1024 * 1024;

std::string reason(int error) { return std::generic_category().message(error); }

NotRunning not_running(const std::filesystem::path& socket, const std::string& why) {
  return NotRunning(fmt::format("limberd does not answer on {}: {}", socket.string(), why));
}

bool is_event_message(const Json& message) { return message.value("method", Json(nullptr)) == "event"; }

/// An error that answers no request: the daemon shows this connection the door.
bool is_farewell(const Json& message) {
  return message.contains("error") && message.value("id", Json(nullptr)).is_null();
}

}  // namespace

Client::Client(const std::filesystem::path& socket, Duration timeout) : timeout_(timeout), incoming_(max_answer_line) {
  const auto address = socket_address(socket.native());
  if (!address) throw not_running(socket, reason(ENAMETOOLONG));
  fd_ = Fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!fd_) throw not_running(socket, reason(errno));
  if (::connect(fd_.get(), address->get(), address->length) != 0) throw not_running(socket, reason(errno));
}

Json Client::call(std::string_view method, const Json& params) {
  const auto deadline = SteadyClock::now() + timeout_;
  Json answer = await_answer(send(method, params), deadline);
  if (answer.contains("error")) throw error_from(answer["error"]);
  if (!answer.contains("result")) throw ConnectionLost("limberd gave an answer without a result");
  return std::move(answer["result"]);
}

bool Client::subscribe(const std::function<bool(const Json&)>& on_event, const std::vector<std::string>& names) {
  call("events_subscribe", names.empty() ? Json::object() : Json{{"events", names}});
  for (;;) {
    while (!messages_.empty()) {
      const Json message = std::move(messages_.front());
      messages_.pop_front();
      if (is_farewell(message)) throw error_from(message["error"]);
      if (is_event_message(message) && message.contains("params") && !on_event(message["params"])) return true;
    }
    if (ended_) return false;
    wait_for(POLLIN, std::nullopt);
    read_some();
    take_lines();
  }
}

std::int64_t Client::send(std::string_view method, const Json& params) {
  const std::int64_t id = ++last_id_;
  write_line(to_line(request_json(id, method, params)), SteadyClock::now() + timeout_);
  return id;
}

std::vector<Json> Client::receive() {
  while (read_some()) {
  }
  take_lines();
  if (messages_.empty() && ended_) throw ConnectionLost("limberd closed the connection");
  std::vector<Json> come(std::make_move_iterator(messages_.begin()), std::make_move_iterator(messages_.end()));
  messages_.clear();
  return come;
}

Json Client::await_answer(std::int64_t id, PollDeadline deadline) {
  for (;;) {
    take_lines();
    if (auto answer = take_answer(id)) return *std::move(answer);
    if (ended_) throw ConnectionLost("limberd closed the connection before it answered");
    wait_for(POLLIN, deadline);
    read_some();
  }
}

std::optional<Json> Client::take_answer(std::int64_t id) {
  const auto answers = [id](const Json& message) {
    return is_farewell(message) || (!message.contains("method") && message.value("id", Json(nullptr)) == id);
  };
  const auto found = std::ranges::find_if(messages_, answers);
  if (found == messages_.end()) return std::nullopt;
  Json answer = std::move(*found);
  messages_.erase(found);
  return answer;
}

void Client::write_line(const std::string& line, PollDeadline deadline) {
  std::string_view rest = line;
  while (!rest.empty()) {
    const ssize_t sent = ::send(fd_.get(), rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN) {
      wait_for(POLLOUT, deadline);
    } else if (errno == EPIPE || errno == ECONNRESET) {
      return;  // closed: but the daemon may have said why, which reading finds out
    } else if (errno != EINTR) {
      throw ConnectionLost("cannot send to limberd: " + reason(errno));
    }
  }
}

void Client::wait_for(short what, PollDeadline deadline) const {
  try {
    if (poll_until(fd_.get(), what, deadline)) return;
  } catch (const std::system_error& error) {
    throw ConnectionLost("cannot wait for limberd: " + reason(error.code().value()));
  }
  throw ConnectionLost(fmt::format("limberd did not answer within {} s", seconds(timeout_)));
}

/// One read without waiting; false: there was nothing to read, or there never will be.
bool Client::read_some() {
  std::array<char, 16 * 1024> bytes{};
  const ssize_t got = ::recv(fd_.get(), bytes.data(), bytes.size(), 0);
  if (got > 0) {
    incoming_.push({bytes.data(), static_cast<std::size_t>(got)});
    return true;
  }
  if (got == 0 || (errno != EAGAIN && errno != EINTR)) ended_ = true;
  return false;
}

void Client::take_lines() {
  while (const auto line = incoming_.next()) {
    Json message = Json::parse(*line, nullptr, false);
    if (!message.is_object()) throw ConnectionLost("limberd sent a line that is no message");
    messages_.push_back(std::move(message));
  }
  if (incoming_.too_long()) throw ConnectionLost("limberd sent a line too long to be true");
}

}  // namespace limber
