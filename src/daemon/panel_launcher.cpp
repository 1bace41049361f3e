#include "daemon/panel_launcher.hpp"

#include <spdlog/spdlog.h>

#include <exception>
#include <utility>

#include "os/boot_clock.hpp"

namespace limber {

PanelLauncher::PanelLauncher(boost::asio::io_context& io, std::function<void(std::string_view page)> open,
                             Duration time_limit)
    : open_(std::move(open)), patience_(time_limit), timer_(io, [this] { give_up(); }) {}

void PanelLauncher::ask(std::string_view page, std::function<void()> otherwise) {
  expect(page, std::move(otherwise));
  try {
    open_(page);
  } catch (const std::exception& error) {
    spdlog::warn("no window: {}", error.what());
    give_up();
  }
}

void PanelLauncher::expect(std::string_view page, std::function<void()> otherwise) {
  page_ = page;
  otherwise_ = std::move(otherwise);
  timer_.arm(boot_now() + patience_);
}

void PanelLauncher::window_shown(std::string_view page, bool shown) {
  if (page != page_) return;
  shown ? forget() : give_up();
}

void PanelLauncher::forget() {
  otherwise_ = nullptr;
  timer_.arm(std::nullopt);
}

void PanelLauncher::give_up() {
  const auto otherwise = std::exchange(otherwise_, nullptr);
  timer_.arm(std::nullopt);
  if (otherwise) otherwise();
}

}  // namespace limber
