// Whether the screen is being shared, or recorded: a program takes pictures through PipeWire from a source that is no
// camera. On Wayland there is no other way, and the compositor or the portal makes the source; on X11 programs take the
// screen by themselves, which is not seen.
#include "evidence/evidence_candidates.hpp"
#include "evidence/evidence_reporter.hpp"
#include "evidence/pipewire.hpp"

namespace limber {

namespace {

class ScreenSharing : public EvidenceSource {
 public:
  ScreenSharing(boost::asio::io_context& io, const std::filesystem::path& socket, EvidenceEvents events)
      : reporter_(io, std::move(events)),
        pipewire_(io, socket, screen_interest,
                  {[this](const PipewireGraph& graph) { reporter_.seen(screen_shared_with(graph)); },
                   [this](const std::string& reason) { reporter_.trouble(reason); }}) {}

 private:
  EvidenceReporter reporter_;
  Pipewire pipewire_;
};

}  // namespace

std::unique_ptr<EvidenceSource> open_screen_sharing(const EvidenceContext& context, EvidenceEvents events) {
  return open_screen_sharing_at(context.io, pipewire_socket(), std::move(events));
}

std::unique_ptr<EvidenceSource> open_screen_sharing_at(boost::asio::io_context& io, const std::filesystem::path& socket,
                                                       EvidenceEvents events) {
  return std::make_unique<ScreenSharing>(io, socket, std::move(events));
}

}  // namespace limber
