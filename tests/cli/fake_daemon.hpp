// Something that answers on the socket as the daemon does, from a table of answers.
#pragma once

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "cli/fields.hpp"
#include "system/fd.hpp"

namespace limber {

class FakeDaemon {
 public:
  /// What a method is answered with: {"result": ...} or {"error": ...}, and lines sent behind it.
  struct Answer {
    Json body;
    std::vector<Json> events = {};
  };
  using Answers = std::map<std::string, Answer>;

  /// Listens in `runtime_dir`, which it makes, until it is destroyed. One client at a time.
  FakeDaemon(const std::filesystem::path& runtime_dir, Answers answers) : answers_(std::move(answers)) {
    std::filesystem::create_directories(runtime_dir);
    ::chmod(runtime_dir.c_str(), 0700);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = runtime_dir / "control.sock";
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (::bind(socket_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(socket_.get(), 4) != 0)
      throw std::runtime_error("cannot listen on " + path);
    thread_ = std::thread([this] { serve(); });
  }
  ~FakeDaemon() { stop(); }
  FakeDaemon(const FakeDaemon&) = delete;
  FakeDaemon& operator=(const FakeDaemon&) = delete;

  /// The requests so far, in their order; no more are taken after this.
  const std::vector<Json>& requests() {
    stop();
    return requests_;
  }

 private:
  void stop() {
    ::shutdown(socket_.get(), SHUT_RDWR);
    if (thread_.joinable()) thread_.join();
  }

  void serve() {
    for (;;) {
      const Fd client(::accept(socket_.get(), nullptr, nullptr));
      if (client.get() < 0) return;
      talk(client.get());
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
    requests_.push_back(request);
    const Answer& answer = answers_.at(request["method"].get<std::string>());
    Json line = answer.body;
    line["jsonrpc"] = "2.0";
    line["id"] = request["id"];
    send(client, line);
    for (const Json& event : answer.events) send(client, {{"jsonrpc", "2.0"}, {"method", "event"}, {"params", event}});
    return answer.events.empty();
  }

  static void send(int client, const Json& line) {
    const std::string text = line.dump() + "\n";
    ::send(client, text.data(), text.size(), MSG_NOSIGNAL);
  }

  Answers answers_;
  std::vector<Json> requests_;
  Fd socket_{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  std::thread thread_;
};

}  // namespace limber
