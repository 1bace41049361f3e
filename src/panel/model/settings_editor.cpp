#include "panel/model/settings_editor.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "settings/error.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

constexpr Duration one_change = 2s;  ///< presses of the same button that are nearer belong together
constexpr std::size_t most_steps = 100;

/// What was said about the body, and what is not to come back, is nobody's to forget.
constexpr std::array<std::string_view, 3> kept{"stretches.conditions", "stretches.rather_not_say", "stretches.hidden"};

void put(Policy& policy, const Policy& defaults, const SettingEdits& edits) {
  for (const auto& [key, value] : edits) apply_setting(policy, key, value ? *value : setting_text(defaults, key));
}

bool same_keys(const SettingEdits& one, const SettingEdits& other) {
  return std::ranges::equal(one, other, {}, &SettingEdits::value_type::first, &SettingEdits::value_type::first);
}

}  // namespace

Json settings_params(const SettingEdits& edits) {
  Json settings = Json::object();
  for (const auto& [key, value] : edits) settings[key] = value ? Json(*value) : Json(nullptr);
  return {{"settings", std::move(settings)}};
}

void SettingsEditor::take(SettingsFacts facts) {
  facts_ = std::move(facts);
  show();
}

void SettingsEditor::set_connected(bool connected) {
  connected_ = connected;
  ++turn_;
  if (!sent_.empty() || !waiting_.empty()) {
    refusal_ = {};
    for (const SettingEdits* edits : {&sent_, &waiting_})
      for (const auto& [key, value] : *edits) refusal_.keys.insert(key);
    refusal_.why = "Limber's background service went away before this was saved.";
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
  Step step{std::string(what), before(edits), now};
  if (!apply(edits)) return false;
  if (!steps_.empty() && now - steps_.back().at < one_change && same_keys(steps_.back().before, step.before)) {
    steps_.back().at = now;
  } else {
    steps_.push_back(std::move(step));
    if (steps_.size() > most_steps) steps_.erase(steps_.begin());
  }
  if (changed_) changed_();
  return true;
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
  const Step step = std::move(steps_.back());
  steps_.pop_back();
  SettingEdits edits;
  for (const auto& [key, value] : step.before)
    if (!locked(key)) edits[key] = value;
  if (!edits.empty()) apply(edits);
  if (changed_) changed_();
}

SettingEdits SettingsEditor::own_to_restore() const {
  SettingEdits edits;
  for (const std::string& key : facts_.own)
    if (std::ranges::find(kept, key) == kept.end() && !locked(key)) edits[key] = std::nullopt;
  return edits;
}

bool SettingsEditor::restore_defaults(Instant now) { return change("all settings", own_to_restore(), now); }

void SettingsEditor::send_waiting() {
  if (waiting_.empty()) return;
  sent_ = std::exchange(waiting_, {});
  const int turn = ++turn_;
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
  send_waiting();
  show();
}

void SettingsEditor::sent_refused(const std::string& why) {
  refusal_ = {};
  for (const auto& [key, value] : sent_) refusal_.keys.insert(key);
  refusal_.why = why;
  if (!steps_.empty() && same_keys(steps_.back().before, sent_)) steps_.pop_back();
  sent_.clear();
  send_waiting();
  show();
}

}  // namespace limber
