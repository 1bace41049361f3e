#include "presence/logind_sleep.hpp"

#include <spdlog/spdlog.h>

#include <utility>

#include "bus/bus_message.hpp"
#include "os/boot_clock.hpp"

namespace limber {

namespace {

constexpr auto service = "org.freedesktop.login1";
constexpr auto path = "/org/freedesktop/login1";
constexpr auto manager = "org.freedesktop.login1.Manager";
// More than any machine does in that time.
constexpr int most_changes = 6;
constexpr Duration counted_for{3s};

/// A signal that holds one flag.
Bus::Heard flag_signal(std::function<void(bool)> heard) {
  return [heard = std::move(heard)](BusMessage& signal) {
    if (const auto flag = bus_value<bool>(&signal)) heard(*flag);
  };
}

}  // namespace

LogindSleep::LogindSleep(boost::asio::io_context& io, Bus& system_bus, SleepEvents events, Duration believed_for)
    : bus_(system_bus),
      events_(std::move(events)),
      believed_for_(believed_for),
      later_(io, [this] { sleep(said_sleeping_); }),
      sleep_signal_(bus_.listen({service, path, manager, "PrepareForSleep"},
                                flag_signal([this](bool begins) { sleep(begins); }))),
      end_signal_(bus_.listen({service, path, manager, "PrepareForShutdown"},
                              flag_signal([this](bool begins) { end(begins); }))),
      name_(bus_, service, [this](const std::string& owner) { owned(!owner.empty()); }) {}

/// When logind has gone, it will not report that the machine is awake.
void LogindSleep::owned(bool there) {
  lock_ = {};
  taking_ = {};
  if (std::exchange(sleeping_, false)) events_.awake();
  if (there) take_lock();
}

void LogindSleep::take_lock() {
  using Text = std::string;
  taking_ = bus_.call(
      {service, path, manager, "Inhibit"},
      bus_arguments(Text("sleep:shutdown"), Text("Limber"), Text("Remembers how long you sat"), Text("delay")),
      [this](BusMessage* reply, const BusError* error) {
        if (auto lock = bus_value<Fd>(reply)) lock_ = *std::move(lock);
        if (error != nullptr) spdlog::warn("logind will not wait for Limber: {}", error->message);
      });
}

bool LogindSleep::allowed() {
  const Instant now = boot_now();
  if (now - counted_from_ >= counted_for) {
    counted_from_ = now;
    counted_ = 0;
  }
  return ++counted_ <= most_changes;
}

void LogindSleep::sleep(bool begins) {
  said_sleeping_ = begins;
  if (begins == sleeping_) return;
  if (!allowed()) return later_.arm(counted_from_ + counted_for);
  sleeping_ = begins;
  if (!begins) {
    events_.awake();
    return take_lock();
  }
  announced_ = boot_now();
  taking_ = {};
  events_.sleeping();
  lock_ = {};
}

void LogindSleep::input_resumed() {
  if (sleeping_ && boot_now() - announced_ >= believed_for_) sleep(false);
}

void LogindSleep::end(bool begins) {
  if (!begins) return take_lock();  // it was called off
  if (!allowed()) return;
  taking_ = {};
  events_.ending();
  lock_ = {};
}

}  // namespace limber
