// All sources of evidence. Unlike watchers of input, all that open are in use at once.
#pragma once

#include <array>

#include "evidence/camera.hpp"
#include "evidence/dnd_dconf.hpp"
#include "evidence/dnd_dunst.hpp"
#include "evidence/dnd_lxqt.hpp"
#include "evidence/dnd_mako.hpp"
#include "evidence/dnd_plasma.hpp"
#include "evidence/dnd_swaync.hpp"
#include "evidence/dnd_xfce.hpp"
#include "evidence/evidence.hpp"
#include "evidence/inhibitors_gnome.hpp"
#include "evidence/inhibitors_logind.hpp"
#include "evidence/inhibitors_plasma.hpp"
#include "evidence/inhibitors_xfce.hpp"
#include "evidence/microphone.hpp"
#include "evidence/wayland_fullscreen.hpp"
#include "evidence/x11_fullscreen.hpp"

namespace limber {

inline constexpr std::array evidence_candidates{
    EvidenceCandidate{EvidenceKind::microphone, "pulse", open_microphone},
    EvidenceCandidate{EvidenceKind::camera, "video-devices", open_camera},
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
