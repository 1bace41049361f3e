#include "panel/windows/settings_fields.hpp"

#include <fmt/format.h>
#include <wx/wx.h>

#include <algorithm>

#include "core/duration_text.hpp"
#include "os/boot_clock.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/number_spin.hpp"
#include "panel/widgets/scroller.hpp"
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

template <typename Kind>
const auto& value_of(const Policy& policy, std::string_view key) {
  return std::get<Kind>(require_setting(key).kind).of(const_cast<Policy&>(policy));
}

/// Behind a number: the same for all, so that numbers and units stand below each other.
int unit_room(const wxWindow& beside) { return beside.GetTextExtent(wx_text(unit_label(LengthUnit::minutes))).x; }

Duration length_of(const Policy& policy, std::string_view key) { return value_of<DurationSetting>(policy, key); }

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

wxCheckBox* SettingFields::add_box(wxWindow& parent, const Of& of, std::string_view label, std::function<bool()> on,
                                   std::function<std::string(bool on)> value) {
  auto* box = add_check_box(parent, wx_text(label), [this, of, value = std::move(value)](bool ticked) {
    change(of.what, {{of.key, value(ticked)}});
  });
  if (label.empty()) set_accessible(*box, of.what);
  follow([this, box, on = std::move(on), key = of.key](bool) {
    box->SetValue(on());
    allow(*box, key);
  });
  return box;
}

wxCheckBox* SettingFields::add_check(wxWindow& parent, const Of& of, std::string_view label) {
  names_[of.key] = of.what;
  return add_box(
      parent, of, label, [this, key = of.key] { return setting_text(policy(), key) == "true"; },
      [](bool on) { return on ? "true" : "false"; });
}

wxCheckBox* SettingFields::add_word(wxWindow& parent, const Of& of, const Named& word, bool ticked_in) {
  const auto list = [this, key = of.key]() -> const std::vector<std::string>& {
    return value_of<WordsSetting>(policy(), key);
  };
  return add_box(
      parent, of, tr(word.label),
      [list, its = word.word, ticked_in] { return (std::ranges::count(list(), its) > 0) == ticked_in; },
      [list, its = word.word, ticked_in](bool on) { return list_text(list(), its, on == ticked_in); });
}

wxCheckBox* SettingFields::add_on(wxWindow& parent, const Of& of, std::string_view label, Duration otherwise) {
  names_[of.key] = of.what;
  return add_box(
      parent, of, label, [this, key = of.key] { return length_of(policy(), key) > 0ms; },
      [otherwise](bool on) { return format_duration(on ? otherwise : Duration{0}); });
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

wxWindow* SettingFields::add_number(wxWindow& parent, const Of& of, std::function<std::string(int, LengthUnit)> value,
                                    std::function<void(NumberSpin& spin, wxStaticText& unit)> show) {
  names_[of.key] = of.what;
  auto* box = new Pane(&parent);
  auto* unit = add_text(*box, FontStep::small, palette().text2);
  auto* spin = new NumberSpin(box);
  spin->listen({[this, of, spin, value = std::move(value)](int number) {
                  change(of.what, {{of.key, value(number, spin->field().unit)}});
                },
                [this, key = of.key, spin](const auto& why) { say_trouble(key, why, spin->field().value); }});
  unit->SetMinSize({unit_room(*box), -1});
  box->SetSizerAndFit(
      row_of({{spin, 0, wxALIGN_CENTRE_VERTICAL}, {unit, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, box->FromDIP(7)}}));
  follow([this, key = of.key, spin, unit, show = std::move(show)](bool) {
    show(*spin, *unit);
    allow(*spin, key);
  });
  return box;
}

wxWindow* SettingFields::add_length(wxWindow& parent, const Of& of, LengthUnit usual) {
  return add_number(parent, of, length_text, [this, of, usual](NumberSpin& spin, wxStaticText& unit) {
    const LengthField field = length_field(policy(), of.key, usual);
    const std::string spoken(unit_spoken(field.unit));
    spin.show(field, fmt::format("{}, {}", of.what, spoken), spoken);
    change_text(unit, unit_label(field.unit));
  });
}

/// Without a unit: its label says what it counts.
wxWindow* SettingFields::add_count(wxWindow& parent, const Of& of, std::string_view unit) {
  return add_number(
      parent, of, [](int value, LengthUnit) { return std::to_string(value); },
      [this, of, unit = std::string(unit)](NumberSpin& spin, wxStaticText&) {
        spin.show(count_field(policy(), of.key), of.what, unit);
      });
}

wxChoice* SettingFields::add_choice(wxWindow& parent, const Of& of, std::span<const char* const> labels) {
  names_[of.key] = of.what;
  const auto words = std::get<ChoiceSetting>(require_setting(of.key).kind).words;
  wxChoice* choice = add_choice_box(parent, of.what, [this, of, words](int chosen) {
    change(of.what, {{of.key, std::string(words[static_cast<std::size_t>(chosen)])}});
  });
  for (const char* label : labels) choice->Append(wx_text(tr(label)));
  choice->InvalidateBestSize();
  scroll_page_instead(*choice);
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

void SettingFields::say_trouble(const std::string& key, const std::optional<std::string>& why, int now) {
  if (why)
    troubles_[key] = *why + " " + tr("Until then it is {number}.", "number"_a = now);
  else
    troubles_.erase(key);
  if (show_notes()) resized_();
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
