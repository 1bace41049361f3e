#include "panel/windows/notice.hpp"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <string>

#include "panel/widgets/card.hpp"
#include "panel/widgets/icons.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr std::string_view lead = "Talk to a doctor first";
constexpr int padding = 12, icon = 16;

}  // namespace

wxWindow* add_doctor_notice(wxWindow& parent, std::string_view text, int width) {
  auto* card = new Card(&parent, [] { return Card::Look{palette().accent_soft, std::nullopt, 8}; });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_icon(*card, Icon::doctor, palette().accent, icon), 0, wxLEFT | wxTOP, card->FromDIP(padding));
  auto* words = new wxBoxSizer(wxVERTICAL);
  if (text.starts_with(lead)) {
    wxStaticText* bold = add_text(*card, FontStep::small, palette().text, lead);
    bold->SetFont(bold->GetFont().Bold());
    words->Add(bold);
    text.remove_prefix(lead.size());
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
  wxStaticText* rest = add_text(*card, FontStep::small, palette().text);
  change_text(*rest, text, width - card->FromDIP(3 * padding + icon));
  words->Add(rest);
  row->Add(words, 1, wxALL, card->FromDIP(padding));
  card->SetSizer(row);
  return card;
}

}  // namespace limber
