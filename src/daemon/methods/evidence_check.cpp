#include "daemon/methods/evidence_check.hpp"
#include "words/tr.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

namespace limber {

namespace {

struct EvidenceWords {
  std::string_view check, missing;
};
EvidenceWords evidence_words(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::microphone: return {"microphone", tr_noop("calls are not seen by the microphone")};
    case EvidenceKind::camera: return {"camera", tr_noop("calls are not seen by the camera")};
    case EvidenceKind::inhibitor: return {tr_noop("screen kept on"), tr_noop("videos and talks are not seen")};
    case EvidenceKind::fullscreen: return {tr_noop("full screen"), tr_noop("windows in full screen are not seen")};
    case EvidenceKind::dnd: return {tr_noop("do not disturb"), tr_noop("Do Not Disturb is not seen")};
  }
  return {};
}

}  // namespace

nlohmann::ordered_json evidence_check(EvidenceKind kind, bool wanted,
                                      const std::vector<EvidenceMonitor::SourceState>& source_states) {
  const auto [name, missing] = evidence_words(kind);
  nlohmann::ordered_json check{{"name", name}, {"ok", true}};
  std::vector<std::string> looking, reasons;
  for (const auto& [source, trouble] : source_states) {
    if (trouble.empty())
      looking.emplace_back(source);
    else if (std::ranges::find(reasons, trouble) == reasons.end())  // several may need the same
      reasons.push_back(trouble);
  }
  if (!wanted) {
    check["detail"] = tr_noop("switched off in the settings");
  } else if (!looking.empty()) {
    check["detail"] = fmt::format("seen by {}", fmt::join(looking, ", "));
  } else {
    check["detail"] = fmt::format(
        "{}: {}", missing, reasons.empty() ? tr_noop("no way to ask") : fmt::format("{}", fmt::join(reasons, "; ")));
    check["note"] = true;
  }
  return check;
}

}  // namespace limber
