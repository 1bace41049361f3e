#include "panel/windows/notice.hpp"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <string>

#include "panel/model/care_sheet.hpp"
#include "panel/widgets/card.hpp"
#include "panel/widgets/icons.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr int padding = 12, icon = 16;

}  // namespace

wxWindow* add_doctor_notice(wxWindow& parent, std::string_view text, int width) {
  auto* card = new Card(&parent, [] { return Card::Look{palette().accent_soft, std::nullopt, 8}; });
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_icon(*card, Icon::doctor, palette().accent, icon), 0, wxLEFT | wxTOP, card->FromDIP(padding));
  auto* words = new wxBoxSizer(wxVERTICAL);
  const auto [lead, rest] = lead_and_rest(text);
  const int room = width - card->FromDIP(3 * padding + icon);
  wxStaticText* bold = add_text(*card, FontStep::small, palette().text);
  bold->SetFont(bold->GetFont().Bold());
  change_text(*bold, lead, room);
  words->Add(bold);
  wxStaticText* more = add_text(*card, FontStep::small, palette().text);
  change_text(*more, rest, room);
  words->Add(more);
  row->Add(words, 1, wxALL, card->FromDIP(padding));
  card->SetSizer(row);
  return card;
}

}  // namespace limber
