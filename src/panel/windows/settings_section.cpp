#include "panel/windows/settings_section.hpp"

#include <wx/wx.h>

#include <algorithm>

#include "panel/widgets/prose_view.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int padding = 16, between = 12, row_gap = 5;
constexpr int narrowest = 90, mark_and_gap = 26;

}  // namespace

SettingsSection::SettingsSection(wxWindow* parent, SettingFields& fields, std::string_view title)
    : Pane(parent), fields_(fields) {
  head_ = row_of({{add_text(*this, FontStep::heading, palette().text, title), 1, wxALIGN_CENTRE_VERTICAL}});
  host_ = card_ = new Card(this, plain_look);
  card_rows_ = rows_ = new wxBoxSizer(wxVERTICAL);
  card_->SetSizer(column_of({{rows_, 1, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(9)}}));
  SetSizer(column_of({{head_, 0, wxEXPAND | wxBOTTOM, FromDIP(8)}, {card_, 1, wxEXPAND}}));
}

/// As high as one with a button in it, so that they stand as far from each other whatever is in them.
void SettingsSection::add_row_of(wxSizer* row, std::vector<std::string> keys, int indent) {
  row->SetMinSize(-1, with_text(button_height));
  rows().Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(padding));
  rows().AddSpacer(FromDIP(row_gap));
  add_notes(std::move(keys), indent);
  rows().AddSpacer(FromDIP(row_gap));
}

void SettingsSection::add_row(std::string_view label, wxWindow* control, std::vector<std::string> keys) {
  wxStaticText* text = add_text(host(), FontStep::body, palette().text, label);
  words_.push_back({text, std::string(label), 0, control});
  add_row_of(
      row_of({{text, 1, wxALIGN_CENTRE_VERTICAL}, {control, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(between)}}),
      std::move(keys), 0);
}

void SettingsSection::add_length_row(std::string_view label, const Of& of, LengthUnit unit) {
  add_row(label, fields_.add_length(host(), of, unit), {of.key});
}

void SettingsSection::add_length_row(const std::string& label, const std::string& key, LengthUnit unit) {
  add_length_row(label, {key, label}, unit);
}

void SettingsSection::add_checked_row(wxWindow* check, wxWindow* control, std::vector<std::string> keys) {
  add_wrapped(check, control);
  add_row_of(
      row_of({{check, 1, wxALIGN_CENTRE_VERTICAL}, {control, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(between)}}),
      std::move(keys), mark_and_gap);
}

void SettingsSection::add_wrapped(wxWindow* check, wxWindow* beside) {
  if (auto* box = dynamic_cast<wxCheckBox*>(check)) checks_.push_back({box, box->GetLabel(), beside});
}

void SettingsSection::add_whole(wxWindow* control, std::vector<std::string> keys) {
  add_wrapped(control);
  add_row_of(row_of({{control, 1, wxALIGN_CENTRE_VERTICAL}}), std::move(keys), mark_and_gap);
}

void SettingsSection::add_check(const Of& of, std::string_view label) {
  add_whole(fields_.add_check(host(), of, label), {of.key});
}

void SettingsSection::add_choice_row(std::string_view label, const Of& of, std::span<const char* const> labels) {
  add_row(label, fields_.add_choice(host(), of, labels), {of.key});
}

void SettingsSection::add_one_of_several(wxWindow* control, std::vector<std::string> keys) {
  add_wrapped(control);
  rows().Add(control, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(padding));
  rows().AddSpacer(FromDIP(row_gap));
  add_notes(std::move(keys), mark_and_gap);
}

wxStaticText* SettingsSection::add_words(std::string_view text, int indent) {
  wxStaticText* words = add_text(host(), FontStep::small, palette().text2, text);
  words_.push_back({words, std::string(text), FromDIP(indent), nullptr});
  rows().Add(words, 0, wxLEFT, FromDIP(padding) + FromDIP(indent));
  rows().AddSpacer(FromDIP(row_gap));
  return words;
}

void SettingsSection::change_words(wxStaticText& words, std::string_view text) {
  for (Words& its : words_) {
    if (its.text != &words) continue;
    if (its.full == text) return;
    its.full = text;
  }
  if (width_ > 0) wrap(width_);
}

void SettingsSection::add_notes(std::vector<std::string> keys, int indent) {
  if (keys.empty()) return;
  rows().Add(fields_.add_note(host(), std::move(keys)), 0, wxLEFT | wxRIGHT | wxBOTTOM,
             FromDIP(indent == 0 ? padding : padding + indent));
}

void SettingsSection::add_line() {
  rows().AddSpacer(FromDIP(4));
  rows().Add(limber::add_line(host()), 0, wxEXPAND);
  rows().AddSpacer(FromDIP(8));
}

void SettingsSection::begin_more(std::string_view label) {
  auto* panel = new Pane(card_);
  panel->SetSizer(rows_ = new wxBoxSizer(wxVERTICAL));
  wxButton* button = add_link(*card_, label);
  set_button_icon(*button, Icon::down, palette().accent);
  on_press(button, [this, panel, button] {
    panel->Show(!panel->IsShown());
    set_button_icon(*button, panel->IsShown() ? Icon::up : Icon::down, palette().accent);
    fields_.arrange();
  });
  card_rows_->Add(button, 0, wxLEFT | wxTOP | wxBOTTOM, FromDIP(padding - 3));
  card_rows_->Add(panel, 0, wxEXPAND);
  panel->Hide();
  host_ = panel;
}

void SettingsSection::end_more() {
  host_ = card_;
  rows_ = card_rows_;
}

int SettingsSection::inner_width(int width) const {
  return std::max(width - 2 * FromDIP(padding), with_text(narrowest));
}

void SettingsSection::wrap(int width) {
  const int inner = inner_width(width);
  const auto room_beside = [&](wxWindow* beside, int taken) {
    return std::max(inner - taken - (beside ? beside->GetBestSize().x + FromDIP(between) : 0), with_text(narrowest));
  };
  for (const Check& its : checks_) {
    const wxString wanted = wrapped_text(*its.box, its.full, room_beside(its.beside, with_text(mark_and_gap)));
    if (wanted == its.box->GetLabel()) continue;
    its.box->SetLabel(wanted);
    its.box->InvalidateBestSize();
  }
  for (const Words& its : words_) change_text(*its.text, its.full, room_beside(its.beside, its.indent));
}

void SettingsSection::fit(int width) {
  if (std::exchange(width_, width) != width) wrap(width);
}

int SettingsSection::least_width() {
  width_ = 0;
  wrap(0);
  return GetSizer()->CalcMin().x;
}

}  // namespace limber
