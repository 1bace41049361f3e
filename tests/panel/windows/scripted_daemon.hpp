// A daemon in the loop of the test: answers each request as the test says, tells events, and goes away when it ends.
#pragma once

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "os/fd.hpp"
#include "os/socket_address.hpp"
#include "panel/link/event_loop.hpp"

namespace limber {

class ScriptedDaemon {
 public:
  using Json = nlohmann::ordered_json;
  using Answer = std::function<Json(const Json& params)>;

  ScriptedDaemon(EventLoop& loop, const std::filesystem::path& socket) : loop_(loop), path_(socket) {
    std::filesystem::create_directories(socket.parent_path());
    ::unlink(socket.c_str());
    const auto address = socket_address(socket.native()).value();
    if (::bind(listener_.get(), address.get(), address.length) != 0 || ::listen(listener_.get(), 4) != 0)
      throw std::runtime_error("cannot listen on " + socket.string());
    welcome_ = loop_.when_readable(listener_.get(), [this] {
      client_ = Fd(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
      watch_ = loop_.when_readable(client_.get(), [this] { read(); });
    });
    answers["events_subscribe"] = [](const Json&) { return Json{{"subscribed", true}}; };
  }
  ~ScriptedDaemon() { ::unlink(path_.c_str()); }
  ScriptedDaemon(const ScriptedDaemon&) = delete;
  ScriptedDaemon& operator=(const ScriptedDaemon&) = delete;

  /// Of a request: {"result": ...} is made of what this gives; {"error": ...} is sent as it is. A method without one is
  /// refused as unknown.
  std::map<std::string, Answer> answers;
  /// What was asked so far.
  std::vector<Json> requests;
  std::size_t asked(const std::string& method) const {
    std::size_t count = 0;
    for (const Json& request : requests)
      if (request["method"] == method) ++count;
    return count;
  }
  void tell(const Json& event) { send({{"jsonrpc", "2.0"}, {"method", "event"}, {"params", event}}); }

 private:
  void read() {
    char bytes[4096];
    const ssize_t got = ::read(client_.get(), bytes, sizeof bytes);
    if (got <= 0) {
      watch_.reset();
      client_ = Fd{};
      return;
    }
    pending_.append(bytes, static_cast<std::size_t>(got));
    for (auto end = pending_.find('\n'); end != pending_.npos; end = pending_.find('\n')) {
      answer(Json::parse(pending_.substr(0, end)));
      pending_.erase(0, end + 1);
    }
  }
  void answer(const Json& request) {
    requests.push_back(request);
    const auto found = answers.find(request["method"].get<std::string>());
    Json line{{"jsonrpc", "2.0"}, {"id", request["id"]}};
    Json its = found == answers.end() ? Json{{"error", {{"code", -32601}, {"message", "unknown method"}}}}
                                      : found->second(request.value("params", Json::object()));
    if (its.is_object() && its.contains("error"))
      line["error"] = its["error"];
    else
      line["result"] = its;
    send(line);
  }
  void send(const Json& line) {
    const std::string text = line.dump() + "\n";
    ::send(client_.get(), text.data(), text.size(), MSG_NOSIGNAL);
  }

  EventLoop& loop_;
  std::filesystem::path path_;
  Fd listener_{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  Fd client_;
  std::string pending_;
  EventLoop::Held welcome_, watch_;
};

}  // namespace limber
