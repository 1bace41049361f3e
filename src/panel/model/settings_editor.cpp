#include "panel/model/settings_editor.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "settings/error.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr Duration one_change = 2s;  ///< presses of the same button that are nearer belong together
constexpr std::size_t most_steps = 100;

/// The person's conditions and hidden stretches, which a reset to the defaults must not delete.
constexpr std::array<std::string_view, 3> kept{"stretches.conditions", "stretches.rather_not_say", "stretches.hidden"};

void put(Policy& policy, const Policy& defaults, const SettingEdits& edits) {
  for (const auto& [key, value] : edits) apply_setting(policy, key, value ? *value : setting_text(defaults, key));
}

bool is_number(std::string_view key) {
  const SettingKind& kind = require_setting(key).kind;
  return std::holds_alternative<DurationSetting>(kind) || std::holds_alternative<CountSetting>(kind);
}

}  // namespace

Json settings_params(const SettingEdits& edits) {
  Json settings = Json::object();
  for (const auto& [key, value] : edits) settings[key] = value ? Json(*value) : Json(nullptr);
  return {{"settings", std::move(settings)}};
}

void SettingsEditor::take(SettingsFacts facts) {
  forget_steps_over(facts);
  facts_ = std::move(facts);
  show();
}

/// Of a key that is on its way nothing can be told: the report may be of before.
void SettingsEditor::forget_steps_over(const SettingsFacts& facts) {
  const auto written_elsewhere = [&](const auto& its) {
    const std::string& key = its.first;
    return !sent_.contains(key) && !waiting_.contains(key) &&
           setting_text(facts.policy, key) != setting_text(facts_.policy, key);
  };
  for (Step& step : steps_) std::erase_if(step.before, written_elsewhere);
  std::erase_if(steps_, [](const Step& step) { return step.before.empty(); });
}

void SettingsEditor::set_connected(bool connected) {
  connected_ = connected;
  ++turn_;
  if (!sent_.empty() || !waiting_.empty()) {
    std::erase_if(steps_, [this](const Step& step) { return !sent_.empty() && step.last_request >= requests_; });
    undone_.clear();
    refusal_ = {};
    for (const SettingEdits* edits : {&sent_, &waiting_})
      for (const auto& [key, value] : *edits) refusal_.keys.insert(key);
    refusal_.why = tr("Limber's background service went away before this was saved.");
    sent_.clear();
    waiting_.clear();
  }
  show();
}

void SettingsEditor::show() {
  shown_ = facts_.policy;
  put(shown_, facts_.defaults, sent_);
  put(shown_, facts_.defaults, waiting_);
  if (changed_) changed_();
}

SettingEdits SettingsEditor::before(const SettingEdits& edits) const {
  SettingEdits found;
  for (const auto& [key, value] : edits) {
    bool own = facts_.own.contains(key);
    for (const SettingEdits* pending : {&sent_, &waiting_})
      if (const auto its = pending->find(key); its != pending->end()) own = its->second.has_value();
    found[key] = own ? std::optional(setting_text(shown_, key)) : std::nullopt;
  }
  return found;
}

bool SettingsEditor::change(std::string_view what, const SettingEdits& wanted, Instant now) {
  SettingEdits edits;
  for (const auto& [key, value] : wanted) {
    if (locked(key)) continue;
    if (value && setting_text(shown_, key) == *value) continue;
    edits[key] = value;
  }
  if (edits.empty() || broken()) return false;
  const bool goes_on = belongs_to_last(edits, now);
  const auto steps = steps_;
  const int request = requests_ + 1;
  if (goes_on) {
    steps_.back().at = now;
    steps_.back().last_request = request;
  } else {
    steps_.push_back({std::string(what), before(edits), now, request, request});
    if (steps_.size() > most_steps) steps_.erase(steps_.begin());
  }
  if (!apply(edits)) {
    steps_ = steps;
    return false;
  }
  if (changed_) changed_();
  return true;
}

/// A number on its way up or down. Back where it was, it is a step of its own: the one before would undo nothing.
bool SettingsEditor::belongs_to_last(const SettingEdits& edits, Instant now) const {
  if (steps_.empty() || edits.size() != 1 || now - steps_.back().at >= one_change) return false;
  const auto& [key, value] = *edits.begin();
  const auto& before = steps_.back().before;
  if (before.size() != 1 || before.begin()->first != key || !value || !is_number(key)) return false;
  const std::string was = before.begin()->second.value_or(setting_text(facts_.defaults, key));
  return was != *value;
}

bool SettingsEditor::apply(const SettingEdits& edits) {
  refusal_ = {};
  try {
    Policy trial = shown_;
    put(trial, facts_.defaults, edits);
    shown_ = std::move(trial);
  } catch (const SettingsError& error) {
    for (const auto& [key, value] : edits) refusal_.keys.insert(key);
    refusal_.why = error.what();
    if (changed_) changed_();
    return false;
  }
  for (const auto& [key, value] : edits) waiting_[key] = value;
  if (sent_.empty()) send_waiting();
  return true;
}

std::optional<std::string> SettingsEditor::undo_name() const {
  return steps_.empty() ? std::nullopt : std::optional(steps_.back().what);
}

void SettingsEditor::undo() {
  if (steps_.empty() || broken() || !connected_) return;
  Step step = std::move(steps_.back());
  steps_.pop_back();
  SettingEdits edits;
  for (const auto& [key, value] : step.before)
    if (!locked(key)) edits[key] = value;
  step.first_request = step.last_request = requests_ + 1;
  undone_.push_back(std::move(step));
  if (edits.empty() || !apply(edits)) undone_.pop_back();
  if (changed_) changed_();
}

SettingEdits SettingsEditor::own_to_restore() const {
  SettingEdits edits;
  for (const std::string& key : facts_.own)
    if (std::ranges::find(kept, key) == kept.end() && !locked(key)) edits[key] = std::nullopt;
  return edits;
}

bool SettingsEditor::restore_defaults(Instant now) {
  // Translators: what can be undone.
  return change(tr("all settings"), own_to_restore(), now);
}

void SettingsEditor::send_waiting() {
  if (waiting_.empty()) return;
  sent_ = std::exchange(waiting_, {});
  const int turn = ++turn_;
  ++requests_;
  send_(
      settings_params(sent_), [this, turn] { turn == turn_ ? sent_done() : void(); },
      [this, turn](const std::string& why) { turn == turn_ ? sent_refused(why) : void(); });
}

/// The news of it may come later than the answer; until then this is the truth.
void SettingsEditor::sent_done() {
  put(facts_.policy, facts_.defaults, sent_);
  for (const auto& [key, value] : sent_) {
    if (value)
      facts_.own.insert(key);
    else
      facts_.own.erase(key);
  }
  sent_.clear();
  std::erase_if(undone_, [this](const Step& step) { return step.last_request <= requests_; });
  send_waiting();
  show();
}

void SettingsEditor::sent_refused(const std::string& why) {
  refusal_ = {};
  for (const auto& [key, value] : sent_) refusal_.keys.insert(key);
  refusal_.why = why;
  // What was refused is no step; one whose first change was refused begins with the next.
  std::erase_if(steps_,
                [this](const Step& step) { return step.first_request >= requests_ && step.last_request <= requests_; });
  for (Step& step : steps_)
    if (step.first_request == requests_) ++step.first_request;
  for (Step& step : undone_)
    if (step.last_request <= requests_) steps_.push_back({step.what, step.before, step.at, 0, 0});
  std::erase_if(undone_, [this](const Step& step) { return step.last_request <= requests_; });
  sent_.clear();
  send_waiting();
  show();
}

}  // namespace limber
