#include "evidence/dnd_file.hpp"

#include <utility>

#include "bus/bus.hpp"
#include "os/paths.hpp"

namespace limber {

namespace {

std::filesystem::path config_folder() {
  if (const auto config = process_environment("XDG_CONFIG_HOME")) return *config;
  return std::filesystem::path(process_environment("HOME").value_or("/")) / ".config";
}

}  // namespace

DndFile::DndFile(const EvidenceContext& context, DndSetting setting, EvidenceEvents events)
    : io_(context.io),
      setting_(std::move(setting)),
      events_(std::move(events)),
      file_(config_folder() / setting_.below_config),
      calls_(io_) {
  if (!context.session_bus.trouble().empty()) calls_.post([this] { runs(false); });
}

void DndFile::runs(bool on) {
  if (!on) {
    watch_.reset();
    events_.trouble(setting_.absent);
    return events_.seen(std::nullopt);
  }
  try {
    if (!watch_) watch_ = std::make_unique<FileWatch>(io_, file_, [this] { look(); });
  } catch (const std::exception& error) {
    return events_.trouble(error.what());
  }
  events_.trouble("");
  look();
}

}  // namespace limber
