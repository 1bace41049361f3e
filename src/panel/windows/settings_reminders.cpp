#include "panel/windows/settings_sections.hpp"

#include <wx/gbsizer.h>
#include <wx/tglbtn.h>
#include <wx/wx.h>

#include <utility>

#include "panel/widgets/pane.hpp"
#include "panel/windows/parts.hpp"
#include "words/break_names.hpp"

namespace limber {
namespace {

constexpr int around_table = 16;
// Translators: above the columns of a table of the breaks.
constexpr std::array column_titles{tr_noop("Remind me of"), tr_noop("After sitting"), tr_noop("For about"),
                                   tr_noop("Postpone by")};
constexpr std::array counts_labels{tr_noop("Time sitting"), tr_noop("Time with keys or mouse")};

/// Of its settings.
std::string section_of(BreakKind kind) { return kind == BreakKind::micro ? "micro_break" : "rest_break"; }

std::string interval_name(const std::string& reminder) {
  return tr("{reminder}, after sitting", "reminder"_a = reminder);
}

}  // namespace

SettingsReminders::SettingsReminders(wxWindow* parent, SettingFields& fields)
    : SettingsSection(parent, fields, trc("heading of settings", "Reminders")) {
  add_presets();
  preset_words_ = add_words("");
  add_table();
  begin_more(tr("More about the breaks"));
  add_finer(BreakKind::rest);
  add_length_row(tr("No micro break when a rest break is this near"),
                 {"rest_break.merge_within", tr("No micro break so near a rest break")}, LengthUnit::minutes);
  add_line();
  add_finer(BreakKind::micro);
  end_more();
}

wxWindow* SettingsReminders::first_control() {
  for (wxToggleButton* button : presets_)
    if (button->GetValue() && button->IsEnabled()) return button;
  return presets_.front();
}

void SettingsReminders::add_presets() {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (std::size_t i = 0; i < presets_.size(); ++i) {
    const auto preset = static_cast<Preset>(i);
    presets_[i] = add_preset(*this, preset, presets_.size(), [this, preset] { choose(preset); });
    row->Add(presets_[i]);
  }
  head().Add(row, 0, wxALIGN_CENTRE_VERTICAL);
  fields().follow([this](bool usable) {
    show_preset();
    for (wxToggleButton* button : presets_) button->Enable(usable);
    if (preset_words_) change_words(*preset_words_, preset_words(preset_of(fields().policy())));
  });
}

void SettingsReminders::show_preset() {
  const Preset now = preset_of(fields().policy());
  for (std::size_t i = 0; i < presets_.size(); ++i) presets_[i]->SetValue(static_cast<Preset>(i) == now);
}

/// "My own" is what it is already as soon as a number is changed; pressing it changes nothing.
void SettingsReminders::choose(Preset preset) {
  if (preset != Preset::own)
    fields().change(trc("name of a setting", "reminders, {preset}",
                        "preset"_a = tr(preset_labels[static_cast<std::size_t>(preset)])),
                    preset_edits(preset));
  show_preset();
}

void SettingsReminders::add_table() {
  for (std::size_t i = 0; i < titles_.size(); ++i)
    titles_[i] = add_text(host(), FontStep::caption, palette().text2, tr(column_titles[i]));
  table_ = new wxGridBagSizer(0, FromDIP(10));
  table_->SetEmptyCellSize({0, 0});
  // Translators: below "Rest break".
  add_break(BreakKind::rest, tr("get up, walk, stretch"), LengthUnit::minutes);
  // Translators: below "Micro break".
  add_break(BreakKind::micro, tr("short, at the desk"), LengthUnit::seconds);
  add_daily();
  rows().Add(table_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(around_table));
  put_table(false);
  table_->AddGrowableCol(1);
  wide_ = table_->CalcMin().x + FromDIP(2 * around_table);
}

SettingsReminders::Cell SettingsReminders::cell_of(std::size_t column, wxWindow* length) {
  return {add_text(host(), FontStep::small, palette().text2, tr(column_titles[column])), length};
}

void SettingsReminders::add_break(BreakKind kind, const std::string& about, LengthUnit duration) {
  const std::string section = section_of(kind), name(title_of(kind));
  wxWindow* on = fields().add_check(host(), {section + ".enabled", name}, "");
  const auto length = [&](const char* key, const std::string& what, LengthUnit unit) {
    return fields().add_length(host(), {section + key, what}, unit);
  };
  breaks_.push_back(
      {on,
       add_text(host(), FontStep::body_bold, palette().text, name),
       add_text(host(), FontStep::caption, palette().text2, about),
       {cell_of(1, length(".interval", interval_name(name), LengthUnit::minutes)),
        cell_of(2, length(".duration", tr("{reminder}, for about", "reminder"_a = name), duration)),
        cell_of(3, length(".postpone", tr("{reminder}, postpone by", "reminder"_a = name), LengthUnit::minutes))},
       fields().add_note(host(),
                         {section + ".enabled", section + ".interval", section + ".duration", section + ".postpone"})});
}

void SettingsReminders::add_daily() {
  const std::string title = tr("Daily sitting");
  wxWindow* on = fields().add_on(host(), {"day.sitting_limit", title}, "", 7h);
  wxWindow* name = add_text(host(), FontStep::body_bold, palette().text, title);
  wxWindow* about = add_text(host(), FontStep::caption, palette().text2, tr("one notice a day"));
  wxWindow* after = fields().add_length(host(), {"day.sitting_limit", interval_name(title)}, LengthUnit::hours);
  breaks_.push_back({on,
                     name,
                     about,
                     {cell_of(1, fields().only_while_on(after, "day.sitting_limit")), Cell{}, Cell{}},
                     fields().add_note(host(), {"day.sitting_limit"})});
  const Cell& cell = breaks_.back().cells.front();
  fields().follow([this, words = cell.words, length = cell.length](bool) {
    words->Show(stacked_ && length->IsShown());  // beside nothing it would say nothing
  });
}

/// `stacked`: the lengths of a break stand below it, each with its own words, and not in columns.
void SettingsReminders::put_table(bool stacked) {
  table_->Clear(false);
  int line = 0;
  for (std::size_t i = 0; i < titles_.size(); ++i) {
    titles_[i]->Show(!stacked);
    if (!stacked) table_->Add(titles_[i], wxGBPosition(0, static_cast<int>(i) + 1), wxDefaultSpan);
  }
  for (const Row& its : breaks_) line = put_row(its, line + 1, stacked);
}

/// The last line that it takes.
int SettingsReminders::put_row(const Row& its, int line, bool stacked) {
  const int gap = FromDIP(14), columns = stacked ? 2 : 4;
  const int beside = wxALIGN_CENTRE_VERTICAL | wxTOP | wxRESERVE_SPACE_EVEN_IF_HIDDEN;
  table_->Add(its.on, {line, 0}, wxDefaultSpan, beside, gap);
  table_->Add(column_of({its.name, its.about}), {line, 1}, {1, stacked ? 2 : 1}, beside, gap);
  for (std::size_t i = 0; i < its.cells.size(); ++i) {
    const auto& [words, length] = its.cells[i];
    if (words) words->Show(stacked && length->IsShown());
    if (!length) continue;
    if (stacked) table_->Add(words, {++line, 1}, wxDefaultSpan, wxALIGN_CENTRE_VERTICAL | wxTOP, gap / 2);
    if (stacked)
      table_->Add(length, {line, 2}, wxDefaultSpan, wxALIGN_RIGHT | wxTOP | wxRESERVE_SPACE_EVEN_IF_HIDDEN, gap / 2);
    else
      table_->Add(length, {line, static_cast<int>(i) + 2}, wxDefaultSpan, beside, gap);
  }
  table_->Add(its.note, {++line, 1}, {1, columns}, wxTOP, FromDIP(4));
  return line;
}

void SettingsReminders::add_finer(BreakKind kind) {
  const std::string section = section_of(kind), title(title_of(kind));
  rows().Add(add_text(host(), FontStep::body_bold, palette().text, title), 0, wxLEFT | wxBOTTOM, FromDIP(16));
  // Translators: as such a break.
  add_length_row(tr("Resting this long on your own counts as one"),
                 {section + ".natural_after", tr("{reminder}, counts as one after", "reminder"_a = title)},
                 LengthUnit::minutes);
  add_choice_row(tr("Counts towards it"),
                 {section + ".counts", tr("{reminder}, what counts towards it", "reminder"_a = title)}, counts_labels);
  // Translators: "times" is the unit in "From 0 to 10 times."
  add_row(tr("Times it can be postponed in a row"),
          fields().add_count(
              host(), {section + ".max_postpones", tr("{reminder}, postponing in a row, times", "reminder"_a = title)},
              tr("times")),
          {section + ".max_postpones"});
}

void SettingsReminders::wrap(int width) {
  fold(head(), width);
  const bool stacked = width < wide_;
  if (std::exchange(stacked_, stacked) != stacked) put_table(stacked);
  SettingsSection::wrap(width);
}

}  // namespace limber
