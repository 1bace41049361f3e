#include "daemon/greeting.hpp"

#include <spdlog/spdlog.h>

#include <exception>
#include <utility>

#include "os/boot_clock.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {
constexpr std::string_view welcome_page = "welcome";
}  // namespace

Greeting::Greeting(boost::asio::io_context& io, Bus& bus, std::string icon, Context context, Duration pause,
                   Duration patience)
    : icon_(std::move(icon)),
      context_(std::move(context)),
      window_(io, context_.open, patience),
      screen_(io, bus,
              {.action = [this](const std::string&) { pressed(); }, .server_changed = [this] { server_came(); }}),
      begin_(io, [this] { say(); }) {
  if (context_.stage() != WelcomeStage::fresh) return;
  unsaid_ = true;
  context_.keep(WelcomeStage::fresh);  // a history exists from now on, greeted or not
  begin_.arm(boot_now() + pause);
}

/// The panel may have shown it first.
void Greeting::say() {
  unsaid_ = context_.stage() == WelcomeStage::fresh;
  if (!unsaid_) return;
  no_window_ = false;
  window_.ask(welcome_page, [this] {
    no_window_ = true;
    notify();
  });
}

void Greeting::notify() {
  if (context_.stage() != WelcomeStage::fresh) return;
  const NoticeWords words = context_.words();
  spdlog::info("the first start: no welcome window came. {}. {}", words.title, words.body);
  const NotificationAction set_up{"welcome", tr("Set it up")};
  screen_.show(
      {.title = words.title,
       .body = words.body,
       .body_without_actions = words.body + "\n" + tr("In a terminal: limber panel welcome, or limber --help."),
       .actions = {set_up},
       .default_action = set_up,
       .lasting = true,
       .icon = icon_});
  server_came();
}

void Greeting::server_came() {
  if (!screen_.has_server() || !unsaid_) return;
  unsaid_ = false;
  if (context_.stage() == WelcomeStage::fresh) context_.keep(WelcomeStage::said);
}

void Greeting::pressed() {
  screen_.withdraw();
  try {
    context_.open(welcome_page);
  } catch (const std::exception& error) {
    spdlog::error("the welcome cannot be opened: {}", error.what());
  }
}

void Greeting::window_shown(std::string_view page, bool shown) {
  window_.window_shown(page, shown);
  if (page != welcome_page || !shown) return;
  unsaid_ = false;
  begin_.arm(std::nullopt);
  screen_.withdraw();
}

void Greeting::screen_came() {
  if (unsaid_ && no_window_) say();
}

}  // namespace limber
