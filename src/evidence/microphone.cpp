#include "evidence/microphone.hpp"

#include <fmt/format.h>
#include <pulse/context.h>
#include <pulse/error.h>
#include <pulse/introspect.h>
#include <pulse/operation.h>
#include <pulse/proplist.h>
#include <pulse/subscribe.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "evidence/evidence_candidates.hpp"
#include "evidence/evidence_reporter.hpp"
#include "evidence/pipewire.hpp"
#include "evidence/pulse_loop.hpp"
#include "evidence/server_return.hpp"
#include "os/loop_calls.hpp"
#include "os/socket_watch.hpp"

namespace limber {

namespace {

struct FreeProplist {
  void operator()(pa_proplist* properties) const { pa_proplist_free(properties); }
};

struct Disconnect {
  void operator()(pa_context* context) const {
    pa_context_set_state_callback(context, nullptr, nullptr);
    pa_context_set_subscribe_callback(context, nullptr, nullptr);
    pa_context_disconnect(context);
    pa_context_unref(context);
  }
};

void forget(pa_operation* operation) {
  if (operation != nullptr) pa_operation_unref(operation);
}

std::string_view property(const pa_source_output_info& recording, const char* key) {
  const char* value = pa_proplist_gets(recording.proplist, key);
  return value == nullptr ? "" : value;
}

/// Programs that show how loud it is record all the time that their window is open.
bool is_meter(const pa_source_output_info& recording) {
  const std::string_view method = recording.resample_method == nullptr ? "" : recording.resample_method;
  const auto id = property(recording, PA_PROP_APPLICATION_ID);
  return method == "peaks" || property(recording, "stream.monitor") == "true" ||
         property(recording, PA_PROP_MEDIA_NAME) == "Peak detect" || id == "org.PulseAudio.pavucontrol" ||
         id == "org.gnome.VolumeControl" || id == "org.kde.kmixd";
}

/// The name that people know the program by.
std::string whose(const pa_source_output_info& recording) {
  auto name = property(recording, PA_PROP_APPLICATION_NAME);
  const auto program = property(recording, PA_PROP_APPLICATION_PROCESS_BINARY);
  constexpr std::string_view of_chromium = " input";
  if (name.ends_with(of_chromium)) name.remove_suffix(of_chromium.size());
  const bool of_its_library = name.starts_with("WEBRTC") || name.starts_with("ALSA plug-in");
  return std::string((name.empty() || of_its_library) && !program.empty() ? program : name);
}

class Microphone : public EvidenceSource {
 public:
  Microphone(boost::asio::io_context& io, std::filesystem::path socket, std::optional<std::string> server,
             std::optional<std::filesystem::path> pipewire, EvidenceEvents events)
      : io_(io),
        socket_(std::move(socket)),
        server_(std::move(server)),
        pipewire_(std::move(pipewire)),
        reporter_(io, std::move(events)),
        calls_(io),
        loop_(io),
        return_(io, socket_, [this] { connect(); }) {
    connect();
  }

 private:
  void connect() {
    asking_ = ask_again_ = false;
    ++attempt_;
    const std::unique_ptr<pa_proplist, FreeProplist> self(pa_proplist_new());
    pa_proplist_sets(self.get(), PA_PROP_APPLICATION_NAME, "Limber");
    pa_proplist_sets(self.get(), PA_PROP_APPLICATION_ID, "org.limberbreaks.Limber");
    context_.reset(pa_context_new_with_proplist(loop_.api(), nullptr, self.get()));
    pa_context_set_state_callback(
        context_.get(), [](pa_context*, void* microphone) { static_cast<Microphone*>(microphone)->state_changed(); },
        this);
    const char* server = server_ ? server_->c_str() : nullptr;
    // A refusal is reported by the state too.
    pa_context_connect(context_.get(), server, PA_CONTEXT_NOAUTOSPAWN, nullptr);
  }

  void state_changed() {
    if (!context_) return;
    const auto state = pa_context_get_state(context_.get());
    if (state == PA_CONTEXT_READY) return ready();
    if (PA_CONTEXT_IS_GOOD(state)) return;
    const std::string reason = pa_strerror(pa_context_errno(context_.get()));
    // Later, since libpulse is still at work with what is to be thrown away.
    calls_.post([this, reason, which = attempt_] {
      if (which == attempt_) lost(reason);
    });
  }

  void ready() {
    instead_.reset();
    const auto changed = [](pa_context*, pa_subscription_event_type_t, std::uint32_t, void* microphone) {
      static_cast<Microphone*>(microphone)->ask();
    };
    pa_context_set_subscribe_callback(context_.get(), changed, this);
    forget(pa_context_subscribe(context_.get(), PA_SUBSCRIPTION_MASK_SOURCE_OUTPUT, nullptr, nullptr));
    ask();
    return_.answered();
    reporter_.trouble("");
  }

  void ask() {
    ask_again_ = std::exchange(asking_, true);
    if (ask_again_) return;
    monitors_.clear();
    found_.reset();
    const auto source = [](pa_context*, const pa_source_info* one, int end, void* microphone) {
      if (end == 0 && one->monitor_of_sink != PA_INVALID_INDEX)
        static_cast<Microphone*>(microphone)->monitors_.push_back(one->index);
    };
    const auto recording = [](pa_context*, const pa_source_output_info* one, int end, void* microphone) {
      auto& self = *static_cast<Microphone*>(microphone);
      end == 0 ? self.look_at(*one) : self.seen_all();
    };
    forget(pa_context_get_source_info_list(context_.get(), source, this));
    forget(pa_context_get_source_output_info_list(context_.get(), recording, this));
  }

  void look_at(const pa_source_output_info& one) {
    const bool of_the_server_itself = one.client == PA_INVALID_INDEX;  // a filter between others
    const bool plays_back = std::ranges::find(monitors_, one.source) != monitors_.end();
    if (found_ || of_the_server_itself || one.corked != 0 || one.source == PA_INVALID_INDEX || plays_back) return;
    if (is_meter(one) || property(one, PA_PROP_APPLICATION_PROCESS_BINARY).starts_with("limber")) return;
    found_ = whose(one);
  }

  void seen_all() {
    asking_ = false;
    if (std::exchange(ask_again_, false)) return ask();
    reporter_.seen(found_);
  }

  void lost(const std::string& reason) {
    context_.reset();
    if (!instead_) {
      missing_ = fmt::format("no sound server at {} ({})", socket_.string(), reason);
      reporter_.seen(std::nullopt);
      reporter_.trouble(missing_);
      if (pipewire_) ask_pipewire();
    }
    return_.lost();
  }

  /// PipeWire without pipewire-pulse, which speaks to programs as PulseAudio does, can be asked itself.
  void ask_pipewire() {
    instead_ = std::make_unique<Pipewire>(
        io_, *pipewire_, microphone_interest,
        Pipewire::Events{[this](const PipewireGraph& graph) { reporter_.seen(microphone_used_by(graph)); },
                         [this](const std::string& reason) { reporter_.trouble(reason.empty() ? reason : missing_); }});
  }

  boost::asio::io_context& io_;
  std::filesystem::path socket_;
  std::optional<std::string> server_;              // none: as libpulse finds it
  std::optional<std::filesystem::path> pipewire_;  // none: it is not asked
  EvidenceReporter reporter_;
  LoopCalls calls_;
  PulseLoop loop_;
  ServerReturn return_;
  std::unique_ptr<Pipewire> instead_;  // while there is no sound server
  std::string missing_;
  unsigned attempt_ = 0;
  bool asking_ = false;
  bool ask_again_ = false;
  std::vector<std::uint32_t> monitors_;
  std::optional<std::string> found_;                 // by the answer under way
  std::unique_ptr<pa_context, Disconnect> context_;  // last: it calls back until it is gone
};

/// The file in one server of $PULSE_SERVER: "{machine}unix:/run/sound" and "/run/sound"; none for one over the network.
std::optional<std::string> local_file(std::string_view server) {
  if (server.starts_with('{')) server.remove_prefix(std::min(server.find('}'), server.size() - 1) + 1);
  if (server.starts_with("unix:")) server.remove_prefix(std::string_view("unix:").size());
  return server.starts_with('/') ? std::optional<std::string>(server) : std::nullopt;
}

std::optional<std::filesystem::path> pipewire_here(const Environment& environment) {
  try {
    return pipewire_socket(environment);
  } catch (const Unavailable&) {
    return std::nullopt;
  }
}

}  // namespace

std::filesystem::path sound_socket(const Environment& environment) {
  if (const auto servers = environment("PULSE_SERVER")) {
    const auto first = local_file(std::string_view(*servers).substr(0, servers->find(' ')));
    if (!first) throw Unavailable(fmt::format("the sound server is on another machine (PULSE_SERVER={})", *servers));
    return *first;
  }
  if (const auto runtime = environment("PULSE_RUNTIME_PATH")) return std::filesystem::path(*runtime) / "native";
  if (const auto runtime = environment("XDG_RUNTIME_DIR")) return std::filesystem::path(*runtime) / "pulse/native";
  throw Unavailable("no sound server: XDG_RUNTIME_DIR is not set");
}

bool pipewire_alone(const Environment& environment) {
  const auto pipewire = pipewire_here(environment);
  if (!pipewire || probe_socket(*pipewire) != SocketState::listens) return false;
  try {
    return probe_socket(sound_socket(environment)) != SocketState::listens;
  } catch (const Unavailable&) {  // on another machine
    return false;
  }
}

// Asks the sound server of this session, and never starts one unless its socket is set up to do so.
std::unique_ptr<EvidenceSource> open_microphone(const EvidenceContext& context, EvidenceEvents events) {
  return std::make_unique<Microphone>(context.io, sound_socket(), std::nullopt, pipewire_here(process_environment),
                                      std::move(events));
}

std::unique_ptr<EvidenceSource> open_microphone_at(boost::asio::io_context& io, const std::filesystem::path& socket,
                                                   EvidenceEvents events,
                                                   const std::optional<std::filesystem::path>& pipewire) {
  return std::make_unique<Microphone>(io, socket, "unix:" + socket.string(), pipewire, std::move(events));
}

}  // namespace limber
