#include "panel/link/connection.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "rpc/message.hpp"
#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr Duration first_try = 250ms;
constexpr Duration longest_wait = 5s;
constexpr Duration patience = 1200ms;   ///< a daemon that starts anew is back by then
constexpr Duration answer_limit = 20s;  ///< then the answer is no longer waited for

constexpr const char* not_there = tr_noop("Limber's background service isn't running.");
constexpr const char* went_away = tr_noop("Limber's background service went away before it answered.");
constexpr const char* silent = tr_noop("Limber's background service does not answer.");
constexpr const char* not_understood = tr_noop("Limber's background service gave an answer that can't be read.");

/// An event of the protocol is an object with a name.
bool is_event(const Json& message) { return JsonReader(message).in("params").text("event").has_value(); }

RpcError translated(const RpcError& error) { return {error.code(), tr_said(error.what()), error.data()}; }

}  // namespace

Connection::Connection(std::filesystem::path socket, EventLoop& loop, Listener listener)
    : socket_(std::move(socket)), loop_(loop), listener_(std::move(listener)), next_try_(first_try) {}

void Connection::connect() {
  if (client_) return;
  retry_.reset();
  try {
    client_.emplace(socket_);
  } catch (const NotRunning&) {
    if (link_ == Link::connecting) set_link(Link::absent);
    return try_later();
  }
  next_try_ = first_try;
  patience_.reset();
  watch_ = loop_.when_readable(client_->fd(), [this] { readable(); });
  call("events_subscribe", Json::object(), {});
  if (client_) set_link(Link::up);
}

void Connection::call(std::string_view method, const Json& params, Answered answered, Refused refused) {
  if (!client_) return refuse_later(std::move(refused), not_there);
  std::int64_t id = 0;
  try {
    id = client_->send(method, params);
  } catch (const ConnectionLost&) {
    refuse_later(std::move(refused), went_away);
    return lose();
  }
  waiting_[id] = {std::move(answered), std::move(refused), loop_.after(answer_limit, [this, id] { give_up(id); })};
}

/// All that has come is dealt with, even where something throws on the way: the others have answers to get too.
void Connection::readable() {
  try {
    for (Json& message : client_->receive()) come_.push_back(std::move(message));
  } catch (const ConnectionLost&) {
    return lose();
  }
  std::exception_ptr thrown;
  while (!come_.empty()) {
    const Json message = std::move(come_.front());
    come_.pop_front();
    try {
      take(message);
    } catch (...) {
      if (!thrown) thrown = std::current_exception();
    }
  }
  if (thrown) std::rethrow_exception(thrown);
}

void Connection::take(const Json& message) {
  if (message.contains("method")) {
    if (is_event(message) && listener_.event) listener_.event(message["params"]);
    return;
  }
  const auto id = message.find("id");
  if (id == message.end() || !id->is_number_integer()) return;  // a farewell: the end of the connection follows
  const auto found = waiting_.find(id->get<std::int64_t>());
  if (found == waiting_.end()) return;
  const Waiting waiting = std::exchange(found->second, {});
  waiting_.erase(found);
  if (const auto error = message.find("error"); error != message.end()) {
    if (waiting.refused) waiting.refused(translated(error_from(*error)));
  } else if (const auto result = message.find("result"); result != message.end()) {
    if (waiting.answered) waiting.answered(*result);
  } else if (waiting.refused) {
    waiting.refused(RpcError(ErrorCode::unavailable, tr(not_understood)));
  }
}

/// The answer may still come: then it is dropped.
void Connection::give_up(std::int64_t id) {
  const auto found = waiting_.find(id);
  if (found == waiting_.end()) return;
  const Refused refused = std::move(found->second.refused);
  waiting_.erase(found);
  if (refused) refused(RpcError(ErrorCode::unavailable, tr(silent)));
}

/// Not within the call, whose caller is not done.
void Connection::refuse_later(Refused refused, const char* why) {
  if (!refused) return;
  refusals_.push_back([refused = std::move(refused), why] { refused(RpcError(ErrorCode::unavailable, tr(why))); });
  if (!refusing_) refusing_ = loop_.after(0ms, [this] { refuse(); });
}

void Connection::refuse() {
  refusing_.reset();
  for (const auto& its : std::exchange(refusals_, {})) its();
}

void Connection::lose() {
  watch_.reset();
  client_.reset();
  for (auto& [id, waiting] : std::exchange(waiting_, {})) refuse_later(std::move(waiting.refused), went_away);
  patience_ = loop_.after(patience, [this] { set_link(Link::absent); });
  try_later();
  set_link(Link::lost);
}

void Connection::try_later() {
  retry_ = loop_.after(next_try_, [this] { connect(); });
  next_try_ = std::min(next_try_ * 2, longest_wait);
}

void Connection::set_link(Link link) {
  if (std::exchange(link_, link) != link && listener_.link_changed) listener_.link_changed(link);
}

}  // namespace limber
