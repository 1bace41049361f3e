// A program that gives or takes a stream of PipeWire, for tests: pipewire_stream video|audio give|take [KEY=VALUE…]. It
// writes a line to descriptor 3 whenever the state of its stream has changed, with the id of its node ("paused 12",
// "streaming 12"), and runs until it is ended. It does not link itself: the test does, as a session manager would.
#include <pipewire/pipewire.h>
#include <spa/param/audio/format-utils.h>
#include <spa/param/video/format-utils.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

struct Program {
  pw_main_loop* loop = nullptr;
  pw_stream* stream = nullptr;
  bool gives = false;
};

void say(const std::string& line) {
  if (::write(3, (line + "\n").data(), line.size() + 1) < 0) std::perror("pipewire_stream");
}

void state_changed(void* data, pw_stream_state, pw_stream_state state, const char* error) {
  const std::string id = std::to_string(pw_stream_get_node_id(static_cast<Program*>(data)->stream));
  say(error == nullptr ? pw_stream_state_as_string(state) + (" " + id) : error);
}

/// What is in the buffers is nobody's concern.
void process(void* data) {
  const auto& program = *static_cast<Program*>(data);
  pw_buffer* buffer = pw_stream_dequeue_buffer(program.stream);
  if (buffer == nullptr) return;
  if (program.gives) {
    spa_data& bytes = buffer->buffer->datas[0];
    bytes.chunk->offset = 0;
    bytes.chunk->stride = 64 * 4;
    bytes.chunk->size = bytes.maxsize;
  }
  pw_stream_queue_buffer(program.stream, buffer);
}

/// A frame of the screen: whoever gives one drives the graph.
void frame(void* data, std::uint64_t) {
  auto& program = *static_cast<Program*>(data);
  pw_stream_trigger_process(program.stream);
}

const spa_pod* video_format(spa_pod_builder& builder) {
  spa_video_info_raw video{};
  video.format = SPA_VIDEO_FORMAT_BGRx;
  video.size = SPA_RECTANGLE(64, 64);
  video.framerate = SPA_FRACTION(25, 1);
  return spa_format_video_raw_build(&builder, SPA_PARAM_EnumFormat, &video);
}

const spa_pod* audio_format(spa_pod_builder& builder) {
  spa_audio_info_raw audio{};
  audio.format = SPA_AUDIO_FORMAT_F32;
  audio.rate = 48000;
  audio.channels = 1;
  audio.position[0] = SPA_AUDIO_CHANNEL_MONO;
  return spa_format_audio_raw_build(&builder, SPA_PARAM_EnumFormat, &audio);
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  pw_init(nullptr, nullptr);
  Program program;
  const bool video = std::string_view(arguments[1]) == "video";
  program.gives = std::string_view(arguments[2]) == "give";
  pw_properties* properties =
      pw_properties_new(PW_KEY_MEDIA_TYPE, video ? "Video" : "Audio", PW_KEY_NODE_AUTOCONNECT, "false", nullptr);
  for (int i = 3; i < count; ++i) {
    const std::string_view argument = arguments[i];
    const auto sign = argument.find('=');
    pw_properties_set(properties, std::string(argument.substr(0, sign)).c_str(), arguments[i] + sign + 1);
  }
  program.loop = pw_main_loop_new(nullptr);
  pw_loop* loop = pw_main_loop_get_loop(program.loop);
  static const auto leave = [](void* main_loop, int) { pw_main_loop_quit(static_cast<pw_main_loop*>(main_loop)); };
  pw_loop_add_signal(loop, SIGTERM, leave, program.loop);
  pw_stream_events events{};
  events.version = PW_VERSION_STREAM_EVENTS;
  events.state_changed = state_changed;
  events.process = process;
  program.stream = pw_stream_new_simple(loop, "test", properties, &events, &program);
  std::array<std::byte, 1024> memory{};
  spa_pod_builder builder = SPA_POD_BUILDER_INIT(memory.data(), static_cast<std::uint32_t>(memory.size()));
  const spa_pod* format = video ? video_format(builder) : audio_format(builder);
  const int flags = PW_STREAM_FLAG_MAP_BUFFERS | (program.gives ? PW_STREAM_FLAG_DRIVER : PW_STREAM_FLAG_NONE);
  pw_stream_connect(program.stream, program.gives ? PW_DIRECTION_OUTPUT : PW_DIRECTION_INPUT, PW_ID_ANY,
                    static_cast<pw_stream_flags>(flags), &format, 1);
  if (program.gives) {
    timespec every{0, 40'000'000};
    pw_loop_update_timer(loop, pw_loop_add_timer(loop, frame, &program), &every, &every, false);
  }
  pw_main_loop_run(program.loop);
  pw_stream_destroy(program.stream);
  pw_main_loop_destroy(program.loop);
  pw_deinit();
}
