// Whether a camera is in use: the kernel tells when a video device is opened and closed, and /proc, who has it.
//
// Opened does not mean used: the system opens cameras for a moment to learn what they can, so only what stays open
// counts. The programs that hand cameras on to others (PipeWire) count, nameless.
#pragma once

#include <filesystem>

#include "evidence/evidence.hpp"

namespace limber {

struct CameraPlace {
  std::filesystem::path devices{"/dev"};          ///< where video0 is
  std::filesystem::path facts{"/run/udev/data"};  ///< what udev knows: which video devices are cameras
  Duration grace{2s};                             ///< closed sooner, it was not in use
};

/// Cameras may come and go there.
std::unique_ptr<EvidenceSource> open_camera_at(boost::asio::io_context& io, CameraPlace place, EvidenceEvents events);

}  // namespace limber
