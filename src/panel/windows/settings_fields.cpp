#include "panel/windows/settings_fields.hpp"

#include <fmt/format.h>
#include <wx/wx.h>

#include <algorithm>

#include "core/duration_text.hpp"
#include "os/boot_clock.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/number_spin.hpp"
#include "panel/widgets/still_wheel.hpp"
#include "panel/windows/parts.hpp"
#include "settings/schema.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

/// `what`: empty where it stands beside it.
std::string set_by_administrator(const std::string& what = {}) {
  if (what.empty()) return tr("Set by your administrator.");
  return tr("{settings}: set by your administrator.", "settings"_a = what);
}

const std::vector<std::string>& words_of(const Policy& policy, std::string_view key) {
  return std::get<WordsSetting>(require_setting(key).kind).of(const_cast<Policy&>(policy));
}

/// Behind a number: the same for all, so that numbers and units stand below each other.
int unit_room(const wxWindow& beside) { return beside.GetTextExtent(wx_text(unit_label(LengthUnit::minutes))).x; }

Duration length_of(const Policy& policy, std::string_view key) {
  return std::get<DurationSetting>(require_setting(key).kind).of(const_cast<Policy&>(policy));
}

}  // namespace

SettingFields::SettingFields(SettingsEditor& editor, std::function<void()> resized)
    : editor_(editor), resized_(std::move(resized)) {}

void SettingFields::change(const std::string& what, const SettingEdits& edits) {
  editor_.change(what, edits, boot_now());
}

void SettingFields::allow(wxWindow& control, std::string_view key) const {
  control.Enable(usable(key));
  if (editor_.locked(key)) control.SetToolTip(wx_text(set_by_administrator()));
}

wxCheckBox* SettingFields::add_check(wxWindow& parent, const Of& of, std::string_view label) {
  names_[of.key] = of.what;
  auto* box = new wxCheckBox(&parent, wxID_ANY, wx_text(label));
  style_mark(*box);
  if (label.empty()) set_accessible(*box, of.what);
  box->Bind(wxEVT_CHECKBOX, [this, box, of](wxCommandEvent&) {
    change(of.what, {{of.key, box->GetValue() ? "true" : "false"}});
  });
  follow([this, box, key = of.key](bool) {
    box->SetValue(setting_text(policy(), key) == "true");
    allow(*box, key);
  });
  return box;
}

wxCheckBox* SettingFields::add_word(wxWindow& parent, const Of& of, const Named& word, bool ticked_in) {
  auto* box = new wxCheckBox(&parent, wxID_ANY, wx_text(tr(word.label)));
  style_mark(*box);
  const std::string its(word.word);
  box->Bind(wxEVT_CHECKBOX, [this, box, of, its, ticked_in](wxCommandEvent&) {
    change(of.what, {{of.key, list_text(words_of(policy(), of.key), its, box->GetValue() == ticked_in)}});
  });
  follow([this, box, its, ticked_in, key = of.key](bool) {
    box->SetValue((std::ranges::count(words_of(policy(), key), its) > 0) == ticked_in);
    allow(*box, key);
  });
  return box;
}

wxCheckBox* SettingFields::add_on(wxWindow& parent, const Of& of, std::string_view label, Duration otherwise) {
  names_[of.key] = of.what;
  auto* box = new wxCheckBox(&parent, wxID_ANY, wx_text(label));
  style_mark(*box);
  if (label.empty()) set_accessible(*box, of.what);
  box->Bind(wxEVT_CHECKBOX, [this, box, of, otherwise](wxCommandEvent&) {
    change(of.what, {{of.key, format_duration(box->GetValue() ? otherwise : Duration{0})}});
  });
  follow([this, box, key = of.key](bool) {
    box->SetValue(length_of(policy(), key) > 0ms);
    allow(*box, key);
  });
  return box;
}

wxWindow* SettingFields::only_while_on(wxWindow* control, const std::string& key) {
  follow([this, control, key](bool) {
    const bool on = length_of(policy(), key) > 0ms;
    if (control->IsShown() == on) return;
    control->Show(on);
    resized_();
  });
  return control;
}

wxWindow* SettingFields::add_length(wxWindow& parent, const Of& of, LengthUnit usual) {
  names_[of.key] = of.what;
  auto* box = new Pane(&parent);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* unit = add_text(*box, FontStep::small, palette().text2);
  auto* spin = new NumberSpin(box);
  spin->listen({[this, of, spin](int value) {
                  change(of.what, {{of.key, length_text(value, spin->field().unit)}});
                },
                [this, key = of.key, spin](const auto& why) { say_trouble(key, why, spin->field().value); }});
  row->Add(spin, 0, wxALIGN_CENTRE_VERTICAL);
  row->Add(unit, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, box->FromDIP(7));
  unit->SetMinSize({unit_room(*box), -1});
  box->SetSizerAndFit(row);
  follow([this, of, spin, unit, usual](bool) {
    const LengthField field = length_field(policy(), of.key, usual);
    const std::string spoken(unit_spoken(field.unit));
    spin->show(field, fmt::format("{}, {}", of.what, spoken), spoken);
    change_text(*unit, unit_label(field.unit));
    allow(*spin, of.key);
  });
  return box;
}

wxWindow* SettingFields::add_count(wxWindow& parent, const Of& of, std::string_view unit_words) {
  names_[of.key] = of.what;
  auto* box = new Pane(&parent);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* spin = new NumberSpin(box);
  spin->listen({[this, of](int value) {
                  change(of.what, {{of.key, std::to_string(value)}});
                },
                [this, key = of.key, spin](const auto& why) { say_trouble(key, why, spin->field().value); }});
  auto* unit_text = add_text(*box, FontStep::small, palette().text2);  // the label says what it counts
  unit_text->SetMinSize({unit_room(*box), -1});
  row->Add(spin, 0, wxALIGN_CENTRE_VERTICAL);
  row->Add(unit_text, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, box->FromDIP(7));
  box->SetSizerAndFit(row);
  follow([this, of, spin, unit = std::string(unit_words)](bool) {
    spin->show(count_field(policy(), of.key), of.what, unit);
    allow(*spin, of.key);
  });
  return box;
}

wxChoice* SettingFields::add_choice(wxWindow& parent, const Of& of, std::span<const char* const> labels) {
  names_[of.key] = of.what;
  auto* choice = new wxChoice(&parent, wxID_ANY);
  choice->SetMinSize({-1, with_text(button_height)});
  style_choice(*choice);
  for (const char* label : labels) choice->Append(wx_text(tr(label)));
  choice->InvalidateBestSize();
  set_accessible(*choice, of.what);
  scroll_page_instead(*choice);
  const auto words = std::get<ChoiceSetting>(require_setting(of.key).kind).words;
  choice->Bind(wxEVT_CHOICE, [this, of, words](wxCommandEvent& event) {
    change(of.what, {{of.key, std::string(words[static_cast<std::size_t>(event.GetSelection())])}});
  });
  follow([this, choice, words, key = of.key](bool) {
    const auto at = std::ranges::find(words, setting_text(policy(), key)) - words.begin();
    if (choice->GetSelection() != at) choice->SetSelection(static_cast<int>(at));
    allow(*choice, key);
  });
  return choice;
}

wxStaticText* SettingFields::add_note(wxWindow& parent, std::vector<std::string> keys) {
  wxStaticText* text = add_text(parent, FontStep::caption, palette().text2);
  text->Hide();
  notes_.push_back({text, std::move(keys)});
  return text;
}

void SettingFields::say(const std::string& key, const std::optional<std::string>& why) {
  if (why)
    troubles_[key] = *why;
  else
    troubles_.erase(key);
  if (show_notes()) resized_();
}

void SettingFields::say_trouble(const std::string& key, const std::optional<std::string>& why, int now) {
  say(key, why ? std::optional(*why + " " + tr("Until then it is {number}.", "number"_a = now)) : std::nullopt);
}

/// What is wrong with what is typed or was chosen; empty: nothing.
std::string SettingFields::trouble_of(const std::vector<std::string>& keys) const {
  for (const std::string& key : keys)
    if (const auto found = troubles_.find(key); found != troubles_.end()) return found->second;
  const auto& [refused, why] = editor_.refusal();
  for (const std::string& key : keys)
    if (refused.contains(key)) return tr("Kept as it was.") + " " + why;
  return {};
}

/// Which of several are the administrator's; of one alone that is plain.
std::string SettingFields::lock_of(const std::vector<std::string>& keys) const {
  std::string names;
  std::size_t locked = 0;
  for (const std::string& key : keys) {
    if (!editor_.locked(key)) continue;
    ++locked;
    const auto found = names_.find(key);
    if (found != names_.end()) names += (names.empty() ? "" : "; ") + found->second;
  }
  return locked == 0 ? "" : set_by_administrator(keys.size() == 1 ? "" : names);
}

bool SettingFields::show_notes() {
  bool changed = false;
  for (const Note& note : notes_) {
    const std::string trouble = trouble_of(note.keys), wanted = trouble.empty() ? lock_of(note.keys) : trouble;
    note.text->SetForegroundColour(colour(trouble.empty() ? palette().text2 : palette().warm));
    changed |= change_text(*note.text, wanted);
    if (note.text->IsShown() == wanted.empty()) {
      note.text->Show(!wanted.empty());
      changed = true;
    }
  }
  return changed;
}

void SettingFields::refresh(bool usable) {
  usable_ = usable;
  for (const auto& shown : followers_) shown(usable);
  if (show_notes()) resized_();
}

}  // namespace limber
