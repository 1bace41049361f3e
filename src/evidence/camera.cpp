// Whether a camera is in use: inotify reports when a video device is opened and closed, and /proc shows by which
// program.
//
// Opened does not mean used: the system opens cameras for a moment to learn what they can, so only what stays open
// counts. The programs that hand cameras on to others (PipeWire) count, nameless.
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "evidence/device_holders.hpp"
#include "evidence/evidence_candidates.hpp"
#include "evidence/evidence_reporter.hpp"
#include "os/boot_clock.hpp"
#include "os/boot_timer.hpp"
#include "os/fd.hpp"
#include "os/fd_watch.hpp"
#include "os/inotify.hpp"
#include "os/loop_calls.hpp"
#include "os/paths.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

// Opened again and again, one after the other, is in use after so many times the grace.
constexpr int most_graces = 3;
// The person at the seat is given rights a moment after a device has come (IN_ATTRIB).
constexpr std::uint32_t of_directory = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR;
constexpr std::uint32_t of_device = IN_OPEN | IN_CLOSE;

bool is_video_device(std::string_view name) { return is_numbered(name, "video"); }

/// Decoders and the like are video devices too. Without data of udev, it counts as a camera.
bool is_camera(const fs::path& device, const fs::path& facts) {
  struct stat file {};
  if (::stat(device.c_str(), &file) != 0) return false;
  std::ifstream known(facts / fmt::format("c{}:{}", major(file.st_rdev), minor(file.st_rdev)));
  constexpr std::string_view key = "E:ID_V4L_CAPABILITIES=";
  for (std::string line; std::getline(known, line);)
    if (line.starts_with(key)) return line.find(":capture:") != std::string::npos;
  return true;
}

/// These look at cameras without using them.
bool only_looks(std::string_view program) {
  return program.starts_with("limber") || program == "wireplumber" || program == "v4l_id";
}

class CameraSource : public EvidenceSource {
 public:
  CameraSource(boost::asio::io_context& io, CameraPlace place, EvidenceEvents events)
      : place_(std::move(place)),
        reporter_(io, std::move(events)),
        calls_(io),
        inotify_(open_inotify()),
        settled_(io, [this] { settled(); }),
        watch_(io, inotify_.get(), [this] { readable(); }) {
    directory_ = inotify_add_watch(inotify_.get(), place_.devices.c_str(), of_directory);
    if (directory_ < 0) throw_errno("cannot watch " + place_.devices.string());
    for (const auto& entry : fs::directory_iterator(place_.devices)) came(entry.path().filename().string());
    tell_rights();
    calls_.post([this] { look(); });
  }

 private:
  struct Device {
    fs::path path;
    int opened = 0;  ///< how often, since it is watched, and not closed again
  };
  /// What a bunch of events amounts to.
  struct Change {
    bool opened = false;
    bool closed = false;
  };

  void came(const std::string& name) {
    if (!is_video_device(name)) return;
    const fs::path path = place_.devices / name;
    const int device = inotify_add_watch(inotify_.get(), path.c_str(), of_device);
    if (device >= 0) {
      devices_.try_emplace(device, path);
      forbidden_.erase(name);
    } else if (errno == EACCES) {
      forbidden_.insert(name);
    }
  }

  void went(const std::string& name) {
    forbidden_.erase(name);
    std::erase_if(devices_, [&](const auto& device) {
      if (device.second.path.filename() != name) return false;
      inotify_rm_watch(inotify_.get(), device.first);
      return true;
    });
  }

  void tell_rights() {
    const bool none = devices_.empty() && !forbidden_.empty();
    reporter_.trouble(none ? fmt::format("no right to watch {}", (place_.devices / *forbidden_.begin()).string()) : "");
  }

  void readable() {
    Change change;
    read_inotify(inotify_, [&](const inotify_event& event) {
      event.wd == directory_ ? take_coming_and_going(event, change) : take_use(event, change);
    });
    if (change.opened) wait_whether_it_stays();
    if (change.closed) closed();
  }

  void take_coming_and_going(const inotify_event& event, Change& change) {
    const std::string name = event.len == 0 ? "" : event.name;
    if (!is_video_device(name)) return;
    const bool leaves = (event.mask & (IN_DELETE | IN_MOVED_FROM)) != 0;
    if (leaves || (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0) went(name);  // also what had that name before
    if (!leaves) came(name);
    change.closed = change.closed || leaves;
    change.opened = change.opened || !leaves;  // it may have been, before it was watched
    tell_rights();
  }

  void take_use(const inotify_event& event, Change& change) {
    if ((event.mask & IN_Q_OVERFLOW) != 0) {
      for (auto& [_, device] : devices_) device.opened = 0;
      change = {.opened = true, .closed = true};
      return;
    }
    const auto device = devices_.find(event.wd);
    if (device == devices_.end()) return;
    auto& opened = device->second.opened;
    if ((event.mask & IN_OPEN) != 0) {
      ++opened;
      change.opened = true;
    }
    if ((event.mask & IN_CLOSE) != 0) {
      opened = std::max(0, opened - 1);  // it may have been opened before it was watched
      change.closed = true;
    }
  }

  void wait_whether_it_stays() {
    last_opened_ = boot_now();
    if (settled_.armed()) return;
    first_opened_ = last_opened_;
    settled_.arm(last_opened_ + place_.grace);
  }

  void settled() {
    const Instant now = boot_now();
    const bool again_meanwhile = now < last_opened_ + place_.grace;
    if (again_meanwhile && now < first_opened_ + most_graces * place_.grace)
      return settled_.arm(last_opened_ + place_.grace);
    look();
  }

  void closed() {
    if (in_use_) return look();
    const bool none = std::ranges::all_of(devices_, [](const auto& device) { return device.second.opened == 0; });
    if (none) settled_.arm(std::nullopt);
  }

  void look() {
    std::vector<fs::path> cameras;
    int opened = 0;
    for (const auto& [_, device] : devices_) {
      if (!is_camera(device.path, place_.facts)) continue;
      cameras.push_back(device.path);
      opened += device.opened;
    }
    const auto holders = device_holders(cameras);
    std::optional<std::string> whose;
    for (const auto& holder : holders)
      if (!only_looks(holder.program) && (!whose || whose->empty()))
        whose = holder.program == "pipewire" ? "" : holder.program;
    // Another user's program is not to be seen in /proc.
    if (!whose && opened > static_cast<int>(holders.size())) whose = "";
    in_use_ = whose.has_value();
    reporter_.seen(whose);
  }

  CameraPlace place_;
  EvidenceReporter reporter_;
  LoopCalls calls_;
  Fd inotify_;
  int directory_ = -1;
  std::map<int, Device> devices_;    // by watch descriptor
  std::set<std::string> forbidden_;  // what may not be watched
  bool in_use_ = false;
  Instant first_opened_{};  // of those that are waited for
  Instant last_opened_{};
  BootTimer settled_;
  FdWatch watch_;
};

}  // namespace

// Watches /dev, or the directory that LIMBER_CAMERAS names: for trying it without a camera.
std::unique_ptr<EvidenceSource> open_camera(const EvidenceContext& context, EvidenceEvents events) {
  CameraPlace place;
  if (const auto devices = process_environment("LIMBER_CAMERAS")) place.devices = *devices;
  return open_camera_at(context.io, std::move(place), std::move(events));
}

std::unique_ptr<EvidenceSource> open_camera_at(boost::asio::io_context& io, CameraPlace place, EvidenceEvents events) {
  try {
    return std::make_unique<CameraSource>(io, std::move(place), std::move(events));
  } catch (const std::exception& error) {
    throw Unavailable(fmt::format("cameras cannot be watched: {}", error.what()));
  }
}

}  // namespace limber
