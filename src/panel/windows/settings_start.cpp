#include "panel/windows/settings_start.hpp"

#include <wx/checkbox.h>
#include <wx/stattext.h>

#include "panel/widgets/look.hpp"
#include "panel/widgets/style_sheet.hpp"
#include "panel/windows/labels.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr const char* usual_words = tr_noop("Without it Limber begins when you open its window.");

}  // namespace

SettingsStart::SettingsStart(wxWindow* parent, SettingFields& fields, Autostart autostart)
    : SettingsSection(parent, fields, trc("heading of settings", "Starting")) {
  auto* box = new wxCheckBox(&host(), wxID_ANY, wx_text(tr(at_login_label)));
  style_mark(*box);
  add_whole(box, {});
  wxStaticText* words = add_words(tr(usual_words), 26);
  box->Bind(wxEVT_CHECKBOX, [this, box, words, autostart](wxCommandEvent&) {
    const bool kept = autostart.turn(box->GetValue());
    box->SetValue(autostart.on());
    change_words(*words,
                 kept ? tr(usual_words) : tr("Kept as it was: the autostart folder of the desktop can't be written."));
    SettingsStart::fields().arrange();
  });
  fields.follow([box, autostart](bool) { box->SetValue(autostart.on()); });
}

}  // namespace limber
