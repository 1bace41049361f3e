// The panel's windows for breaks: the prompt and the guided break, which are there only while the daemon has something
// to show in them.
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "os/boot_clock.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/windows/panel.hpp"
#include "rpc/routine_codec.hpp"
#include "words/tr.hpp"

namespace limber {

/// There is a window only while a prompt is open, which the daemon reports.
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
  break_ = new BreakWindow({.call = [this](const Call& call) { send_from_break(call); },
                            .closed = closing(break_),
                            .leaving = [this] { tell_shown(PanelPage::guided_break, false); }},
                           catalogue_, poses_, input_.settings);
  offer_postpone();
}

/// Its end is waited for also where the window has gone. Where the daemon takes the break for over already, its routine
/// may still play.
void Panel::send_from_break(const Call& call) {
  if (call.method != "break_finish")
    return send(call, [this](const RpcError& error) {
      if (break_) break_->say(error.what());
    });
  ++ending_;
  const auto ended = [this] {
    --ending_;
    close_one();
  };
  const auto finish_routine = [this, ended](const RpcError&) {
    connection_.call(
        "routine_control", Json{{"action", "finish"}}, [ended](const Json&) { ended(); },
        [ended](const RpcError&) { ended(); });
  };
  send(call, finish_routine, ended);
}

void Panel::make_prompt() {
  const auto answer = [this](const char* method, Json params, std::function<void()> then = {}) {
    send(
        {method, std::move(params)},
        [this](const RpcError& error) {
          if (prompt_) prompt_->refused(error.what());
          ask_status();
        },
        [this, then = std::move(then)] {
          if (then) then();
          if (prompt_) prompt_->dismiss();
        });
  };
  PromptWindow::Actions actions;
  actions.start = [this, answer] {
    if (answers_preview("start")) return;
    answer("break_start", Json{{"break", "rest"}, {"window", true}}, [this] { open_break(); });
  };
  actions.postpone = [this, answer](Duration by) {
    if (!answers_preview("postpone")) answer("break_postpone", Json{{"by_ms", by.count()}});
  };
  actions.skip = [this, answer] {
    if (!answers_preview("skip")) answer("break_skip", Json::object());
  };
  actions.closed = closing(prompt_);
  prompt_ = new PromptWindow(std::move(actions), catalogue_, poses_);
}

/// Of one that is only to look at: what the answer would bring about is said in its place before it goes.
bool Panel::answers_preview(const char* action) {
  if (!prompt_->shown().to_look_at) return false;
  connection_.call(
      "prompt_preview", Json{{"answer", action}},
      [this](const Json& answer) {
        if (!prompt_) return;
        prompt_->refused(answer.value("sentence", ""));
        prompt_->dismiss();
      },
      [this](const RpcError&) {
        if (prompt_) prompt_->dismiss();
      });
  return true;
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
  send({"panel_shown", Json{{"page", name(page)}, {"shown", shown}, {"pid", ::getpid()}}});
}

/// What was to be shown is not there: the panel says how things stand.
void Panel::nothing_came() {
  if (std::exchange(break_wanted_, false) && !break_) open_today();
  if (std::exchange(prompt_wanted_, false)) close_one();
}

void Panel::ask_routine() {
  connection_.call(
      "routine_get", Json::object(),
      [this](const Json& answer) {
        const auto routine = answer.find("routine");
        take_routine(routine == answer.end() ? Json() : *routine);
      },
      [this](const RpcError&) { nothing_came(); });
}

/// One that cannot be read is of a daemon of another version: what is seen stays.
void Panel::play(const Json& routine) {
  const std::string unreadable = tr("This break can't be shown here: Limber was updated. Restart it to match.");
  try {
    return break_->play(read_routine(routine, boot_now()));
  } catch (const std::invalid_argument&) {
    if (break_->IsShown()) return break_->say(unreadable);
  }
  destroy(break_);
  open_today();
  today_->show_refusal(unreadable);
}

void Panel::take_routine(const Json& routine) {
  const bool wanted = std::exchange(break_wanted_, false);
  if (routine.is_null()) {
    if (break_) return break_->play(std::nullopt);
    return wanted ? open_today() : void();
  }
  if (!break_ && !wanted) return;
  if (!break_) make_break();
  play(routine);
  if (!break_ || !wanted) return;
  break_->appear();
  if (today_) today_->Close();
  tell_shown(PanelPage::guided_break, true);
}

}  // namespace limber
