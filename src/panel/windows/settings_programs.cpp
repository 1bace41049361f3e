#include <wx/wx.h>

#include <utility>

#include "os/printable.hpp"
#include "panel/model/edited_entry.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/popup_menu.hpp"
#include "panel/windows/parts.hpp"
#include "panel/windows/program_rule_dialog.hpp"
#include "panel/windows/settings_sections.hpp"
#include "words/focus_words.hpp"

namespace limber {
namespace {

constexpr const char* focus_key = "focus";
constexpr int rule_edge = 16, rule_gap = 8;

}  // namespace

SettingsPrograms::SettingsPrograms(wxWindow* parent, SettingFields& fields)
    : SettingsSection(parent, fields, trc("heading of settings", "Programs")) {
  add_words(
      tr("Quiet, fewer or later breaks while a program is in front. Limber sees which program it is, never what is "
         "in it."));
  rules_ = new Pane(&host());
  rules_->SetSizer(new wxBoxSizer(wxVERTICAL));
  rows().Add(rules_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(rule_edge));
  trouble_ = add_words("");
  trouble_->Hide();
  add_ = on_press(add_button(host(), tr("&Add a program…")), [this] { offer(); });
  rows().Add(add_, 0, wxLEFT | wxTOP, FromDIP(rule_edge));
  rows().AddSpacer(FromDIP(rule_gap));
  add_notes({focus_key}, 0);
  fields.follow([this](bool usable) { show(usable); });
}

void SettingsPrograms::show_programs(ProgramsSeen seen) {
  seen_ = std::move(seen);
  show_trouble();
}

/// Said to who has a rule that has no effect.
void SettingsPrograms::show_trouble() {
  const std::string text = fields().policy().focus.empty() ? "" : seen_.trouble;
  if (text.empty() && !trouble_->IsShown()) return;
  change_words(*trouble_, text);
  trouble_->Show(!text.empty());
  fields().arrange();
}

void SettingsPrograms::offer() {
  std::vector<MenuChoice> choices;
  const auto& rules = fields().policy().focus;
  for (const std::string& id : seen_.lately)
    if (!rule_of(rules, id)) choices.push_back({program_words(id), [this, id] { ask({id}); }});
  if (!choices.empty()) choices.push_back({});
  for (const FocusPreset& preset : focus_presets())
    if (!rule_called(rules, preset.rule.program))
      choices.push_back(
          {preset_words(preset), [this, rule = preset.rule] { change(with_rule(fields().policy().focus, rule)); }});
  if (!choices.empty() && !choices.back().label.empty()) choices.push_back({});
  choices.push_back({tr("Another program…"), [this] { ask({}); }});
  pop_up(*add_, std::move(choices));
}

/// Of one that is there already, too.
void SettingsPrograms::ask(const FocusProgram& begin_with) {
  ProgramRuleDialog dialog(this, begin_with);
  if (dialog.ShowModal() == wxID_OK) change(with_edited(fields().policy().focus, begin_with, dialog.rule()));
}

void SettingsPrograms::change(const std::vector<FocusProgram>& rules) {
  fields().change(trc("name of a setting", "rules by program"), focus_edits(rules, fields().editor().facts().defaults));
}

/// What had the keyboard goes with its row, and the keys go on at the button below.
void SettingsPrograms::show(bool usable) {
  add_->Enable(usable && fields().usable(focus_key));
  rules_->Enable(usable && fields().usable(focus_key));
  show_trouble();
  const auto& rules = fields().policy().focus;
  if (shown_ == rules) return;
  shown_ = rules;
  wxWindow* focused = FindFocus();
  const bool had_focus = focused && rules_->IsDescendant(focused);
  rules_->DestroyChildren();
  rule_rows_.clear();
  auto* column = new wxBoxSizer(wxVERTICAL);
  rules_->SetSizer(column);
  for (std::size_t i = 0; i < rules.size(); ++i) add_rule(*column, i, rules[i]);
  if (had_focus) add_->SetFocus();
  if (width_ > 0) wrap(width_);
  fields().arrange();
}

void SettingsPrograms::add_rule(wxBoxSizer& column, std::size_t which, const FocusProgram& rule) {
  const std::string name = printable(rule.program);
  wxStaticText* program = add_text(*rules_, FontStep::body, palette().text, name);
  wxStaticText* what = add_text(*rules_, FontStep::small, palette().text2, words_of(rule));
  // After the press has been dealt with: the buttons go with the row.
  wxButton* edit = on_press(add_link(*rules_, tr("Change…")), [this, rule] { CallAfter([this, rule] { ask(rule); }); });
  set_accessible(*edit, tr("Change the rule for {program}", "program"_a = name));
  wxButton* remove = on_press(add_link(*rules_, tr("Remove")), [this, which] {
    CallAfter([this, which] { change(without_rule(fields().policy().focus, which)); });
  });
  set_accessible(*remove, tr("Remove the rule for {program}", "program"_a = name));
  const int middle = wxALIGN_CENTRE_VERTICAL;
  column.Add(program, 0, wxTOP, FromDIP(rule_gap));
  auto* below = row_of({{what, 1, middle},
                        {edit, 0, middle | wxLEFT, FromDIP(rule_gap)},
                        {remove, 0, middle | wxLEFT, FromDIP(rule_gap)}});
  column.Add(below, 0, wxEXPAND | wxBOTTOM, FromDIP(rule_gap));
  rule_rows_.push_back({program, name, below});
}

void SettingsPrograms::wrap(int width) {
  width_ = width;
  for (const Row& row : rule_rows_) {
    change_text(*row.program, row.name, inner_width(width));
    fold(*row.below, inner_width(width));
  }
  SettingsSection::wrap(width);
}

}  // namespace limber
