// What PipeWire's graph holds, as far as it shows who sees the screen or hears the microphone; and what it means. Pure:
// the connection that fills it is pipewire.hpp.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace limber {

/// As PipeWire names them: "media.class" is "Stream/Input/Video".
using PipewireProperties = std::map<std::string, std::string, std::less<>>;

struct PipewireNode {
  PipewireProperties properties;
  bool running = false;  ///< data flows through it
};

/// From the node that gives to the one that takes, by their ids.
struct PipewireLink {
  std::uint32_t from;
  std::uint32_t to;
};

struct PipewireGraph {
  std::map<std::uint32_t, PipewireNode> nodes;
  std::map<std::uint32_t, PipewireProperties> clients;  ///< programs; the property "client.id" of a node is one
  std::map<std::uint32_t, PipewireLink> links;
};

/// What a question about the graph needs of it.
struct PipewireInterest {
  bool (*known)(std::string_view media_class);    ///< nodes that are kept, with the links between them
  bool (*watched)(std::string_view media_class);  ///< of these, whether they run, and whose they are
};

/// The properties that the questions below look at; others need not be kept.
bool is_told_by(std::string_view property);

extern const PipewireInterest screen_interest;
/// The program that sees the screen, by the name that people know it by (empty: not known). The source that it takes
/// its pictures from is neither a camera nor declared to be one.
std::optional<std::string> screen_shared_with(const PipewireGraph& graph);

extern const PipewireInterest microphone_interest;
/// The program that records from a microphone. What records the speakers or measures loudness, and filters between
/// others, do not count.
std::optional<std::string> microphone_used_by(const PipewireGraph& graph);

}  // namespace limber
