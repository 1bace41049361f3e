// What the page of the past asks before it writes a file or deletes days.
#include <wx/wx.h>

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "panel/link/export_file.hpp"
#include "panel/model/history_export.hpp"
#include "panel/model/history_period.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/windows/history_page.hpp"
#include "panel/windows/parts.hpp"
#include "rpc/wall_text.hpp"

class wxWindow;

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
  DeleteRequest days;
};

std::vector<Choice> choices_of(const Period& shown, Date first, Date today) {
  const std::string days = period_words(shown, today);
  std::vector<Choice> choices{{shown.kind == PeriodKind::week ? tr("The week shown: {days}", "days"_a = days)
                                                              : tr("The month shown: {days}", "days"_a = days),
                               {shown.first, shown.last}}};
  if (first < shown.first)
    choices.push_back({tr("Everything before that: {first} to {last}", "first"_a = date_words(first, today),
                          "last"_a = date_words(plus_days(shown.first, -1), today)),
                       {first, plus_days(shown.first, -1)}});
  choices.push_back({tr("Everything: {first} to today", "first"_a = date_words(first, today)), {first, today}});
  return choices;
}

class DeleteDialog : public wxDialog {
 public:
  DeleteDialog(wxWindow& parent, const std::vector<Choice>& choices)
      : wxDialog(&parent, wxID_ANY, wx_text(tr("Delete history"))) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(add_text(*this, FontStep::heading, palette().text, tr("Which days?")), 0, wxBOTTOM, FromDIP(10));
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
    column->Add(add_text(*this, FontStep::small, palette().text2,
                         tr("They are gone for good. What you think of stretches stays.")),
                0, wxTOP, FromDIP(8));
    column->Add(build_buttons(), 0, wxEXPAND | wxTOP, FromDIP(20));
    auto* whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(column, 1, wxEXPAND | wxALL, FromDIP(around));
    SetSizerAndFit(whole);
    CentreOnParent();
    SetEscapeId(keep_->GetId());
    keep_->SetFocus();
  }
  std::size_t chosen() const {
    for (std::size_t i = 0; i < radios_.size(); ++i)
      if (radios_[i]->GetValue()) return i;
    return 0;
  }

 private:
  wxSizer* build_buttons() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    wxButton* remove = add_flat_button(*this, tr("&Delete"));
    keep_ = add_primary_button(*this, tr("&Keep them"));
    keep_->SetDefault();
    remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { EndModal(wxID_OK); });
    keep_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { EndModal(wxID_CANCEL); });
    row->AddStretchSpacer();
    row->Add(remove, 0, wxRIGHT, FromDIP(8));
    row->Add(keep_);
    return row;
  }

  std::vector<wxRadioButton*> radios_;
  wxButton* keep_ = nullptr;
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

struct ExportChoice {
  std::string file;
  std::string format;  ///< as history_export calls it
};
/// Asks before a file that is there would be replaced, whatever ending the dialog left in its name. None: the person
/// would rather not.
std::optional<ExportChoice> ask_export(wxWindow& parent, Date today);

struct DeleteRequest {
  Date first, last;
};
/// Which days to delete, by their dates; the safe button has the keyboard. None: the person would rather keep them.
std::optional<DeleteRequest> ask_delete(wxWindow& parent, const Period& shown, Date first, Date today);

/// Asks where to, and copies. A sentence about what went wrong, or nothing.
std::string save_copy_of(wxWindow& parent, const std::string& file);

std::optional<ExportChoice> ask_export(wxWindow& parent, Date today) {
  std::string filters;
  for (const Format& format : formats)
    filters += (filters.empty() ? "" : "|") + tr(format.label) + "|*" + format.extension;
  wxFileDialog dialog(&parent, wx_text(tr(export_title)), wxString(), wx_text("limber-" + date_text(today)),
                      wx_text(filters), wxFD_SAVE);
  while (dialog.ShowModal() == wxID_OK) {
    const Format& format = formats[static_cast<std::size_t>(std::max(0, dialog.GetFilterIndex()))];
    const std::filesystem::path file = export_path(dialog.GetPath().utf8_string(), format.extension);
    if (may_replace(parent, file)) return ExportChoice{file.string(), format.name};
  }
  return std::nullopt;
}

std::optional<DeleteRequest> ask_delete(wxWindow& parent, const Period& shown, Date first, Date today) {
  const auto choices = choices_of(shown, first, today);
  DeleteDialog dialog(parent, choices);
  if (dialog.ShowModal() != wxID_OK) return std::nullopt;
  return choices[dialog.chosen()].days;
}

std::string save_copy_of(wxWindow& parent, const std::string& file) {
  const std::filesystem::path from(file);
  wxFileDialog dialog(&parent, wx_text(tr("Save a copy")), wxString(), wx_text(from.filename().string()), "*.db|*.db",
                      wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
  if (dialog.ShowModal() != wxID_OK) return {};
  std::error_code error;
  const std::filesystem::path to(dialog.GetPath().utf8_string());
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
  return error ? tr("The copy could not be saved: {why}.", "why"_a = error.message()) : std::string{};
}

void HistoryPage::save_copy() { tell(save_copy_of(*this, facts_.damaged_copy)); }

void HistoryPage::export_history() {
  const auto request = ask_export(*this, today_);
  if (!request) return;
  tell(tr("Being saved…"));
  exporting_ = std::make_unique<HistoryExport>(
      context_.daemon, context_.loop,
      HistoryExport::Wish{request->file, request->format, date_text(facts_.first.value_or(today_)), date_text(today_)},
      [this](const std::string& sentence) { tell(sentence); });
}

void HistoryPage::delete_history() {
  const auto request = ask_delete(*this, period_, facts_.first.value_or(today_), today_);
  if (!request) return;
  tell({});
  const std::weak_ptr<bool> alive = alive_;
  context_.daemon.call(
      "history_delete", {{"from", date_text(request->first)}, {"to", date_text(request->last)}},
      [this, alive](const Json& answer) {
        if (!alive.lock()) return;
        tell(deleted_words(answer));
        ask();
      },
      [this, alive](const RpcError& error) {
        if (alive.lock()) tell(tr("Nothing was deleted.") + " " + error.what());
      });
}

}  // namespace limber
