#include "panel/windows/panel.hpp"

#include <nlohmann/json.hpp>

#include "client/daemon_start.hpp"
#include "client/program_output.hpp"
#include "figure/pose_file.hpp"
#include "os/welcome_stage.hpp"
#include "panel/model/status_facts.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/program_identity.hpp"
#include "panel/windows/launchers.hpp"
#include "words/json_reader.hpp"

namespace limber {
namespace {

/// What the windows' own files have wrong; of the stretches the daemon tells.
std::vector<std::string> problems_of(const Poses& poses, const Tips& tips, const Care& care) {
  std::vector<std::string> all;
  for (const Problem& its : poses.problems) all.push_back(to_string(its));
  for (const auto* problems : {&tips.problems, &care.problems})
    for (const Problem& its : *problems) all.push_back(its.file.string() + ": " + its.message);
  return all;
}

}  // namespace

Panel::Panel(EventLoop& loop, std::string own_version, std::function<void()> ended)
    : loop_(loop),
      ended_(std::move(ended)),
      look_([this] {
        // Not by CallAfter, which waits until nothing is to be painted, and a break that plays always paints.
        rebuild_ = loop_.after(0ms, [this] { rebuild_windows(); });
      }),
      catalogue_(load_catalogue({paths_.resources() / "stretches", paths_.own_stretches()})),
      poses_(load_poses(paths_.resources() / "poses")),
      tips_(load_tips({paths_.resources() / "tips"})),
      care_(load_care({paths_.resources() / "care"})),
      connection_(paths_.socket(), loop,
                  {[this](Link link) { link_changed(link); }, [this](const Json& event) { heard(event); }}),
      service_(loop, {.start = [this] { start_daemon(restarts_ ? "restart" : "start", start_log()); },
                      .look = [this] { connection_.connect(); },
                      .last_words = [this] { return last_line_in(start_log()); },
                      .changed = [this] { service_changed(); }}),
      pack_timer_(connection_),
      settings_([this](const Json& params, auto done, auto refused) {
        write_settings(params, std::move(done), std::move(refused));
      }),
      context_{.daemon = connection_,
               .loop = loop,
               .paths = paths_,
               .catalogue = catalogue_,
               .care = care_,
               .poses = poses_,
               .clock = locale_clock_style(),
               .pack_timer = pack_timer_,
               .settings = settings_,
               .read_settings = [this] { ask_settings(); },
               .service = service_,
               .start_service = [this] { act_here(PanelAction::start_daemon); },
               .open = [this](PanelPage page) { open(page); },
               .send =
                   [this](const Call& call, Connection::Refused refused) {
                     const bool shows = call.method == "routine_start" || call.method == "break_start";
                     send(call, std::move(refused), shows ? [this] { open_break(); } : std::function<void()>());
                   }} {
  input_.own_version = std::move(own_version);
  input_.first_day = welcomed_today(paths_);
  input_.clock = context_.clock;
  input_.problems = problems_of(poses_, tips_, care_);
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  tip_ = today.time_since_epoch().count();
  take_settings(settings_on_disk(paths_));
}

void Panel::open(PanelPage page, std::optional<PanelPlace> beside) {
  if (connection_.link() == Link::connecting) connection_.connect();
  const bool asked_for = page != PanelPage::guided_break && page != PanelPage::prompt;
  if (asked_for && page != PanelPage::welcome && welcome_stage(paths_) != WelcomeStage::over) {
    after_welcome_ = page;
    return open_welcome();
  }
  switch (page) {
    case PanelPage::today: return open_today(beside);
    case PanelPage::prompt: return open_prompt();
    case PanelPage::guided_break: return open_break();
    case PanelPage::welcome: return open_welcome();
    case PanelPage::stretches:
    case PanelPage::care:
    case PanelPage::history:
    case PanelPage::settings: return open_main(page);
    case PanelPage::why:
    case PanelPage::checks:
    case PanelPage::keyboard:
    case PanelPage::about: return open_info(page);
  }
}

void Panel::open_today(std::optional<PanelPlace> beside) {
  if (!today_) make_today();
  if (beside || !today_->IsShown()) today_->place_beside(beside);
  bring_to_front(*today_);
}

void Panel::make_today() {
  TodayWindow::Actions actions;
  actions.act = [this](PanelAction action) { act(action); };
  actions.choose = [this](const std::string& id) { send({"stretch_choose", Json{{"id", id}}}); };
  actions.next_tip = [this] {
    ++tip_;
    show_tip();
  };
  actions.open = [this](PanelPage page) {
    open(page);
    if (today_) today_->Close();
  };
  actions.closed = [this] {
    destroy(today_);
    hello_ = false;
    pack_timer_.stop_listening(this);
    close_one();
  };
  actions.send = [this](const Call& call) { send(call); };
  actions.nudge = [this] { send({"prompt_preview", Json::object()}); };
  actions.stop_pack = [this] { pack_timer_.stop(); };
  actions.answer = [this](QuestionAnswer answer) {
    send(answer_call(answer), [this](const RpcError& error) {
      if (today_) today_->refuse_answer(error.what());
    });
  };
  today_ = new TodayWindow(std::move(actions), catalogue_, poses_);
  show_tip();
  const auto show_pack = [this] {
    if (today_) today_->show_pack(pack_timer_.run(), context_.clock);
  };
  pack_timer_.listen(this, show_pack);
  show_pack();
  refresh();
  if (connection_.link() == Link::up) ask_status();  // what is known may be old: nothing was asked for it meanwhile
}

void Panel::open_main(PanelPage page) {
  if (!main_) {
    main_ = new MainWindow(context_, closing(main_));
    main_->settings_changed(input_.settings);
  }
  main_->open(page);
}

void Panel::link_changed(Link link) {
  settings_.set_connected(link == Link::up);
  if (link == Link::up) {
    service_.came();
    ask_settings();
    ask_status();
    pack_timer_.ask();
    if (break_ || break_wanted_) ask_routine();
    if (welcome_) tell_shown(PanelPage::welcome, true);
    ask_icon();
  }
  if (break_) break_->set_connected(link == Link::up);
  if (main_) main_->link_changed(link);
  input_.link = link;
  if (info_ && info_page_ == PanelPage::why) ask_why();
  if (link == Link::absent) {
    if (prompt_) prompt_->dismiss();
    nothing_came();
  }
  refresh();
}

void Panel::heard(const Json& event) {
  const JsonReader its(event);
  const std::string what = its.words("event");
  if (what == "ended" && break_) break_->ended(read_outcome(its.words("outcome")));
  if (what == "postponed" && break_) break_->ended(Outcome::skipped);  // nothing was had of it
  if (what == "routine" && break_) ask_routine();
  if (what == "settings_changed") ask_settings();
  if (what == "stretches_changed") read_stretches();
  if (what == "pack") pack_timer_.ask();
  if (main_) main_->heard(event);
  if (info_ && info_page_ == PanelPage::why) ask_why();
  ask_status();
}

/// The person's own have changed. The catalogue stays where it is, as every window refers to it.
void Panel::read_stretches() {
  catalogue_ = load_catalogue({paths_.resources() / "stretches", paths_.own_stretches()});
  if (main_) main_->stretches_changed();
  if (today_) today_->stretches_changed();
  if (prompt_) prompt_->stretches_changed();
}

void Panel::ask_status() {
  connection_.call(
      "status_get", Json::object(), [this](const Json& status) { take_status(status); },
      [this](const RpcError&) {
        if (connection_.link() == Link::up) tick_ = loop_.after(5s, [this] { ask_status(); });
      });
}

void Panel::ask_settings() {
  connection_.call("settings_get", Json::object(),
                   [this](const Json& answer) { take_settings(read_settings(answer)); });
}

void Panel::take_settings(SettingsFacts facts) {
  input_.settings = std::move(facts);
  look_.request(input_.settings.policy.look);
  settings_.take(input_.settings);
  if (break_) break_->settings_changed(input_.settings);
  if (main_) main_->settings_changed(input_.settings);
  refresh();
}

void Panel::write_settings(const Json& params, std::function<void()> done,
                           std::function<void(const std::string&)> refused) {
  connection_.call(
      "settings_set", params,
      [this, done = std::move(done)](const Json& status) {
        done();
        take_status(status);
      },
      [refused = std::move(refused)](const RpcError& error) { refused(error.what()); });
}

/// Native controls keep the colours and the size of text that they were made with, so what is in the windows is made
/// anew; but not while a menu or a dialog stands on it.
void Panel::rebuild_windows() {
  if (menu_or_dialog_open()) {
    rebuild_ = loop_.after(1s, [this] { rebuild_windows(); });
    return;
  }
  if (main_) main_->rebuild();
  if (today_) today_->rebuild();
  if (prompt_) prompt_->rebuild();
  if (break_) break_->rebuild();
  if (welcome_) welcome_->rebuild();
  if (info_) info_->rebuild();
}

/// In the window of a break: later, where it was asked for. Nothing while no break runs, as at its end.
void Panel::offer_postpone() {
  const auto kind = input_.status ? input_.status->in_stage(BreakStatus::Stage::resting) : std::nullopt;
  if (!break_ || !kind) return;
  const BreakFacts& facts = input_.status->of(*kind);
  const bool asked = facts.attempt > 0 && facts.may_postpone;
  break_->offer_postpone(asked ? std::optional(later_view(input_.settings.policy, *kind, facts.put_off_for))
                               : std::nullopt);
}

void Panel::take_status(const Json& status) {
  input_.status = read_status(status);
  const Stretch* asked_about = input_.status->question ? catalogue_.find(input_.status->question->stretch) : nullptr;
  input_.question_stretch = asked_about ? asked_about->name : "";
  if (const auto kind = input_.status->in_stage(BreakStatus::Stage::resting)) {
    const BreakFacts& facts = input_.status->of(*kind);
    const Stretch* stretch = catalogue_.find(facts.stretch);
    input_.stretch_name = stretch ? stretch->name : "";
  }
  offer_postpone();
  if (break_) break_->told(read_break_end(status));
  if (break_ && input_.status->in_stage(BreakStatus::Stage::prompted)) break_->make_room();
  follow_prompt();
  refresh();
}

/// Shows what is known, and asks again when that is no longer true.
void Panel::refresh() {
  if (!today_) return tick_.reset();
  const TodayView view = today_view(input_);
  today_->show(view);
  show_tip();
  show_hello();
  if (view.good_for <= 0ms) return tick_.reset();
  tick_ = loop_.after(view.good_for, [this] { ask_status(); });
}

void Panel::act(PanelAction action) {
  const auto call = call_of(action);
  if (!call) return act_here(action);
  if (action == PanelAction::quit && today_) today_->Close();
  const bool shows = action == PanelAction::stretch_now || action == PanelAction::stretch_just_so;
  send(*call, {}, shows ? [this] { open_break(); } : std::function<void()>());
}

/// Most answers are the status or the routine, so there is no need to ask again.
void Panel::send(const Call& call, Connection::Refused refused, std::function<void()> done) {
  connection_.call(
      call.method, call.params,
      [this, done = std::move(done)](const Json& answer) {
        if (done) done();
        if (answer.contains("protocol")) take_status(answer);
        if (const auto routine = answer.find("routine"); routine != answer.end() && !routine->is_null() && break_)
          play(*routine);
      },
      [this, refused = std::move(refused)](const RpcError& error) { refused ? refused(error) : say(error.what()); });
}

void Panel::close_one() {
  refresh();
  const bool wanted = prompt_wanted_ || break_wanted_ || ending_ > 0;
  if (!today_ && !prompt_ && !break_ && !main_ && !welcome_ && !info_ && !wanted) ended_();
}

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
