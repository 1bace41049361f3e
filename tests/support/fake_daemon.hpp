// Something that answers on the socket as the daemon does, from a table of answers, or says what a test wants said.
#pragma once

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "os/fd.hpp"
#include "os/socket_address.hpp"

namespace limber {

class FakeDaemon {
 public:
  using Json = nlohmann::ordered_json;
  /// What a method is answered with: {"result": ...} or {"error": ...}, and lines sent behind it.
  struct Answer {
    Json body;
    std::vector<Json> events = {};
    enum class Then { goes_on, says_nothing, hangs_up } then = Then::goes_on;  ///< the last two: instead of the answer
  };
  using Answers = std::map<std::string, Answer>;

  /// Listens in `runtime_dir`, which it makes, until it is destroyed. One client at a time.
  FakeDaemon(const std::filesystem::path& runtime_dir, Answers answers) : answers_(std::move(answers)) {
    std::filesystem::create_directories(runtime_dir);
    ::chmod(runtime_dir.c_str(), 0700);
    const std::string path = runtime_dir / "control.sock";
    const auto address = socket_address(path).value();
    if (::bind(socket_.get(), address.get(), address.length) != 0 || ::listen(socket_.get(), 4) != 0)
      throw std::runtime_error("cannot listen on " + path);
    thread_ = std::thread([this] { serve(); });
  }
  ~FakeDaemon() { stop(); }
  FakeDaemon(const FakeDaemon&) = delete;
  FakeDaemon& operator=(const FakeDaemon&) = delete;

  /// From now on `method` is answered so.
  void answer_with(const std::string& method, Answer answer) {
    const std::lock_guard lock(mutex_);
    answers_[method] = std::move(answer);
  }
  /// Sends a line to the client that is connected, as it is.
  void say(const std::string& line) { send(client_, line + "\n"); }
  /// Ends the connection of the client.
  void hang_up() { ::shutdown(client_, SHUT_RDWR); }
  /// How often `method` was asked for so far.
  std::size_t asked(const std::string& method) {
    const std::lock_guard lock(mutex_);
    std::size_t times = 0;
    for (const Json& request : requests_) times += request["method"] == method ? 1U : 0U;
    return times;
  }

  /// The requests so far, in their order; no more are taken after this.
  const std::vector<Json>& requests() {
    stop();
    return requests_;
  }

 private:
  void stop() {
    stopped_ = true;
    ::shutdown(socket_.get(), SHUT_RDWR);
    hang_up();
    if (thread_.joinable()) thread_.join();
  }

  void serve() {
    for (;;) {
      const Fd client(::accept(socket_.get(), nullptr, nullptr));
      if (client.get() < 0) return;
      client_ = client.get();
      if (stopped_) return;
      talk(client.get());
      client_ = -1;
    }
  }

  void talk(int client) {
    std::string pending;
    char bytes[4096];
    for (ssize_t got = 0; (got = ::read(client, bytes, sizeof bytes)) > 0;) {
      pending.append(bytes, static_cast<std::size_t>(got));
      for (auto end = pending.find('\n'); end != std::string::npos; end = pending.find('\n')) {
        const bool more = answer(client, Json::parse(pending.substr(0, end)));
        pending.erase(0, end + 1);
        if (!more) return;
      }
    }
  }

  /// False: after its events the daemon goes away.
  bool answer(int client, const Json& request) {
    const Answer answer = note(request);
    if (answer.then != Answer::Then::goes_on) return answer.then == Answer::Then::says_nothing;
    Json line = answer.body;
    line["jsonrpc"] = "2.0";
    line["id"] = request["id"];
    send(client, line.dump() + "\n");
    for (const Json& event : answer.events)
      send(client, Json{{"jsonrpc", "2.0"}, {"method", "event"}, {"params", event}}.dump() + "\n");
    return answer.events.empty();
  }

  Answer note(const Json& request) {
    const std::lock_guard lock(mutex_);
    requests_.push_back(request);
    const auto found = answers_.find(request["method"].get<std::string>());
    if (found == answers_.end()) throw std::logic_error("nothing is said of " + request["method"].dump());
    return found->second;
  }

  static void send(int client, const std::string& text) { ::send(client, text.data(), text.size(), MSG_NOSIGNAL); }

  Answers answers_;
  std::mutex mutex_;
  std::vector<Json> requests_;
  std::atomic<int> client_ = -1;
  std::atomic<bool> stopped_ = false;
  Fd socket_{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  std::thread thread_;
};

}  // namespace limber
