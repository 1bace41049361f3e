#include "panel/model/connection.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "rpc/message.hpp"

namespace limber {

using Json = nlohmann::ordered_json;

namespace {

constexpr Duration first_try = 250ms;
constexpr Duration longest_wait = 5s;
constexpr Duration patience = 10s;  ///< a daemon that starts anew is back before anybody needs to know

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
  if (!client_) return;
  try {
    waiting_[client_->send(method, params)] = {std::move(answered), std::move(refused)};
  } catch (const ConnectionLost&) {
    lose();
  }
}

void Connection::readable() {
  std::vector<Json> messages;
  try {
    messages = client_->receive();
  } catch (const ConnectionLost&) {
    return lose();
  }
  for (const Json& message : messages) take(message);
}

void Connection::take(const Json& message) {
  if (const auto params = message.find("params"); params != message.end()) {
    if (listener_.event) listener_.event(*params);
    return;
  }
  const auto id = message.find("id");
  if (id == message.end() || !id->is_number_integer()) return;  // a farewell: the end of the connection follows
  const auto found = waiting_.find(id->get<std::int64_t>());
  if (found == waiting_.end()) return;
  const Waiting waiting = std::exchange(found->second, {});
  waiting_.erase(found);
  if (const auto error = message.find("error"); error != message.end()) {
    if (waiting.refused) waiting.refused(error_from(*error));
  } else if (const auto result = message.find("result"); result != message.end() && waiting.answered) {
    waiting.answered(*result);
  }
}

void Connection::lose() {
  watch_.reset();
  client_.reset();
  waiting_.clear();
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
