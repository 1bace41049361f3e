#include "daemon/prompt_preview.hpp"

#include <utility>

#include "daemon/break_words.hpp"
#include "os/boot_clock.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {
constexpr std::string_view preview_page = "prompt";
constexpr Duration explained_for = 8s;
}  // namespace

bool is_preview_answer(std::string_view action) {
  return action == "start" || action == "postpone" || action == "skip";
}

PromptPreview::PromptPreview(boost::asio::io_context& io, Bus& bus, std::string icon, Context context)
    : icon_(std::move(icon)),
      context_(std::move(context)),
      window_(io, context_.window),
      screen_(io, bus,
              {.action = [this](const std::string& action) { pressed(action); },
               .closed = [this](ClosedBecause) { go(); },
               .nobody =
                   [this] {
                     if (shown_ && std::exchange(window_if_unheard_, false)) window_.ask(preview_page, [] {});
                   }}),
      end_(io, [this] { withdraw(); }) {}

void PromptPreview::show(PreviewedPrompt its, const PromptWords& words, PromptStyle style) {
  window_.forget();
  shown_ = std::move(its);
  end_.arm(boot_now() + lasts);
  window_if_unheard_ = style == PromptStyle::notification;
  Notification notification = prompt_notification(words, icon_);
  if (style != PromptStyle::window)
    screen_.show(notification);
  else
    screen_.withdraw();  // the one before
  if (style != PromptStyle::notification)
    window_.ask(preview_page, [this, notification] {
      if (shown_) screen_.show(notification);
    });
  context_.changed();
}

std::string PromptPreview::answer(std::string_view answer) {
  std::string sentence = context_.sentence(answer, shown_ ? shown_->kind : BreakKind::rest);
  withdraw();
  return sentence;
}

/// What the answer would have done is shown in place of the prompt.
void PromptPreview::pressed(const std::string& action) {
  if (!shown_) return;
  const std::string sentence =
      is_preview_answer(action) ? context_.sentence(action, shown_->kind) : tr(preview_click_sentence);
  go();
  screen_.show({.title = tr("That's how it asks"), .body = sentence, .icon = icon_, .expires = explained_for});
}

void PromptPreview::withdraw() {
  screen_.withdraw();
  go();
}

void PromptPreview::go() {
  end_.arm(std::nullopt);
  window_.forget();
  if (std::exchange(shown_, std::nullopt)) context_.changed();
}

}  // namespace limber
