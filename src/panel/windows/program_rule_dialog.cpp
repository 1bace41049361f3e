#include "panel/windows/program_rule_dialog.hpp"

#include <wx/wx.h>

#include <algorithm>
#include <array>

#include "panel/model/edited_entry.hpp"
#include "panel/model/rule_form.hpp"
#include "panel/model/settings_form.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/number_spin.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int dialog_margin = 20;
constexpr const char* between_breaks = tr_noop("Between breaks");

/// Of each rule, in their order.
constexpr std::array<const char*, 3> explanations{
    tr_noop("No prompts while it is in front. Sitting time still counts, and a break that has waited for very long is "
            "asked for once."),
    tr_noop("No micro breaks while it is in front. Rest breaks come as ever."),
    tr_noop(
        "Breaks come after that time at the earliest while it is in front, but always after two hours of sitting.")};

}  // namespace

ProgramRuleDialog::ProgramRuleDialog(wxWindow* parent, const FocusProgram& rule)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, wx_text(tr("A rule for a program"))), begun_(rule) {
  const int edge = FromDIP(dialog_margin);
  const std::string which = tr("Program");
  program_ = new wxTextCtrl(this, wxID_ANY, wx_text(rule.program));
  program_->SetMinSize({std::min(with_text(320), words_width()), with_text(button_height)});
  style_typed(*program_);
  set_accessible(*program_, which);
  wxWindow* heading = add_text(*this, FontStep::heading, palette().text, tr("While this program is in front"));
  wxWindow* hint = add_wrapped_text(
      *this, FontStep::small, palette().text2,
      tr("Its name, such as inkscape. * stands for any characters; several programs have commas between them."),
      words_width());
  auto* column = column_of({{heading, 0, wxALL, edge},
                            {program_, 0, wxEXPAND | wxLEFT | wxRIGHT, edge},
                            {hint, 0, wxLEFT | wxRIGHT | wxTOP, edge}});
  add_choice(*column);
  add_buttons(*column);
  fold(*buttons_, words_width());
  program_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { check(); });
  int tallest = 0;  // whichever is chosen, the window keeps its size
  for (const char* explanation : explanations) {
    change_text(*words_, tr(explanation), words_width());
    tallest = std::max(tallest, words_->GetBestSize().y);
  }
  words_->SetMinSize({words_width(), tallest});
  SetSizerAndFit(column);
  check();
  SetEscapeId(wxID_CANCEL);
  CentreOnParent();
  program_->SetFocus();
}

void ProgramRuleDialog::add_choice(wxBoxSizer& column) {
  choice_ = add_choice_box(*this, tr("What is to be then"), [this](int) { check(); });
  for (const char* label : {tr_noop("Quiet"), tr_noop("Rest breaks only"), tr_noop("More time between breaks")})
    choice_->Append(wx_text(tr(label)));
  choice_->SetSelection(static_cast<int>(begun_.rule));
  auto* length = new Pane(this);
  minutes_ = new NumberSpin(length);
  LengthField field{.value = minutes_shown(begun_.interval), .least = 1, .most = 24 * 60};
  minutes_->listen({.chosen =
                        [this, field](int minutes) mutable {
                          field.value = minutes;
                          minutes_->show(field, tr(between_breaks), unit_spoken(LengthUnit::minutes));
                          check();
                        },
                    .trouble =
                        [this](const std::optional<std::string>& why) {
                          number_trouble_ = why;
                          check();
                        }});
  minutes_->show(field, tr(between_breaks), unit_spoken(LengthUnit::minutes));
  length->SetSizer(row_of({{minutes_, 0, wxALIGN_CENTRE_VERTICAL},
                           {add_text(*length, FontStep::body, palette().text2, unit_label(LengthUnit::minutes)), 0,
                            wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8)}}));
  length_ = length;
  words_ = add_text(*this, FontStep::small, palette().text2);
  auto* row =
      row_of({{choice_, 0, wxALIGN_CENTRE_VERTICAL}, {length_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(12)}});
  fold(*row, words_width());
  column.Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(dialog_margin));
  column.Add(words_, 0, wxALL, FromDIP(dialog_margin));
}

void ProgramRuleDialog::add_buttons(wxBoxSizer& column) {
  auto* keep = on_press(add_button(*this, tr("&Leave as it was")), [this] { EndModal(wxID_CANCEL); });
  use_ = on_press(add_primary_button(*this, tr("&Use this")), [this] { EndModal(wxID_OK); });
  use_->SetDefault();
  buttons_ = row_of({rest(), {keep, 0, wxLEFT, FromDIP(dialog_margin)}, {use_, 0, wxLEFT, FromDIP(8)}});
  column.Add(buttons_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(dialog_margin));
}

int ProgramRuleDialog::words_width() const {
  return std::min(with_text(420), room_in_frame().x) - 2 * FromDIP(dialog_margin);
}

/// What the rule does, or why it cannot be used yet; not before anything was typed.
void ProgramRuleDialog::check() {
  if (!use_) return;
  const FocusProgram now = rule();
  const bool longer = now.rule == FocusRule::longer;
  length_->Show(longer);
  const auto trouble = rule_trouble(now.program);
  use_->Enable(!trouble && !(longer && minutes_->wrong()));
  const bool untouched = now.program.empty() && begun_.program.empty();
  auto told = longer ? number_trouble_ : std::nullopt;
  if (!told && !untouched) told = trouble;
  words_->SetForegroundColour(colour(told ? palette().warm : palette().text2));
  change_text(*words_, told.value_or(tr(explanations.at(static_cast<std::size_t>(now.rule)))), words_width());
  Layout();
}

FocusProgram ProgramRuleDialog::rule() const {
  return {program_->GetValue().Strip(wxString::both).utf8_string(), static_cast<FocusRule>(choice_->GetSelection()),
          edited_length(begun_.interval, minutes_->GetValue())};
}

}  // namespace limber
