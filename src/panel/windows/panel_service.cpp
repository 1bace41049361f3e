// The panel: what it does without the daemon's help, first of all starting it.
#include "client/daemon_start.hpp"
#include "os/programs.hpp"
#include "panel/windows/launchers.hpp"
#include "panel/windows/panel.hpp"

namespace limber {

void Panel::act_here(PanelAction action) {
  switch (action) {
    case PanelAction::show_stretch: return open_break();
    case PanelAction::start_daemon:
    case PanelAction::restart_daemon: restarts_ = action == PanelAction::restart_daemon; return service_.begin();
    case PanelAction::show_log:
      return show_log({.start = input_.start_failure.empty() ? std::filesystem::path() : start_log(),
                       .daemon = daemon_log_file(paths_)},
                      paths_.runtime_dir() / "limber-log.txt");
    case PanelAction::show_checks: return open(PanelPage::checks);
    case PanelAction::open_settings_file: return run({"xdg-open", input_.settings.file});
    case PanelAction::read_settings_again: return ask_settings();
    default: return;
  }
}

/// Where the person looks.
void Panel::say(const std::string& sentence) {
  if (today_) return today_->show_refusal(sentence);
  if (break_) break_->say(sentence);
}

std::filesystem::path Panel::start_log() const { return paths_.runtime_dir() / "limberd-start.txt"; }

void Panel::service_changed() {
  input_.starting = service_.under_way();
  input_.start_failure = service_.failure();
  if (today_ && input_.link == Link::up && !input_.start_failure.empty()) today_->show_refusal(input_.start_failure);
  if (main_) main_->service_changed();
  refresh();
}

}  // namespace limber
