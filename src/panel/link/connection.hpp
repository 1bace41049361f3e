// The connection from the windows to the daemon: requests with a callback for the answer, and events. Never blocks a
// window, and connects again by itself when the daemon has been away.
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "client/client.hpp"
#include "panel/link/event_loop.hpp"

namespace limber {

using Json = nlohmann::ordered_json;

/// How the daemon can be reached.
enum class Link {
  connecting,  ///< not known yet
  up,
  lost,   ///< lost a moment ago: the last values stay, greyed
  absent  ///< no daemon runs
};

class Connection {
 public:
  using Answered = std::function<void(const Json& result)>;
  /// With a sentence for people.
  using Refused = std::function<void(const RpcError& error)>;

  struct Listener {
    std::function<void(Link link)> link_changed;  ///< after `up` everything is to be asked for anew
    std::function<void(const Json& event)> event;
  };

  /// `loop` has to outlive it. Nothing happens before `connect`.
  Connection(std::filesystem::path socket, EventLoop& loop, Listener listener);

  /// Tries now, whatever the time of the next try was.
  void connect();
  Link link() const { return link_; }

  /// Sends a request. One of the two callbacks is called once, later and not from within this call: `refused` also
  /// where there is no daemon, where it goes away, or does not answer for long. Neither when this object is destroyed
  /// first.
  void call(std::string_view method, const Json& params, Answered answered, Refused refused = {});

 private:
  struct Waiting {
    Answered answered;
    Refused refused;
    EventLoop::Held limit;  ///< the timer of its time limit
  };
  void readable();
  void take(const Json& message);
  void give_up(std::int64_t id);
  void refuse_later(Refused refused, const char* why);
  void refuse();
  void lose();
  void try_later();
  void set_link(Link link);

  std::filesystem::path socket_;
  EventLoop& loop_;
  Listener listener_;
  Link link_ = Link::connecting;
  std::optional<Client> client_;
  std::map<std::int64_t, Waiting> waiting_;
  std::deque<Json> come_;  ///< not dealt with yet
  std::vector<std::function<void()>> refusals_;
  Duration next_try_{};
  EventLoop::Held watch_, retry_, patience_, refusing_;
};

}  // namespace limber
