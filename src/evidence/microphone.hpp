// Whether a microphone is in use: PulseAudio, or PipeWire in its place, lists the programs that record; where neither
// PulseAudio nor pipewire-pulse runs, PipeWire's graph shows them. Recording the output of the speakers, and loudness
// meters, do not count as a call.
#pragma once

#include <filesystem>

#include "evidence/evidence.hpp"
#include "os/paths.hpp"

namespace limber {

/// Asks the server at `socket`; while there is none, the PipeWire at `pipewire`.
std::unique_ptr<EvidenceSource> open_microphone_at(boost::asio::io_context& io, const std::filesystem::path& socket,
                                                   EvidenceEvents events,
                                                   const std::optional<std::filesystem::path>& pipewire = {});

/// The socket of this session's sound server: of $PULSE_SERVER, else in $PULSE_RUNTIME_PATH, else in
/// $XDG_RUNTIME_DIR/pulse. Throws Unavailable where there is none to be expected on this machine.
std::filesystem::path sound_socket(const Environment& environment = process_environment);

/// PipeWire runs without pipewire-pulse, which speaks to programs as PulseAudio does.
bool pipewire_alone(const Environment& environment = process_environment);

}  // namespace limber
