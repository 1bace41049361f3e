#include "presence/game_controllers.hpp"

#include <fcntl.h>
#include <linux/input.h>
#include <spdlog/spdlog.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <climits>
#include <fstream>
#include <vector>

#include "os/boot_clock.hpp"
#include "os/inotify.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

constexpr Duration longest_pause = 20s;
// The person at the seat is given rights a moment after a device has come (IN_ATTRIB).
constexpr std::uint32_t of_directory = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR;
/// Of the whole way of a stick, what is no trembling.
constexpr int share_of_way = 8;
constexpr int usual_way = 256;

/// Bits `first` to `last` of the words, which stand with the highest first.
bool any_bit(const std::vector<unsigned long>& words, std::size_t first, std::size_t last) {
  constexpr std::size_t bits = CHAR_BIT * sizeof(unsigned long);
  for (std::size_t bit = first; bit <= last; ++bit)
    if (bit / bits < words.size() && ((words[words.size() - 1 - bit / bits] >> (bit % bits)) & 1U) != 0) return true;
  return false;
}

std::string first_line(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line;
}

bool is_event_device(const std::string& name) { return name.starts_with("event"); }

}  // namespace

bool has_controller_keys(std::string_view capabilities) {
  std::vector<unsigned long> words;
  while (!capabilities.empty()) {
    const auto end = std::min(capabilities.find(' '), capabilities.size());
    unsigned long word = 0;
    const auto [rest, error] = std::from_chars(capabilities.data(), capabilities.data() + end, word, 16);
    if (error != std::errc()) return false;
    words.push_back(word);
    capabilities.remove_prefix(std::min(end + 1, capabilities.size()));
  }
  return any_bit(words, BTN_JOYSTICK, BTN_THUMBR) && !any_bit(words, KEY_ESC, KEY_D);
}

struct GameControllers::Device {
  Fd fd;
  bool tells_time = false;          ///< by the boot clock
  std::map<std::uint16_t, int> at;  ///< where sticks were when they were last taken for moved
  std::map<std::uint16_t, int> way;
  Duration pause{};                ///< before the next look
  std::optional<Instant> look_at;  ///< none: it is listened to
  std::unique_ptr<FdWatch> watch;  ///< destroyed before the descriptor

  /// Whether the event is more than trembling.
  bool counts(const input_event& event) {
    if (event.type == EV_KEY) return true;
    if (event.type != EV_ABS) return false;
    const auto known = at.try_emplace(event.code, event.value);
    if (known.second) return false;  // where it is, is known from now on
    const int least = std::max(way_of(event.code) / share_of_way, 1);
    if (std::abs(event.value - known.first->second) < least) return false;
    known.first->second = event.value;
    return true;
  }
  int way_of(std::uint16_t axis) {
    const auto known = way.try_emplace(axis, usual_way);
    input_absinfo info{};
    if (known.second && ::ioctl(fd.get(), EVIOCGABS(axis), &info) >= 0)
      known.first->second = info.maximum - info.minimum;
    return known.first->second;
  }
};

GameControllers::GameControllers(boost::asio::io_context& io, ControllerPlace place, Duration idle_threshold,
                                 Events events)
    : io_(io),
      place_(std::move(place)),
      idle_threshold_(idle_threshold),
      events_(std::move(events)),
      next_look_(io, [this] { look(); }) {
  try {
    inotify_ = open_inotify();
    if (inotify_add_watch(inotify_.get(), place_.devices.c_str(), of_directory) < 0) return;
    watch_ = std::make_unique<FdWatch>(io_, inotify_.get(), [this] { directory_changed(); });
    for (const auto& entry : fs::directory_iterator(place_.devices)) came(entry.path().filename().string());
  } catch (const std::exception& error) {  // the system has only so many
    spdlog::warn("no game controller will be noticed: {}", error.what());
  }
}

GameControllers::~GameControllers() = default;

void GameControllers::directory_changed() {
  read_inotify(inotify_, [&](const inotify_event& event) {
    const std::string name = event.len == 0 ? "" : event.name;
    if (!is_event_device(name)) return;
    if ((event.mask & (IN_DELETE | IN_MOVED_FROM | IN_CREATE | IN_MOVED_TO)) != 0) {
      devices_.erase(name);  // also what had that name before
      forbidden_.erase(name);
    }
    if ((event.mask & (IN_DELETE | IN_MOVED_FROM)) == 0) came(name);
  });
  arm();
}

void GameControllers::came(const std::string& name) {
  if (!is_event_device(name) || devices_.contains(name)) return;
  if (!has_controller_keys(first_line(place_.facts / name / "device/capabilities/key"))) return;
  auto device = std::make_unique<Device>();
  device->fd = Fd(::open((place_.devices / name).c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!device->fd) {
    if (errno == EACCES) forbidden_.insert(name);
    return;
  }
  forbidden_.erase(name);
  int clock = CLOCK_BOOTTIME;
  device->tells_time = ::ioctl(device->fd.get(), EVIOCSCLOCKID, &clock) == 0;
  listen(*device);
  devices_[name] = std::move(device);
}

void GameControllers::listen(Device& device) {
  device.look_at.reset();
  device.pause = idle_threshold_;
  device.watch = std::make_unique<FdWatch>(io_, device.fd.get(), [this, &device] { readable(device); });
}

void GameControllers::readable(Device& device) {
  device.watch.reset();  // until it is looked at again
  read(device);
  device.look_at = boot_now() + device.pause;
  arm();
}

/// Reads all that has come; false: nothing has.
bool GameControllers::read(Device& device) {
  constexpr std::size_t at_once = 64;
  std::array<input_event, at_once> events{};
  bool any = false;
  std::optional<Instant> last;
  for (;;) {
    const auto bytes = ::read(device.fd.get(), events.data(), sizeof events);
    if (bytes <= 0) break;  // nothing more, or it has gone, which inotify tells
    any = true;
    const auto end = events.begin() + bytes / static_cast<std::ptrdiff_t>(sizeof(input_event));
    for (auto event = events.begin(); event != end; ++event) {
      if (!device.counts(*event)) continue;
      const auto since =
          std::chrono::seconds(event->input_event_sec) + std::chrono::microseconds(event->input_event_usec);
      last = device.tells_time ? std::min(Instant(std::chrono::floor<Duration>(since)), boot_now()) : boot_now();
    }
  }
  if (last) used(*last);
  return any;
}

void GameControllers::used(Instant at) {
  last_use_ = std::max(last_use_, at);
  if (boot_now() - last_use_ >= idle_threshold_ || std::exchange(in_use_, true)) return;
  events_.active();
}

void GameControllers::look() {
  const Instant now = boot_now();
  for (const auto& [name, device] : devices_) {
    if (!device->look_at || *device->look_at > now) continue;
    if (read(*device)) {
      device->pause = std::min(device->pause * 2, std::max(longest_pause, idle_threshold_));
      device->look_at = now + device->pause;
    } else {
      listen(*device);
    }
  }
  arm();
  if (in_use_ && now - last_use_ >= idle_threshold_) {
    in_use_ = false;
    events_.idle(last_use_);
  }
}

void GameControllers::arm() {
  std::optional<Instant> next;
  for (const auto& [name, device] : devices_)
    if (device->look_at) next = std::min(next.value_or(*device->look_at), *device->look_at);
  if (!next && in_use_) next = last_use_ + idle_threshold_;  // it has gone while it was in use
  next_look_.arm(next);
}

}  // namespace limber
