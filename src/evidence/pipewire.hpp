// The connection to PipeWire: keeps what its graph holds of interest, by events. No thread, and no wake-up while
// nothing comes to the graph or goes from it: data that flows is not told to us.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "evidence/pipewire_graph.hpp"
#include "evidence/server_return.hpp"
#include "os/loop_calls.hpp"
#include "os/paths.hpp"

namespace limber {

/// The socket of this session's PipeWire: $PIPEWIRE_REMOTE, else pipewire-0, in $PIPEWIRE_RUNTIME_DIR or
/// $XDG_RUNTIME_DIR. Throws Unavailable where there is none to be expected.
std::filesystem::path pipewire_socket(const Environment& environment = process_environment);

class Pipewire {
 public:
  /// Both are called from the loop, also from within callbacks of libpipewire: they must not destroy this.
  struct Events {
    std::function<void(const PipewireGraph& graph)> changed;
    /// Why nothing is known at present, for people; empty: it works. May come from within the constructor.
    std::function<void(std::string reason)> trouble;
  };
  /// Connects to the server at `socket`, where one listens, and again whenever one comes. Its library is loaded with
  /// the first connection.
  Pipewire(boost::asio::io_context& io, std::filesystem::path socket, const PipewireInterest& interest, Events events);
  ~Pipewire();

 private:
  class Connection;

  void connect();
  void lost();

  boost::asio::io_context& io_;
  std::filesystem::path socket_;
  PipewireInterest interest_;
  Events events_;
  LoopCalls calls_;
  ServerReturn server_;
  unsigned attempt_ = 0;
  std::unique_ptr<Connection> connection_;  // last: it calls back until it is gone
};

}  // namespace limber
