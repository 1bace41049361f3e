// The panel: the first start, from the welcome to the first words beside the icon.
#include <nlohmann/json.hpp>

#include "os/boot_clock.hpp"
#include "os/welcome_stage.hpp"
#include "panel/link/autostart.hpp"
#include "panel/model/status_facts.hpp"
#include "panel/windows/panel.hpp"

namespace limber {

/// The welcome is shown, so no other introduction follows; however it is left, what it proposes is kept from now on.
void Panel::open_welcome() {
  if (!welcome_) {
    const WelcomeStage stage = welcome_stage(paths_);
    first_welcome_ = stage != WelcomeStage::over;
    const bool proposes = stage == WelcomeStage::fresh || stage == WelcomeStage::said;
    if (first_welcome_) keep_welcome_stage(paths_, WelcomeStage::opened);
    welcome_ = new WelcomeDialog({.settings = settings_,
                                  .poses = poses_,
                                  .autostart = own_autostart(paths_),
                                  .first = proposes,
                                  .keep = [this](const SettingEdits& edits) { return keep_welcome(edits); },
                                  .closed = [this](bool more_settings) { welcome_closed(more_settings); }});
  }
  welcome_->Show();
  welcome_->Raise();
  if (connection_.link() == Link::up) tell_shown(PanelPage::welcome, true);
}

/// Through the daemon, or, where none can be had, into the file that it reads when it starts.
std::optional<std::string> Panel::keep_welcome(const SettingEdits& edits) {
  if (connection_.link() == Link::up && !settings_.broken()) {
    settings_.change("welcome", edits, boot_now());
    return std::nullopt;
  }
  auto problem = save_on_disk(paths_, edits);
  if (connection_.link() != Link::up) take_settings(settings_on_disk(paths_));
  return problem;
}

/// Only now is it remembered: who was torn away from it sees it once more.
void Panel::welcome_closed(bool more_settings) {
  destroy(welcome_);
  keep_welcome_stage(paths_, WelcomeStage::over);
  if (connection_.link() != Link::up) act_here(PanelAction::start_daemon);
  const auto next = more_settings ? std::optional(PanelPage::settings) : std::exchange(after_welcome_, std::nullopt);
  after_welcome_.reset();
  const bool first = std::exchange(first_welcome_, false);
  input_.first_day = first || input_.first_day;
  if (next && *next != PanelPage::today)
    open(*next);
  else if (next || first)
    say_hello();
  close_one();
}

void Panel::say_hello() {
  hello_ = true;
  open_today();
  show_hello();
  ask_icon();
}

/// Until it is known whether a bar shows the icon, and as long as none does: one may come. Again when there is a
/// daemon.
void Panel::ask_icon() {
  hello_tick_.reset();
  if (!hello_ || !today_ || connection_.link() != Link::up) return;
  const auto again = [this](Duration after) { hello_tick_ = loop_.after(after, [this] { ask_icon(); }); };
  connection_.call(
      "tray_get", Json::object(),
      [this, again](const Json& answer) {
        icon_ = read_icon(answer);
        show_hello();
        if (!icon_.seen) again(2s);
      },
      [again](const RpcError&) { again(2s); });
}

void Panel::show_hello() {
  if (hello_ && today_) today_->show_hello(hello_view(input_, icon_));
}

}  // namespace limber
