// A window that limber-panel is asked for: it tells when it is on the screen, and where nothing is heard of it within a
// moment (the program is not there, or has no screen), something else is done instead.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "system/boot_timer.hpp"

namespace limber {

class WindowCall {
 public:
  /// A cold start on a slow machine takes about a second.
  static constexpr Duration patience = 4s;

  /// `open` starts limber-panel with a page; throws where it cannot.
  WindowCall(boost::asio::io_context& io, std::function<void(std::string_view page)> open,
             Duration its_patience = patience);

  /// Opens the page; `otherwise` is called once, at once or later, where no window comes of it.
  void ask(std::string_view page, std::function<void()> otherwise);
  /// The same for one that somebody else opens.
  void expect(std::string_view page, std::function<void()> otherwise);
  /// What limber-panel says of a page.
  void told(std::string_view page, bool shown);
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
