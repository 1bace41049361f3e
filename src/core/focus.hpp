// Rules by program (B35): which one holds for the program whose window is in front. Only the program's own id is looked
// at: an application id or a class of windows, never a title.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy.hpp"

namespace limber {

/// Whether `names` (FocusProgram) mean the program with that id. Upper and lower case are the same, `*` stands for any
/// characters, and the last part of an id is enough (short_id): "inkscape" means "org.inkscape.Inkscape".
bool names_program(std::string_view names, std::string_view id);

/// The last part of an id as it is for programs of a desktop: "Inkscape" of "org.inkscape.Inkscape", "telegram" of
/// "org.telegram.desktop"; all of any other, such as "Gimp-2.10".
std::string_view short_id(std::string_view id);

/// The first rule for that program.
std::optional<std::size_t> rule_of(const std::vector<FocusProgram>& rules, std::string_view id);

/// The rule that is written with that text, upper and lower case being the same.
std::optional<std::size_t> rule_called(const std::vector<FocusProgram>& rules, std::string_view program);
/// With `rule`: in the place of the one that is written with the same text, else as the last.
std::vector<FocusProgram> with_rule(std::vector<FocusProgram> rules, FocusProgram rule);

/// Which program counts as the one in front. Another one counts once it, or others to which the same rule applies, has
/// been in front for `counts_after`: looking something up for a moment is no change. Reads no clock.
class FrontProgram {
 public:
  static constexpr Duration usual_time = 10s;

  explicit FrontProgram(Duration counts_after = usual_time) : counts_after_(counts_after) {}

  void set_rules(std::vector<FocusProgram> rules, Instant now);
  /// None: no program is in front, or none is known. Not Limber's own: that changes nothing.
  void in_front(std::optional<std::string> program, Instant now);
  /// The same, of one that was there before anybody looked: it counts at once.
  void was_in_front(std::optional<std::string> program, Instant now);
  /// To be called when next() has come; at any other time it changes nothing.
  void advance(Instant now);

  /// When another program will count; none: nothing is to change.
  std::optional<Instant> next() const;
  /// The one in front, whether it counts or not.
  const std::optional<std::string>& program() const { return in_front_; }
  /// The one that counts.
  const std::optional<std::string>& counted() const { return counted_; }
  /// The rule for the one that counts; none: there is none.
  std::optional<std::size_t> rule() const { return rule_for(counted_); }
  const std::vector<FocusProgram>& rules() const { return rules_; }
  /// That rule for the engine.
  std::optional<FocusInForce> in_force() const;

 private:
  std::optional<std::size_t> rule_for(const std::optional<std::string>& program) const;

  Duration counts_after_;
  std::vector<FocusProgram> rules_;
  std::optional<std::string> in_front_, counted_;
  Instant front_since_{};  ///< that program has been in front
  Instant rule_since_{};   ///< programs with that rule have been
};

/// Rules that many people want. They are rows of the settings like any other, once they are taken.
struct FocusPreset {
  std::string_view name;
  FocusProgram rule;
};
const std::vector<FocusPreset>& focus_presets();
/// None: there is no preset of that name.
const FocusPreset* find_focus_preset(std::string_view name);

}  // namespace limber
