// A prompt to look at: as the next one would come, in the person's own style, with buttons that answer. The engine
// knows nothing of it, so that it counts for nothing.
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
    std::function<void()> changed;  ///< it has come or gone
  };
  /// It needs no answer: it goes by itself.
  static constexpr Duration lasts = 1min;

  /// `bus` has to outlive this. `icon`: as for Notification.
  PromptPreview(boost::asio::io_context& io, Bus& bus, std::string icon, Context context);

  void show(PreviewedPrompt its, const PromptWords& words, PromptStyle style);
  /// The one that is open.
  const std::optional<PreviewedPrompt>& shown() const { return shown_; }
  /// From the window, while it is open: it goes, and this is what the answer would have brought about.
  std::string answer(std::string_view answer);
  void window_shown(std::string_view page, bool shown) { window_.window_shown(page, shown); }
  /// A real one has come, or the daemon ends.
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
