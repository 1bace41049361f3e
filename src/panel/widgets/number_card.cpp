#include "panel/widgets/number_card.hpp"

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textwrapper.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr double digits = 1.57, words = .95, a_name = 1.16;  // of the body's size

/// Pango's own markup: the parts stand on one line, whatever their sizes.
wxString markup(const PlainNumber& number) {
  const double body = font(FontStep::body).GetFractionalPointSize();
  wxString text;
  for (const NumberPart& part : number.value) {
    wxString quoted = wx_text(part.text);
    quoted.Replace("&", "&amp;");
    quoted.Replace("<", "&lt;");
    const double scale = number.name ? a_name : part.big ? digits : words;
    if (!text.empty()) text += " ";
    text += wxString::Format("<span size=\"%d\" weight=\"%d\">%s</span>", static_cast<int>(body * scale * 1024),
                             number.name ? 500 : 400, quoted);
  }
  // As high as one with digits.
  if (number.name) text += wxString::Format("<span size=\"%d\">\u200B</span>", static_cast<int>(body * digits * 1024));
  return text;
}

}  // namespace

NumberCard::NumberCard(wxWindow* parent)
    : Card(parent,
           [] {
             return Look{palette().card, palette().line};
           }),
      caption_(add_text(*this, FontStep::caption, palette().text2, {}, wxST_ELLIPSIZE_END)),
      value_(add_text(*this, FontStep::body, palette().text, {}, wxST_ELLIPSIZE_END)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(caption_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(13));
  column->Add(value_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12));
  SetSizer(column);
}

void NumberCard::show(const PlainNumber& number) {
  if (number == shown_) return;
  shown_ = number;
  change_text(*caption_, number.caption);
  value_->SetLabelMarkup(markup(number));
  set_accessible(*value_, number.spoken());
  SetToolTip(wx_text(number.hint));
  value_->SetToolTip(wx_text(number.hint));
  Layout();
}

}  // namespace limber
