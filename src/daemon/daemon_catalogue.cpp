// The daemon and the stretches: loaded at the start, and again whenever the person changes their own.
#include <spdlog/spdlog.h>

#include <memory>

#include "daemon/daemon.hpp"

namespace limber {

void Daemon::watch_own_stretches(boost::asio::io_context& io, const Paths& paths) {
  const std::vector folders{paths.resources() / "stretches", paths.own_stretches()};
  own_stretches_.emplace(io, folders.back(), ".toml", [this, folders] {
    worker_.run([this, folders](const std::stop_token&) -> std::function<void()> {
      return
          [this, found = std::make_shared<Catalogue>(load_catalogue(folders))] { other_stretches(std::move(*found)); };
    });
  });
}

void Daemon::other_stretches(Catalogue found) {
  for (const auto& problem : found.problems) spdlog::error("{}", text(problem));
  catalogue_ = std::move(found);
  stretches_changed();
  tell("stretches_changed", Json::object());
  spdlog::info("the stretches have been read again");
}

/// Whatever asks for a break or names the next one says it anew.
void Daemon::suggestion_changed() {
  const Status status = engine_driver_->status();
  for (const BreakStatus& its : status.breaks)
    if (its.stage == BreakStatus::Stage::prompted)
      prompt_presenter_.suggest(its.stretch, its.length, settings_.policy());
  tell("suggestion_changed", Json::object());
}

}  // namespace limber
