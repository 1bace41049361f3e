// The panel's windows for breaks: the prompt and the guided break, which are there only while the daemon has something
// to show in them.
#include <nlohmann/json.hpp>
#include <utility>

#include "panel/widgets/desk_windows.hpp"
#include "panel/windows/panel.hpp"
#include "rpc/routine_codec.hpp"
#include "system/boot_clock.hpp"

namespace limber {

/// There is a window only while somebody is asked, which the daemon knows.
void Panel::open_prompt() {
  prompt_wanted_ = true;
  ask_status();
  if (connection_.link() == Link::absent) nothing_came();
}

/// There is a window only while something plays; and how large it is, the settings say.
void Panel::open_break() {
  break_wanted_ = true;
  ask_routine();
  if (connection_.link() == Link::absent) nothing_came();
}

void Panel::make_break() {
  break_ = new BreakWindow({[this](const Call& call) {
                              send(call, [this](const RpcError& error) {
                                if (break_) break_->say(error.what());
                              });
                            },
                            [this] {
                              std::exchange(break_, nullptr)->Destroy();
                              close_one();
                            }},
                           catalogue_, poses_, input_.settings);
}

void Panel::make_prompt() {
  prompt_ = new PromptWindow({[this] {
                                send({"break_start", Json{{"break", "rest"}, {"window", true}}});
                                open_break();
                              },
                              [this](Duration by) {
                                send({"break_postpone", Json{{"by_ms", by.count()}}});
                              },
                              [this] {
                                send({"break_skip", Json::object()});
                              },
                              [this] {
                                std::exchange(prompt_, nullptr)->Destroy();
                                close_one();
                              }},
                             catalogue_, poses_);
}

void Panel::follow_prompt() {
  const auto view = prompt_view(*input_.status, input_.settings, catalogue_);
  const bool wanted = std::exchange(prompt_wanted_, false);
  if (!view) {
    if (prompt_) return prompt_->dismiss();
    return wanted ? close_one() : void();
  }
  if (wanted && !can_place_windows()) {
    tell_shown(PanelPage::prompt, false);
    return close_one();
  }
  if (wanted && !prompt_) make_prompt();
  if (prompt_) prompt_->show(*view);
  if (wanted) tell_shown(PanelPage::prompt, true);
}

void Panel::tell_shown(PanelPage page, bool shown) {
  send({"panel_shown", Json{{"page", name(page)}, {"shown", shown}}});
}

/// What was to be shown is not there: the panel says how things stand.
void Panel::nothing_came() {
  if (std::exchange(break_wanted_, false) && !break_) open_today();
  if (std::exchange(prompt_wanted_, false)) close_one();
}

void Panel::ask_routine() {
  connection_.call("routine_get", Json::object(), [this](const Json& answer) { take_routine(answer.at("routine")); });
}

void Panel::take_routine(const Json& routine) {
  const bool wanted = std::exchange(break_wanted_, false);
  if (routine.is_null()) {
    if (break_) return break_->play(std::nullopt);
    return wanted ? open_today() : void();
  }
  if (!break_ && !wanted) return;
  if (!break_) make_break();
  break_->play(read_routine(routine, boot_now()));
  if (!wanted) return;
  break_->appear();
  tell_shown(PanelPage::guided_break, true);
}

}  // namespace limber
