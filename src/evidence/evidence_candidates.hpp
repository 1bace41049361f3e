// All sources of evidence. Unlike watchers of input, all that open are in use at once.
#pragma once

#include <array>
#include <filesystem>

#include "evidence/evidence.hpp"

namespace limber {

OpenEvidence open_microphone, open_camera, open_screen_sharing, open_wayland_fullscreen, open_x11_fullscreen;
OpenEvidence open_inhibitors_logind, open_inhibitors_gnome, open_inhibitors_plasma, open_inhibitors_xfce;
OpenEvidence open_dnd_dunst, open_dnd_gnome, open_dnd_cinnamon, open_dnd_mate, open_dnd_plasma;
OpenEvidence open_dnd_xfce, open_dnd_mako, open_dnd_swaync, open_dnd_lxqt;

struct CameraPlace {
  std::filesystem::path devices{"/dev"};          ///< where video0 is
  std::filesystem::path facts{"/run/udev/data"};  ///< the database of udev: which video devices are cameras
  Duration grace{2s};                             ///< closed sooner, it was not in use
};

/// open_camera there. Cameras may come and go.
std::unique_ptr<EvidenceSource> open_camera_at(boost::asio::io_context& io, CameraPlace place, EvidenceEvents events);

/// open_screen_sharing for the PipeWire at `socket`, which may come and go.
std::unique_ptr<EvidenceSource> open_screen_sharing_at(boost::asio::io_context& io, const std::filesystem::path& socket,
                                                       EvidenceEvents events);

/// open_wayland_fullscreen for any session; waits for a compositor that is not there yet, or that goes.
std::unique_ptr<EvidenceSource> open_wayland_fullscreen_on(boost::asio::io_context& io, Compositor& compositor,
                                                           EvidenceEvents events);

/// open_x11_fullscreen for `server`, which has to outlive the source; waits for one that is not there, or that goes.
std::unique_ptr<EvidenceSource> open_x11_fullscreen_on(boost::asio::io_context& io, XServer& server,
                                                       EvidenceEvents events);

inline constexpr std::array evidence_candidates{
    EvidenceCandidate{EvidenceKind::microphone, "sound server", open_microphone},
    EvidenceCandidate{EvidenceKind::camera, "video-devices", open_camera},
    EvidenceCandidate{EvidenceKind::sharing, "pipewire", open_screen_sharing},
    EvidenceCandidate{EvidenceKind::fullscreen, "wayland", open_wayland_fullscreen},
    EvidenceCandidate{EvidenceKind::fullscreen, "x11", open_x11_fullscreen},
    EvidenceCandidate{EvidenceKind::inhibitor, "logind", open_inhibitors_logind},
    EvidenceCandidate{EvidenceKind::inhibitor, "gnome", open_inhibitors_gnome},
    EvidenceCandidate{EvidenceKind::inhibitor, "plasma", open_inhibitors_plasma},
    EvidenceCandidate{EvidenceKind::inhibitor, "xfce", open_inhibitors_xfce},
    EvidenceCandidate{EvidenceKind::dnd, "dunst", open_dnd_dunst},
    EvidenceCandidate{EvidenceKind::dnd, "gnome", open_dnd_gnome},
    EvidenceCandidate{EvidenceKind::dnd, "cinnamon", open_dnd_cinnamon},
    EvidenceCandidate{EvidenceKind::dnd, "mate", open_dnd_mate},
    EvidenceCandidate{EvidenceKind::dnd, "plasma", open_dnd_plasma},
    EvidenceCandidate{EvidenceKind::dnd, "xfce", open_dnd_xfce},
    EvidenceCandidate{EvidenceKind::dnd, "mako", open_dnd_mako},
    EvidenceCandidate{EvidenceKind::dnd, "swaync", open_dnd_swaync},
    EvidenceCandidate{EvidenceKind::dnd, "lxqt", open_dnd_lxqt},
};

}  // namespace limber
