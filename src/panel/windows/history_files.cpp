// What the page of the past writes and deletes, and what it asks before.
#include <wx/wx.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

#include "panel/link/history_export.hpp"
#include "panel/model/history_period.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/windows/history_page.hpp"
#include "panel/windows/parts.hpp"
#include "rpc/wall_text.hpp"

namespace limber {
namespace {

struct Format {
  const char* label;
  const char* name;
  const char* extension;
};
constexpr std::array formats{Format{tr_noop("Days, for a spreadsheet (*.csv)"), "days_csv", ".csv"},
                             Format{tr_noop("Breaks, for a spreadsheet (*.csv)"), "breaks_csv", ".csv"},
                             Format{tr_noop("Everything, as JSON (*.json)"), "json", ".json"}};

constexpr const char* export_title = tr_noop("Export history");

constexpr int around = 24, mark_room = 30;

/// Which days, and how that is called.
struct Choice {
  std::string label;
  Date first, last;
};

std::vector<Choice> choices_of(const Period& shown, Date first, Date today) {
  const std::string days = period_words(shown, today);
  std::vector<Choice> choices{{shown.kind == PeriodKind::week ? tr("The week shown: {days}", "days"_a = days)
                                                              : tr("The month shown: {days}", "days"_a = days),
                               shown.first, shown.last}};
  if (first < shown.first)
    choices.push_back({tr("Everything before that: {first} to {last}", "first"_a = date_words(first, today),
                          "last"_a = date_words(plus_days(shown.first, -1), today)),
                       first, plus_days(shown.first, -1)});
  choices.push_back({tr("Everything: {first} to today", "first"_a = date_words(first, today)), first, today});
  return choices;
}

class DeleteDialog : public wxDialog {
 public:
  DeleteDialog(wxWindow& parent, const std::vector<Choice>& choices)
      : wxDialog(&parent, wxID_ANY, wx_text(tr("Delete history"))) {
    wxWindow* heading = add_text(*this, FontStep::heading, palette().text, tr("Which days?"));
    auto* column = column_of({{heading, 0, wxBOTTOM, FromDIP(10)}});
    for (const Choice& choice : choices) {
      auto* radio = new wxRadioButton(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                      radios_.empty() ? wxRB_GROUP : 0);
      const int room = room_in_frame().x - FromDIP(2 * around) - with_text(mark_room);
      radio->SetLabel(wrapped_text(*radio, wx_text(choice.label), room));
      style_mark(*radio);
      radio->SetMinSize({-1, with_text(button_height)});
      column->Add(radio, 0, wxEXPAND);
      radios_.push_back(radio);
    }
    wxWindow* warning = add_text(*this, FontStep::small, palette().text2,
                                 tr("They are gone for good. What you think of stretches stays."));
    wxButton* remove = on_press(add_flat_button(*this, tr("&Delete")), [this] { EndModal(wxID_OK); });
    wxButton* keep = on_press(add_primary_button(*this, tr("&Keep them")), [this] { EndModal(wxID_CANCEL); });
    keep->SetDefault();
    column->Add(warning, 0, wxTOP, FromDIP(8));
    column->Add(row_of({rest(), {remove, 0, wxRIGHT, FromDIP(8)}, keep}), 0, wxEXPAND | wxTOP, FromDIP(20));
    SetSizerAndFit(column_of({{column, 1, wxEXPAND | wxALL, FromDIP(around)}}));
    CentreOnParent();
    SetEscapeId(keep->GetId());
    keep->SetFocus();
  }
  std::size_t chosen() const {
    for (std::size_t i = 0; i < radios_.size(); ++i)
      if (radios_[i]->GetValue()) return i;
    return 0;
  }

 private:
  std::vector<wxRadioButton*> radios_;
};

/// The dialog itself would ask about the name in it, which is not always the one of the file.
bool may_replace(wxWindow& parent, const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return true;
  wxMessageDialog question(
      &parent, wx_text(tr("There is a file called {name} already. Replace it?", "name"_a = file.filename().string())),
      wx_text(tr(export_title)), wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
  question.SetYesNoLabels(wx_text(tr("&Replace it")), wx_text(tr("&Another name")));
  return question.ShowModal() == wxID_YES;
}

}  // namespace

void HistoryPage::save_copy() {
  const std::filesystem::path from(facts_.damaged_copy);
  wxFileDialog dialog(this, wx_text(tr("Save a copy")), wxString(), wx_text(from.filename().string()), "*.db|*.db",
                      wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return tell({});
  std::error_code error;
  const std::filesystem::path to(dialog.GetPath().utf8_string());
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
  tell(error ? tr("The copy could not be saved: {why}.", "why"_a = error.message()) : std::string{});
}

/// Asks before a file that is there would be replaced, whatever ending the dialog left in its name.
void HistoryPage::export_history() {
  std::string filters;
  for (const Format& format : formats)
    filters += (filters.empty() ? "" : "|") + tr(format.label) + "|*" + format.extension;
  wxFileDialog dialog(this, wx_text(tr(export_title)), wxString(), wx_text("limber-" + date_text(today_)),
                      wx_text(filters), wxFD_SAVE);
  while (dialog.ShowModal() == wxID_OK) {
    const Format& format = formats[static_cast<std::size_t>(std::max(0, dialog.GetFilterIndex()))];
    const std::filesystem::path file = export_path(dialog.GetPath().utf8_string(), format.extension);
    if (!may_replace(*this, file)) continue;
    tell(tr("Being saved…"));
    exporting_ = std::make_unique<HistoryExport>(
        context_.daemon, context_.loop,
        HistoryExport::Wish{file.string(), format.name, date_text(facts_.first.value_or(today_)), date_text(today_)},
        [this](const std::string& sentence) { tell(sentence); });
    return;
  }
}

/// The person is asked which days; the safe button has the keyboard.
void HistoryPage::delete_history() {
  const auto choices = choices_of(period_, facts_.first.value_or(today_), today_);
  DeleteDialog dialog(*this, choices);
  if (dialog.ShowModal() != wxID_OK) return;
  const Choice& chosen = choices[dialog.chosen()];
  tell({});
  context_.daemon.call(
      "history_delete", {{"from", date_text(chosen.first)}, {"to", date_text(chosen.last)}},
      while_here([this](const Json& answer) {
        tell(deleted_words(answer));
        ask();
      }),
      while_here([this](const RpcError& error) { tell(tr("Nothing was deleted.") + " " + error.what()); }));
}

}  // namespace limber
