#include "bus/bus_link.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <spdlog/spdlog.h>
#include <systemd/sd-bus.h>

#include <algorithm>
#include <chrono>

namespace limber {

namespace {

// Messages that are handled before others have their turn in the loop.
constexpr int most_at_once = 50;

constexpr auto failed = "org.freedesktop.DBus.Error.Failed";

std::string text_of(const char* text) { return text == nullptr ? "" : text; }

BusError error_of(const sd_bus_error& error) { return {text_of(error.name), text_of(error.message)}; }

std::string match_rule(const BusSignal& signal) {
  std::string rule = "type='signal'";
  const auto add = [&rule](const char* key, const std::string& value) {
    if (!value.empty()) rule += fmt::format(",{}='{}'", key, value);
  };
  add("sender", signal.service);
  add("path", signal.path);
  add("interface", signal.interface);
  add("member", signal.member);
  add("arg0", signal.first_argument);
  return rule;
}

/// A stopped bus keeps the match in mind, and sets it when it goes on: what has timed out is not lost.
int match_set(sd_bus_message* reply, void*, sd_bus_error*) {
  const sd_bus_error* error = sd_bus_message_get_error(reply);
  if (error != nullptr) spdlog::debug("the bus has not set a match: {}", text_of(error->message));
  return 0;
}

}  // namespace

/// Something that libsystemd holds for us: a call under way, a match, an object. It ends with this.
class BusHold {
 public:
  BusHold() = default;
  BusHold(BusHold&& other) noexcept : slot_(std::exchange(other.slot_, nullptr)) {}
  ~BusHold() { sd_bus_slot_unref(slot_); }

  /// Where the library is to put what it gives; to be used once.
  sd_bus_slot** fill() { return &slot_; }

 private:
  sd_bus_slot* slot_ = nullptr;
};

/// The object that a connection offers to others: what bus_object.hpp describes, as libsystemd wants it.
class BusOffer {
 public:
  /// `link`, whose `bus` is, outlives this. Throws BusFailure.
  BusOffer(BusLink& link, sd_bus* bus, const std::string& path, BusInterface interface)
      : link_(link), interface_(std::move(interface)) {
    fill_table();
    bus_checked(sd_bus_add_object_vtable(bus, hold_.fill(), path.c_str(), interface_.name.c_str(), table_.data(), this),
                "cannot offer an object");
  }
  BusOffer(const BusOffer&) = delete;
  BusOffer& operator=(const BusOffer&) = delete;

 private:
  void fill_table() {
    table_.push_back(SD_BUS_VTABLE_START(0));
    // Unprivileged; otherwise the library asks the bus for the caller's credentials, and blocks for the answer.
    for (const auto& method : interface_.methods)
      table_.push_back(SD_BUS_METHOD(method.name.c_str(), method.takes.c_str(), method.gives.c_str(), on_call,
                                     SD_BUS_VTABLE_UNPRIVILEGED));
    for (const auto& property : interface_.properties)
      table_.push_back(SD_BUS_PROPERTY(property.name.c_str(), property.type.c_str(), on_get, 0, 0));
    for (const auto& signal : interface_.signals)
      table_.push_back(SD_BUS_SIGNAL(signal.name.c_str(), signal.type.c_str(), 0));
    table_.push_back(SD_BUS_VTABLE_END);
  }

  static int on_call(sd_bus_message* call, void* offer, sd_bus_error* error) {
    auto& self = *static_cast<BusOffer*>(offer);
    const std::string member = sd_bus_message_get_member(call);
    const auto method = std::ranges::find(self.interface_.methods, member, &BusInterface::Method::name);
    int result = sd_bus_error_set_const(error, failed, "it went wrong");
    self.link_.guarded([&] {
      try {
        sd_bus_message* made = nullptr;
        bus_checked(sd_bus_message_new_method_return(call, &made), "cannot answer a call");
        BusMessage reply(made);
        sd_bus_message_unref(made);
        BusMessage arguments(call);
        method->carry_out(arguments, reply);
        result = bus_checked(sd_bus_send(nullptr, made, nullptr), "cannot answer a call");
        sd_bus_error_free(error);
      } catch (const BusRefusal& refusal) {
        sd_bus_error_free(error);
        result = sd_bus_error_set(error, refusal.error().name.c_str(), refusal.error().message.c_str());
      }
    });
    return result < 0 ? result : 1;
  }

  static int on_get(sd_bus*, const char*, const char*, const char* name, sd_bus_message* reply, void* offer,
                    sd_bus_error* error) {
    auto& self = *static_cast<BusOffer*>(offer);
    const auto property =
        std::ranges::find(self.interface_.properties, std::string(name), &BusInterface::Property::name);
    bool done = false;
    self.link_.guarded([&] {
      BusMessage value(reply);
      property->write(value);
      done = true;
    });
    return done ? 1 : sd_bus_error_set_const(error, failed, "it went wrong");
  }

  BusLink& link_;
  BusInterface interface_;            // the table points into it
  std::vector<sd_bus_vtable> table_;  // the library reads it as long as the object is there
  BusHold hold_;
};

struct BusLink::Call {
  BusLink* link = nullptr;
  Bus::Answered answered;
  std::list<Call>::iterator self;
  BusHold hold;

  static int on_reply(sd_bus_message* message, void* userdata, sd_bus_error*) {
    auto& call = *static_cast<Call*>(userdata);
    BusLink& link = *call.link;
    const auto answered = std::move(call.answered);
    link.calls_.erase(call.self);
    link.guarded([&] {
      if (const sd_bus_error* error = sd_bus_message_get_error(message)) {
        const BusError failure = error_of(*error);
        return answered(nullptr, &failure);
      }
      BusMessage reply(message);
      answered(&reply, nullptr);
    });
    return 1;
  }
};

struct BusLink::Hearing {
  BusLink* link;
  Bus::Heard heard;
  BusHold hold;

  static int on_signal(sd_bus_message* message, void* userdata, sd_bus_error*) {
    auto& hearing = *static_cast<Hearing*>(userdata);
    hearing.link->guarded([&] {
      BusMessage signal(message);
      signal.rewind();  // others have read it
      hearing.heard(signal);
    });
    return 0;  // further subscribers get it too
  }
};

void BusLink::Close::operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }

BusLink::BusLink(const std::string& address) {
  sd_bus* made = nullptr;
  bus_checked(sd_bus_new(&made), "");
  bus_.reset(made);
  bus_checked(sd_bus_set_address(made, address.c_str()), "");
  bus_checked(sd_bus_set_bus_client(made, 1), "");
  bus_checked(sd_bus_start(made), "");
}

BusLink::~BusLink() {
  objects_.clear();
  calls_.clear();
}

bool BusLink::ready() const { return sd_bus_is_ready(bus_.get()) > 0; }

BusLink::Subscription BusLink::subscribe(const BusSignal& signal, Bus::Heard heard) {
  auto hearing = std::make_shared<Hearing>(Hearing{this, std::move(heard), {}});
  bus_checked(sd_bus_add_match_async(bus_.get(), hearing->hold.fill(), match_rule(signal).c_str(), Hearing::on_signal,
                                     match_set, hearing.get()),
              "cannot listen");
  return hearing;
}

/// Makes the message and passes it to `how`; returns the result of that.
int BusLink::send(const BusMethod& method, const Bus::Write& write,
                  const std::function<int(sd_bus_message*)>& how) const {
  sd_bus_message* made = nullptr;
  bus_checked(sd_bus_message_new_method_call(bus_.get(), &made, method.service.c_str(), method.path.c_str(),
                                             method.interface.c_str(), method.member.c_str()),
              "cannot make a call");
  BusMessage message(made);
  sd_bus_message_unref(made);
  if (write) write(message);
  return bus_checked(how(made), "cannot call");
}

void BusLink::call(const BusMethod& method, const Bus::Write& write, Bus::Answered answered, Duration timeout) {
  using std::chrono::microseconds;
  const auto limit = static_cast<std::uint64_t>(std::chrono::duration_cast<microseconds>(timeout).count());
  send(method, write, [&](sd_bus_message* message) {
    const auto call = calls_.emplace(calls_.end());
    call->link = this;
    call->answered = std::move(answered);
    call->self = call;
    const int result = sd_bus_call_async(bus_.get(), call->hold.fill(), message, Call::on_reply, &*call, limit);
    if (result < 0) calls_.erase(call);
    return result;
  });
}

void BusLink::tell(const BusMethod& method, const Bus::Write& write) {
  send(method, write, [&](sd_bus_message* message) {
    bus_checked(sd_bus_message_set_expect_reply(message, 0), "cannot make a call");
    return sd_bus_send(bus_.get(), message, nullptr);
  });
}

void BusLink::offer(const std::string& path, const BusInterface& interface) {
  withdraw(path, interface.name);
  objects_[{path, interface.name}] = std::make_unique<BusOffer>(*this, bus_.get(), path, interface);
}

void BusLink::withdraw(const std::string& path, const std::string& interface) { objects_.erase({path, interface}); }

void BusLink::emit(const std::string& path, const Saying& saying, const Bus::Write& write) {
  if (!objects_.contains({path, saying.interface})) return;
  sd_bus_message* made = nullptr;
  bus_checked(
      sd_bus_message_new_signal(bus_.get(), &made, path.c_str(), saying.interface.c_str(), saying.signal.c_str()),
      "cannot make a signal");
  BusMessage message(made);
  sd_bus_message_unref(made);
  if (write) write(message);
  bus_checked(sd_bus_send(bus_.get(), made, nullptr), "cannot send a signal");
}

bool BusLink::process() {
  bool more = true;
  // The answer of the bus is delivered before anything that comes after it.
  const bool was_ready = ready();
  for (int handled = 0; more && !thrown_ && handled < most_at_once && ready() == was_ready; ++handled)
    more = bus_checked(sd_bus_process(bus_.get(), nullptr), "") > 0;
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  return more;
}

BusLink::Wanted BusLink::wanted() const {
  const int fd = bus_checked(sd_bus_get_fd(bus_.get()), "");
  const int events = bus_checked(sd_bus_get_events(bus_.get()), "");
  std::uint64_t until = 0;  // microseconds of the monotonic clock; the greatest is never
  bus_checked(sd_bus_get_timeout(bus_.get(), &until), "");
  std::optional<Duration> timeout;
  if (until != UINT64_MAX) {
    using std::chrono::microseconds;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto left = microseconds(static_cast<std::int64_t>(until)) - std::chrono::floor<microseconds>(now);
    // Rounded up: woken a moment too early there would be nothing to do, again and again until it is over.
    timeout = std::max(Duration{0}, std::chrono::ceil<Duration>(left) + 1ms);
  }
  return {fd, (events & POLLOUT) != 0, timeout};
}

void BusLink::guarded(const std::function<void()>& callback) {
  try {
    callback();
  } catch (const BusFailure& failure) {  // of a message, such as one that holds another type: the link is sound
    if (!thrown_) thrown_ = std::make_exception_ptr(std::runtime_error(failure.what()));
  } catch (...) {
    if (!thrown_) thrown_ = std::current_exception();
  }
}

}  // namespace limber
