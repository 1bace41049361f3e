// The daemon and the protocol: which parts each topic of methods needs.
#include "daemon/daemon.hpp"
#include "daemon/methods/topics.hpp"

namespace limber {

void Daemon::add_methods() {
  EngineDriver& engine = *engine_driver_;
  const StatusSource status = [this] { return status_json(); };
  const auto exercise_as_done = [this](const StretchId& id) { return exercise(id); };

  add_break_methods(methods_, {engine, guided_routine_, prompt_presenter_, status});
  add_day_methods(methods_, {engine, settings_, zone_, status,
                             [this](QuestionAnswer answer) { question_answers().answer(answer); }});
  add_doctor_method(methods_,
                    {idle_monitor_, session_, evidence_monitor_, prompt_presenter_, *tray_, *fallback_, compositor_, x_,
                     settings_, journal_writer_, hooks_, calendar_files_, catalogue_, audio_helper_});
  add_focus_methods(methods_, {program_rules_, evidence_monitor_});
  add_history_methods(methods_, {engine, journal_writer_, settings_, worker_, zone_});
  add_moment_methods(methods_, {engine, settings_});
  add_pack_methods(methods_, {*pack_});
  add_panel_methods(methods_, {.open = [this](const std::string& page) { open_panel(page, {}); },
                               .shown = [this](const std::string& page, bool shown,
                                               std::optional<pid_t> panel) { window_shown(page, shown, panel); },
                               .preview_prompt = [this] { preview_prompt(); },
                               .preview = preview_});
  add_routine_methods(methods_, {engine, guided_routine_, exercise_as_done,
                                 [this](std::optional<BreakKind> kind, Duration time, const StretchId& first) {
                                   return order(kind, time, first);
                                 }});
  add_service_methods(methods_,
                      {status, recent_, [this] { return session_end_ && session_end_->has_lost_its_display(); }});
  add_settings_methods(methods_, {settings_, [this] { read_settings(); },
                                  [this](SettingsService::News news) { settings_changed(news); }, status});
  add_stretch_methods(methods_,
                      {engine, catalogue_, journal_writer_, [this] { suggestion_changed(); },
                       [this](const StretchId& id, std::optional<Rating> rating) { rate(id, rating); }, status});
  add_tray_methods(methods_, {*tray_, *fallback_, started_});
  methods_.check_complete();
}

}  // namespace limber
