#include "daemon/window_call.hpp"

#include <spdlog/spdlog.h>

#include <exception>
#include <utility>

#include "system/boot_clock.hpp"

namespace limber {

WindowCall::WindowCall(boost::asio::io_context& io, std::function<void(std::string_view page)> open,
                       Duration its_patience)
    : open_(std::move(open)), patience_(its_patience), timer_(io, [this] { give_up(); }) {}

void WindowCall::ask(std::string_view page, std::function<void()> otherwise) {
  expect(page, std::move(otherwise));
  try {
    open_(page);
  } catch (const std::exception& error) {
    spdlog::warn("no window: {}", error.what());
    give_up();
  }
}

void WindowCall::expect(std::string_view page, std::function<void()> otherwise) {
  page_ = page;
  otherwise_ = std::move(otherwise);
  timer_.arm(boot_now() + patience_);
}

void WindowCall::told(std::string_view page, bool shown) {
  if (page != page_) return;
  shown ? forget() : give_up();
}

void WindowCall::forget() {
  otherwise_ = nullptr;
  timer_.arm(std::nullopt);
}

void WindowCall::give_up() {
  const auto otherwise = std::exchange(otherwise_, nullptr);
  timer_.arm(std::nullopt);
  if (otherwise) otherwise();
}

}  // namespace limber
