// Settings on their way from a window to the daemon and back: what is shown at once, what is sent, and what can be
// undone. One request is on its way at a time; what changes meanwhile goes with the next.
#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "panel/model/status_facts.hpp"
#include "settings/edit.hpp"

namespace limber {

/// The parameters of settings_set.
Json settings_params(const SettingEdits& edits);

class SettingsEditor {
 public:
  /// Sends settings_set. Calls one of the two once, later.
  using Send = std::function<void(const Json& params, std::function<void()> done,
                                  std::function<void(const std::string& why)> refused)>;
  explicit SettingsEditor(Send send) : send_(std::move(send)) {}

  /// The settings reported by the daemon. Changes that are on their way are still shown over them. What has another
  /// value now than this window knew was written elsewhere, and is not undone here any more.
  void take(SettingsFacts facts);
  /// Whether the daemon can be asked from now on. What was on its way at a change of it is refused: it is not known
  /// whether it has arrived, and the daemon says so when it is asked anew.
  void set_connected(bool connected);

  /// Truth, with what is on its way.
  const Policy& policy() const { return shown_; }
  const SettingsFacts& facts() const { return facts_; }
  bool locked(std::string_view key) const { return facts_.locked.contains(key); }
  /// The file cannot be read: nothing can be changed until it is mended.
  bool broken() const { return !facts_.problems.empty(); }

  /// Changes settings. `what` is for the list of what can be undone: "Rest break, after sitting". Keys that are locked
  /// are passed over, and values that are in force already. Numbers that go on changing within a moment are one step; a
  /// tick or a choice is one each. True: something has changed.
  bool change(std::string_view what, const SettingEdits& edits, Instant now);
  /// What undo() would take back; none: nothing.
  std::optional<std::string> undo_name() const;
  /// Nothing where the daemon cannot be asked: the step stays.
  void undo();
  /// Resets all settings of the person, except the conditions of their body and the hidden stretches.
  bool restore_defaults(Instant now);
  bool can_restore() const { return !own_to_restore().empty(); }

  /// Why the last change was not taken, and which keys it was about; empty: it was. Goes with the next change.
  struct Refusal {
    SettingKeys keys;
    std::string why;
  };
  const Refusal& refusal() const { return refusal_; }
  /// Sets the callback for changes of any of the above.
  void listen(const void* who, std::function<void()> changed) {
    listener_ = who;
    changed_ = std::move(changed);
  }
  /// Where another has begun to listen in the meantime, nothing happens.
  void stop_listening(const void* who) {
    if (listener_ == who) changed_ = {};
  }

 private:
  struct Step {
    std::string what;
    SettingEdits before;
    Instant at{};
    int first_request = 0, last_request = 0;  ///< those that carry its changes
  };
  bool belongs_to_last(const SettingEdits& edits, Instant now) const;
  SettingEdits own_to_restore() const;
  SettingEdits before(const SettingEdits& edits) const;
  void forget_steps_over(const SettingsFacts& facts);
  bool apply(const SettingEdits& edits);
  void send_waiting();
  void sent_done();
  void sent_refused(const std::string& why);
  void show();

  Send send_;
  bool connected_ = true;
  int turn_ = 0;  ///< of the request whose answer is waited for: those to earlier ones say nothing any more
  const void* listener_ = nullptr;
  std::function<void()> changed_;
  SettingsFacts facts_;
  Policy shown_;
  SettingEdits sent_, waiting_;
  int requests_ = 0;  ///< sent so far
  std::vector<Step> steps_;
  std::vector<Step> undone_;  ///< steps taken back by what is on its way
  Refusal refusal_;
};

}  // namespace limber
