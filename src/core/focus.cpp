#include "core/focus.hpp"

#include <algorithm>
#include <utility>

namespace limber {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The usual way with one place to go back to: to the last `*`.
bool fits_pattern(std::string_view pattern, std::string_view text) {
  std::size_t at = 0, in = 0, star = pattern.npos, after_star = 0;
  while (in < text.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      after_star = in;
    } else if (at < pattern.size() && lower(pattern[at]) == lower(text[in])) {
      ++at;
      ++in;
    } else if (star != pattern.npos) {
      at = star + 1;
      in = ++after_star;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', at) == pattern.npos;
}

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

std::string_view short_id(std::string_view id) {
  constexpr std::string_view desktop = ".desktop";
  const bool is_reversed = std::ranges::count(id, '.') >= 2;
  if (id.ends_with(desktop)) id.remove_suffix(desktop.size());
  return is_reversed ? id.substr(id.rfind('.') + 1) : id;
}

bool names_program(std::string_view names, std::string_view id) {
  while (!names.empty()) {
    const auto comma = std::min(names.find(','), names.size());
    const auto name = without_blanks(names.substr(0, comma));
    if (!name.empty() && (fits_pattern(name, id) || fits_pattern(name, short_id(id)))) return true;
    names.remove_prefix(std::min(comma + 1, names.size()));
  }
  return false;
}

std::optional<std::size_t> rule_of(const std::vector<FocusProgram>& rules, std::string_view id) {
  const auto rule = std::ranges::find_if(rules, [&](const auto& each) { return names_program(each.program, id); });
  return rule == rules.end() ? std::nullopt : std::optional(static_cast<std::size_t>(rule - rules.begin()));
}

std::optional<std::size_t> rule_called(const std::vector<FocusProgram>& rules, std::string_view program) {
  const auto same = [&](const FocusProgram& each) {
    return std::ranges::equal(each.program, program, {}, lower, lower);
  };
  const auto rule = std::ranges::find_if(rules, same);
  return rule == rules.end() ? std::nullopt : std::optional(static_cast<std::size_t>(rule - rules.begin()));
}

std::vector<FocusProgram> with_rule(std::vector<FocusProgram> rules, FocusProgram rule) {
  if (const auto same = rule_called(rules, rule.program))
    rules[*same] = std::move(rule);
  else
    rules.push_back(std::move(rule));
  return rules;
}

std::optional<std::size_t> FrontProgram::rule_for(const std::optional<std::string>& program) const {
  return program ? rule_of(rules_, *program) : std::nullopt;
}

void FrontProgram::set_rules(std::vector<FocusProgram> rules, Instant now) {
  rules_ = std::move(rules);
  rule_since_ = front_since_;
  advance(now);
}

void FrontProgram::in_front(std::optional<std::string> program, Instant now) {
  if (program == in_front_) return;
  front_since_ = now;
  if (rule_for(program) != rule_for(in_front_)) rule_since_ = now;
  in_front_ = std::move(program);
  advance(now);
}

void FrontProgram::was_in_front(std::optional<std::string> program, Instant now) {
  in_front(std::move(program), now);
  counted_ = in_front_;
}

void FrontProgram::advance(Instant now) {
  const auto when = next();
  if (!when || *when <= now) counted_ = in_front_;
}

std::optional<Instant> FrontProgram::next() const {
  if (rule_for(in_front_) == rule()) return std::nullopt;
  return rule_since_ + counts_after_;
}

std::optional<FocusInForce> FrontProgram::in_force() const {
  const auto which = rule();
  return which ? std::optional(FocusInForce{rules_[*which].rule, rules_[*which].interval}) : std::nullopt;
}

const std::vector<FocusPreset>& focus_presets() {
  static const std::vector<FocusPreset> presets{
      {"presentation", {"libreoffice-impress, soffice, wpp, pdfpc, pympress", FocusRule::quiet}},
      {"drawing", {"krita, gimp*, inkscape, blender, mypaint, drawpile, rnote, xournalpp", FocusRule::rest_only}},
  };
  return presets;
}

const FocusPreset* find_focus_preset(std::string_view name) {
  const auto found = std::ranges::find(focus_presets(), name, &FocusPreset::name);
  return found == focus_presets().end() ? nullptr : &*found;
}

}  // namespace limber
