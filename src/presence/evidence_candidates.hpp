// All ways of looking for evidence. Unlike those of watching the hands, all that open look at once.
#pragma once

#include <array>

#include "presence/camera.hpp"
#include "presence/dnd_dconf.hpp"
#include "presence/dnd_dunst.hpp"
#include "presence/dnd_lxqt.hpp"
#include "presence/dnd_mako.hpp"
#include "presence/dnd_plasma.hpp"
#include "presence/dnd_swaync.hpp"
#include "presence/dnd_xfce.hpp"
#include "presence/evidence.hpp"
#include "presence/inhibitors_gnome.hpp"
#include "presence/inhibitors_logind.hpp"
#include "presence/inhibitors_plasma.hpp"
#include "presence/inhibitors_xfce.hpp"
#include "presence/microphone.hpp"
#include "presence/wayland_fullscreen.hpp"
#include "presence/x11_fullscreen.hpp"

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
