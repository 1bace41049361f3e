#include "evidence/pipewire_graph.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "evidence/program_name.hpp"

namespace limber {

namespace {

constexpr std::string_view takes_video = "Stream/Input/Video";
constexpr std::string_view takes_sound = "Stream/Input/Audio";

constexpr std::array<std::string_view, 18> told_by{"media.class",
                                                   "media.role",
                                                   "media.name",
                                                   "device.api",
                                                   "object.path",
                                                   "node.name",
                                                   "node.link-group",
                                                   "client.id",
                                                   "stream.monitor",
                                                   "stream.capture.sink",
                                                   "resample.peaks",
                                                   "application.name",
                                                   "application.id",
                                                   "application.process.binary",
                                                   "pipewire.access.portal.app_id",
                                                   "api.v4l2.path",
                                                   "api.libcamera.path",
                                                   "factory.name"};

std::string_view value(const PipewireProperties& properties, std::string_view key) {
  const auto found = properties.find(key);
  return found == properties.end() ? std::string_view() : std::string_view(found->second);
}

bool says_yes(const PipewireProperties& properties, std::string_view key) {
  const auto said = value(properties, key);
  return said == "true" || said == "1";
}

/// Of the node, else of its program.
std::string_view said_of(const PipewireGraph& graph, const PipewireNode& node, std::string_view key) {
  if (const auto own = value(node.properties, key); !own.empty()) return own;
  const auto id = value(node.properties, "client.id");
  std::uint32_t client = 0;
  if (std::from_chars(id.data(), id.data() + id.size(), client).ec != std::errc{}) return {};
  const auto found = graph.clients.find(client);
  return found == graph.clients.end() ? std::string_view() : value(found->second, key);
}

/// A sandboxed program talks through a connection that the portal has made for it.
std::string whose(const PipewireGraph& graph, const PipewireNode& node) {
  const auto name = said_of(graph, node, "application.name");
  if (!name.empty() && !name.starts_with("xdg-desktop-portal")) return program_name(name);
  for (const char* key : {"pipewire.access.portal.app_id", "application.process.binary"})
    if (const auto other = said_of(graph, node, key); !other.empty() && !other.starts_with("xdg-desktop-portal"))
      return program_name(other);
  return "";
}

bool is_ours(const PipewireGraph& graph, const PipewireNode& node) {
  return is_our_own(said_of(graph, node, "application.name")) ||
         is_our_own(said_of(graph, node, "application.process.binary"));
}

bool is_camera(const PipewireProperties& source) {
  const auto api = value(source, "device.api");
  const auto path = value(source, "object.path");
  const auto factory = value(source, "factory.name");
  const auto of_camera = [](std::string_view text, std::string_view after) {
    return text.starts_with("v4l2" + std::string(after)) || text.starts_with("libcamera" + std::string(after));
  };
  return value(source, "media.role") == "Camera" || of_camera(api, "") || of_camera(path, ":") ||
         factory.starts_with("api.v4l2.") || factory.starts_with("api.libcamera.") ||
         !value(source, "api.v4l2.path").empty() || !value(source, "api.libcamera.path").empty();
}

/// Plasma shows small pictures of windows in its bar, and what may be shared in the dialog that asks for it.
bool is_preview(const PipewireGraph& graph, const PipewireNode& taker) {
  const auto name = said_of(graph, taker, "application.name");
  return name == "plasmashell" || name == "xdg-desktop-portal-kde" ||
         said_of(graph, taker, "application.process.binary") == "plasmashell";
}

/// Programs that show how loud it is record all the time that their window is open.
bool is_meter(const PipewireGraph& graph, const PipewireNode& taker) {
  const auto id = said_of(graph, taker, "application.id");
  return says_yes(taker.properties, "stream.monitor") || says_yes(taker.properties, "resample.peaks") ||
         value(taker.properties, "media.name") == "Peak detect" || id == "org.PulseAudio.pavucontrol" ||
         id == "org.gnome.VolumeControl" || id == "org.kde.kmixd";
}

bool gives_video(std::string_view media_class) {
  return media_class.starts_with("Video/Source") || media_class == "Stream/Output/Video";
}

bool is_microphone(std::string_view media_class) {
  return media_class.starts_with("Audio/Source") || media_class.starts_with("Audio/Duplex");
}

/// Whether one of the nodes that this one takes from is such.
template <typename Such>
bool takes_from(const PipewireGraph& graph, std::uint32_t taker, const Such& such) {
  return std::ranges::any_of(graph.links, [&](const auto& link) {
    if (link.second.to != taker) return false;
    const auto from = graph.nodes.find(link.second.from);
    return from != graph.nodes.end() && such(from->second.properties);
  });
}

bool sees_the_screen(const PipewireGraph& graph, std::uint32_t id, const PipewireNode& taker) {
  if (!taker.running || value(taker.properties, "media.class") != takes_video) return false;
  if (value(taker.properties, "media.role") == "Camera" || is_preview(graph, taker) || is_ours(graph, taker))
    return false;
  return takes_from(graph, id, [](const PipewireProperties& source) {
    return gives_video(value(source, "media.class")) && !is_camera(source);
  });
}

bool hears_the_microphone(const PipewireGraph& graph, std::uint32_t id, const PipewireNode& taker) {
  if (!taker.running || value(taker.properties, "media.class") != takes_sound) return false;
  const bool filter = !value(taker.properties, "node.link-group").empty();  // echo cancelling and the like
  const bool speakers = says_yes(taker.properties, "stream.capture.sink");
  if (filter || speakers || is_meter(graph, taker) || is_ours(graph, taker)) return false;
  return takes_from(graph, id,
                    [](const PipewireProperties& source) { return is_microphone(value(source, "media.class")); });
}

std::optional<std::string> first_taker(const PipewireGraph& graph,
                                       bool (*counts)(const PipewireGraph&, std::uint32_t, const PipewireNode&)) {
  std::optional<std::string> found;
  for (const auto& [id, node] : graph.nodes)
    if ((!found || found->empty()) && counts(graph, id, node)) found = whose(graph, node);
  return found;
}

}  // namespace

bool is_told_by(std::string_view property) { return std::ranges::find(told_by, property) != told_by.end(); }

const PipewireInterest screen_interest{
    .known = [](std::string_view media_class) { return media_class == takes_video || gives_video(media_class); },
    .watched = [](std::string_view media_class) { return media_class == takes_video || gives_video(media_class); }};

const PipewireInterest microphone_interest{
    .known = [](std::string_view media_class) { return media_class == takes_sound || is_microphone(media_class); },
    .watched = [](std::string_view media_class) { return media_class == takes_sound; }};

std::optional<std::string> screen_shared_with(const PipewireGraph& graph) {
  return first_taker(graph, sees_the_screen);
}

std::optional<std::string> microphone_used_by(const PipewireGraph& graph) {
  return first_taker(graph, hears_the_microphone);
}

}  // namespace limber
