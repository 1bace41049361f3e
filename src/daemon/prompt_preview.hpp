// A preview of a prompt: as the next one would be shown, in the person's own style, with buttons that work. It never
// reaches the engine, so that no answer to it counts.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/policy.hpp"
#include "core/status.hpp"
#include "daemon/panel_launcher.hpp"
#include "desktop/notifications.hpp"
#include "words/prompt_words.hpp"

namespace limber {

/// Whether it is an answer to a prompt, by the name of its action: "start", "postpone" or "skip".
bool is_preview_answer(std::string_view action);

class PromptPreview {
 public:
  struct Context {
    std::function<void(std::string_view page)> window;  ///< starts limber-panel; throws where it cannot
    /// What the answer would bring about.
    std::function<std::string(std::string_view answer, BreakKind kind)> sentence;
    std::function<void()> changed;  ///< the preview has been shown or closed
  };
  /// Without an answer it is closed after this time.
  static constexpr Duration lasts = 1min;

  /// `bus` has to outlive this. `icon`: as for Notification.
  PromptPreview(boost::asio::io_context& io, Bus& bus, std::string icon, Context context);

  void show(PreviewedPrompt its, const PromptWords& words, PromptStyle style);
  /// The preview that is open; none: there is none.
  const std::optional<PreviewedPrompt>& shown() const { return shown_; }
  /// An answer from the window while the preview is open: closes it and returns what the answer would have done.
  std::string answer(std::string_view answer);
  void window_shown(std::string_view page, bool shown) { window_.window_shown(page, shown); }
  /// Closes the preview: a real prompt has come, or the daemon ends.
  void withdraw();

 private:
  void pressed(const std::string& action);
  void go();

  std::string icon_;
  Context context_;
  std::optional<PreviewedPrompt> shown_;
  PanelLauncher window_;
  LateNotifications screen_;
  bool window_if_unheard_ = false;
  BootTimer end_;
};

}  // namespace limber
