#include "evidence/pipewire.hpp"

#include <fmt/format.h>
#include <pipewire/impl-module.h>
#include <pipewire/pipewire.h>

#include <cerrno>
#include <charconv>
#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "os/fd.hpp"
#include "os/fd_watch.hpp"
#include "os/socket_address.hpp"
#include "os/unavailable.hpp"

namespace limber {

namespace {

struct DestroyLoop {
  void operator()(pw_loop* loop) const { pw_loop_destroy(loop); }
};
struct DestroyContext {
  void operator()(pw_context* context) const { pw_context_destroy(context); }
};
struct Disconnect {
  void operator()(pw_core* core) const { pw_core_disconnect(core); }
};
struct DestroyProxy {
  void operator()(pw_proxy* proxy) const { pw_proxy_destroy(proxy); }
};
using Proxy = std::unique_ptr<pw_proxy, DestroyProxy>;

/// A callback of libpipewire, removed before what it calls is gone.
struct Hook : spa_hook {
  Hook() : spa_hook{} {}
  Hook(const Hook&) = delete;
  Hook& operator=(const Hook&) = delete;
  ~Hook() {
    if (link.next != nullptr) spa_hook_remove(this);
  }
};

std::string_view value(const spa_dict* properties, const char* key) {
  const char* found = properties == nullptr ? nullptr : spa_dict_lookup(properties, key);
  return found == nullptr ? "" : found;
}

std::optional<std::uint32_t> number(const spa_dict* properties, const char* key) {
  const auto text = value(properties, key);
  std::uint32_t read = 0;
  if (std::from_chars(text.data(), text.data() + text.size(), read).ec != std::errc{}) return std::nullopt;
  return read;
}

void take_properties(const spa_dict* from, PipewireProperties& to) {
  if (from == nullptr) return;
  for (const spa_dict_item* item = from->items; item != from->items + from->n_items; ++item)
    if (item->value != nullptr && is_told_by(item->key)) to[item->key] = item->value;
}

void begin_with_the_library() {
  static const bool begun = [] {
    pw_init(nullptr, nullptr);
    return true;
  }();
  static_cast<void>(begun);
}

/// The least that a client needs: what is in client.conf is for programs with streams. Of the two about loops, the
/// second is the older library's, whose thread cannot be left out but ended.
std::unique_ptr<pw_context, DestroyContext> make_context(pw_loop* loop) {
  pw_properties* properties =
      pw_properties_new(PW_KEY_CONFIG_NAME, "null", "support.dbus", "false", "log.level", "0", "context.num-data-loops",
                        "0", PW_KEY_APP_NAME, "Limber", PW_KEY_APP_ID, "org.limberbreaks.Limber", nullptr);
  std::unique_ptr<pw_context, DestroyContext> context(pw_context_new(loop, properties, 0));
  if (!context) throw_errno("no context of PipeWire");
  if (pw_data_loop* of_data = pw_context_get_data_loop(context.get())) pw_data_loop_stop(of_data);
  if (pw_context_load_module(context.get(), "libpipewire-module-protocol-native", nullptr, nullptr) == nullptr)
    throw_errno("PipeWire's module protocol-native cannot be loaded");
  return context;
}

Fd connect_to(const std::filesystem::path& socket) {
  const auto address = socket_address(socket.native());
  if (!address) throw std::runtime_error("its name is too long");
  Fd fd = checked_fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), "cannot make a socket");
  if (::connect(fd.get(), address->get(), address->length) != 0) throw_errno("it cannot be reached");
  return fd;
}

}  // namespace

class Pipewire::Connection {
 public:
  /// Throws std::exception. `ended` is called once, when the server is gone.
  Connection(boost::asio::io_context& io, const std::filesystem::path& socket, const PipewireInterest& interest,
             std::function<void()> ready, std::function<void(const PipewireGraph&)> changed,
             std::function<void()> ended)
      : interest_(interest), ready_(std::move(ready)), changed_(std::move(changed)), ended_(std::move(ended)) {
    Fd fd = connect_to(socket);
    begin_with_the_library();
    loop_.reset(pw_loop_new(nullptr));
    if (!loop_) throw_errno("no loop of PipeWire");
    context_ = make_context(loop_.get());
    core_.reset(pw_context_connect_fd(context_.get(), fd.release(), nullptr, 0));
    if (!core_) throw_errno("it cannot be spoken to");
    pw_core_add_listener(core_.get(), &core_hook_, &core_events, this);
    registry_.reset(reinterpret_cast<pw_proxy*>(pw_core_get_registry(core_.get(), PW_VERSION_REGISTRY, 0)));
    if (!registry_) throw_errno("it shows no registry");
    pw_registry_add_listener(registry(), &registry_hook_, &registry_events, this);
    pw_core_sync(core_.get(), PW_ID_CORE, 0);
    pw_loop_enter(loop_.get());
    watch_ = std::make_unique<FdWatch>(io, pw_loop_get_fd(loop_.get()), [this] { pw_loop_iterate(loop_.get(), 0); });
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    watch_.reset();
    if (loop_ && core_) pw_loop_leave(loop_.get());
  }

 private:
  /// A node or client that tells of its changes.
  struct Watched {
    Connection& owner;
    std::uint32_t id;
    Proxy proxy;
    Hook hook{};
  };

  static const pw_core_events core_events;
  static const pw_registry_events registry_events;
  static const pw_node_events node_events;
  static const pw_client_events client_events;

  pw_registry* registry() const { return reinterpret_cast<pw_registry*>(registry_.get()); }

  static void done(void* data, std::uint32_t, int) { static_cast<Connection*>(data)->ready_(); }
  static void failed(void* data, std::uint32_t id, int, int result, const char*) {
    if (id == PW_ID_CORE && result == -EPIPE) static_cast<Connection*>(data)->ended_();
  }
  static void came(void* data, std::uint32_t id, std::uint32_t, const char* type, std::uint32_t,
                   const spa_dict* properties) {
    auto& self = *static_cast<Connection*>(data);
    if (std::string_view(type) == PW_TYPE_INTERFACE_Node) self.node_came(id, properties);
    if (std::string_view(type) == PW_TYPE_INTERFACE_Link) self.link_came(id, properties);
  }
  static void went(void* data, std::uint32_t id) {
    auto& self = *static_cast<Connection*>(data);
    self.watched_.erase(id);
    self.graph_.clients.erase(id);
    if (self.graph_.nodes.erase(id) + self.graph_.links.erase(id) > 0) self.changed_(self.graph_);
  }

  void node_came(std::uint32_t id, const spa_dict* properties) {
    const auto media_class = value(properties, PW_KEY_MEDIA_CLASS);
    if (!interest_.known(media_class)) return;
    take_properties(properties, graph_.nodes[id].properties);
    if (!interest_.watched(media_class)) return;
    watch<pw_node>(id, PW_TYPE_INTERFACE_Node, PW_VERSION_NODE, node_events);
    const auto client = number(properties, PW_KEY_CLIENT_ID);
    if (client && !watched_.contains(*client))
      watch<pw_client>(*client, PW_TYPE_INTERFACE_Client, PW_VERSION_CLIENT, client_events);
  }
  void link_came(std::uint32_t id, const spa_dict* properties) {
    const auto from = number(properties, PW_KEY_LINK_OUTPUT_NODE);
    const auto to = number(properties, PW_KEY_LINK_INPUT_NODE);
    if (!from || !to || !graph_.nodes.contains(*from) || !graph_.nodes.contains(*to)) return;
    graph_.links[id] = {*from, *to};
    changed_(graph_);
  }

  template <typename Object, typename Told>
  void watch(std::uint32_t id, const char* type, std::uint32_t version, const Told& told) {
    Proxy proxy(static_cast<pw_proxy*>(pw_registry_bind(registry(), id, type, version, 0)));
    if (!proxy) return;
    auto& watched = watched_[id] = std::make_unique<Watched>(*this, id, std::move(proxy));
    pw_proxy_add_object_listener(watched->proxy.get(), &watched->hook, &told, watched.get());
  }
  static void node_changed(void* data, const pw_node_info* info) {
    const auto& watched = *static_cast<Watched*>(data);
    PipewireNode& node = watched.owner.graph_.nodes[watched.id];
    if ((info->change_mask & PW_NODE_CHANGE_MASK_STATE) != 0) node.running = info->state == PW_NODE_STATE_RUNNING;
    if ((info->change_mask & PW_NODE_CHANGE_MASK_PROPS) != 0) take_properties(info->props, node.properties);
    watched.owner.changed_(watched.owner.graph_);
  }
  static void client_changed(void* data, const pw_client_info* info) {
    const auto& watched = *static_cast<Watched*>(data);
    take_properties(info->props, watched.owner.graph_.clients[watched.id]);
    watched.owner.changed_(watched.owner.graph_);
  }

  PipewireInterest interest_;
  std::function<void()> ready_;
  std::function<void(const PipewireGraph&)> changed_;
  std::function<void()> ended_;
  PipewireGraph graph_;
  // In this order, since the later ones are parts of the earlier.
  std::unique_ptr<pw_loop, DestroyLoop> loop_;
  std::unique_ptr<pw_context, DestroyContext> context_;
  std::unique_ptr<pw_core, Disconnect> core_;
  Hook core_hook_;
  Proxy registry_;
  Hook registry_hook_;
  std::map<std::uint32_t, std::unique_ptr<Watched>> watched_;
  std::unique_ptr<FdWatch> watch_;
};

const pw_core_events Pipewire::Connection::core_events = [] {
  pw_core_events events{};
  events.version = PW_VERSION_CORE_EVENTS;
  events.done = done;
  events.error = failed;
  return events;
}();
const pw_registry_events Pipewire::Connection::registry_events = [] {
  pw_registry_events events{};
  events.version = PW_VERSION_REGISTRY_EVENTS;
  events.global = came;
  events.global_remove = went;
  return events;
}();
const pw_node_events Pipewire::Connection::node_events = [] {
  pw_node_events events{};
  events.version = PW_VERSION_NODE_EVENTS;
  events.info = node_changed;
  return events;
}();
const pw_client_events Pipewire::Connection::client_events = [] {
  pw_client_events events{};
  events.version = PW_VERSION_CLIENT_EVENTS;
  events.info = client_changed;
  return events;
}();

Pipewire::Pipewire(boost::asio::io_context& io, std::filesystem::path socket, const PipewireInterest& interest,
                   Events events)
    : io_(io),
      socket_(std::move(socket)),
      interest_(interest),
      events_(std::move(events)),
      calls_(io),
      server_(io, socket_, [this] { connect(); }) {
  connect();
}

Pipewire::~Pipewire() = default;

void Pipewire::connect() {
  connection_.reset();
  ++attempt_;
  try {
    connection_ = std::make_unique<Connection>(
        io_, socket_, interest_,
        [this] {
          server_.answered();
          events_.trouble("");
        },
        [this](const PipewireGraph& graph) { events_.changed(graph); },
        // Later, since libpipewire is still at work with what is to be thrown away.
        [this, which = attempt_] {
          calls_.post([this, which] {
            if (which == attempt_) lost();
          });
        });
    events_.trouble("PipeWire does not answer");
  } catch (const std::exception& error) {
    connection_.reset();
    server_.lost();
    events_.trouble(fmt::format("no PipeWire at {} ({})", socket_.string(), error.what()));
  }
}

void Pipewire::lost() {
  connection_.reset();
  events_.changed(PipewireGraph{});
  events_.trouble(fmt::format("no PipeWire at {}", socket_.string()));
  server_.lost();
}

std::filesystem::path pipewire_socket(const Environment& environment) {
  std::filesystem::path name = environment("PIPEWIRE_REMOTE").value_or("pipewire-0");
  if (name.empty() || name.native().starts_with('[')) name = "pipewire-0";  // a list of names begins with the usual one
  if (name.is_absolute()) return name;
  for (const char* variable : {"PIPEWIRE_RUNTIME_DIR", "XDG_RUNTIME_DIR"})
    if (const auto runtime = environment(variable); runtime && !runtime->empty())
      return std::filesystem::path(*runtime) / name;
  throw Unavailable("no PipeWire: XDG_RUNTIME_DIR is not set");
}

}  // namespace limber
