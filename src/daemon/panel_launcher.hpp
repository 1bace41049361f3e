// Starts limber-panel for one of its pages and waits until the panel reports the window. Where it reports none in time
// (the program is not installed, or has no screen), a fallback is called instead.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "os/boot_timer.hpp"

namespace limber {

class PanelLauncher {
 public:
  /// A cold start on a slow machine takes about a second.
  static constexpr Duration patience = 4s;

  /// `open` starts limber-panel with a page; throws where it cannot.
  PanelLauncher(boost::asio::io_context& io, std::function<void(std::string_view page)> open,
                Duration time_limit = patience);

  /// Opens the page; `otherwise` is called once, at once or later, where no window comes of it.
  void ask(std::string_view page, std::function<void()> otherwise);
  /// The same for a page that another part of the daemon opens.
  void expect(std::string_view page, std::function<void()> otherwise);
  /// What limber-panel says of a page.
  void window_shown(std::string_view page, bool shown);
  /// It is no longer wanted.
  void forget();

 private:
  void give_up();

  std::function<void(std::string_view page)> open_;
  std::string page_;
  std::function<void()> otherwise_;  ///< none: nothing is waited for
  Duration patience_;
  BootTimer timer_;
};

}  // namespace limber
