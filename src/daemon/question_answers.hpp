// What an answer to what Limber asks over time (B39) does outside of the engine: it changes settings, or hides a
// stretch. That comes first, so that no answer counts that has done nothing.
#pragma once

#include <functional>

#include "core/effects.hpp"
#include "daemon/settings_service.hpp"

namespace limber {

class EngineDriver;

struct QuestionAnswers {
  EngineDriver& engine_driver;
  SettingsService& settings;
  std::function<void(SettingsService::News)> settings_changed;
  std::function<void(const StretchId& id)> hide;  ///< of the stretch that was skipped; throws where it cannot be kept

  /// Throws RpcError with the reason, and the question stays, where there is no such answer or where what it changes
  /// cannot be changed.
  void answer(QuestionAnswer answer) const;
  /// Whether the administrator leaves the person what it changes.
  bool allowed(QuestionAnswer answer) const;

 private:
  /// Of the person's own settings.
  SettingEdits edits_of(QuestionAnswer answer) const;
};

}  // namespace limber
