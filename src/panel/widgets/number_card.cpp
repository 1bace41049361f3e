#include "panel/widgets/number_card.hpp"

#include <fmt/format.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr double digits = 1.57, word_size = .95, a_name = 1.04;  // of the body's size

/// Pango's own markup: the parts stand on one line, whatever their sizes.
std::string markup(const PlainNumber& number) {
  const double body = font(FontStep::body).GetFractionalPointSize() * 1024;
  // Nothing, as high as digits, so that a name stands on the line of the numbers beside it.
  std::string text = fmt::format("<span size=\"{:.0f}\">\u200B</span>", body * digits);
  for (const NumberPart& part : number.value) {
    const double scale = number.name ? a_name : part.big ? digits : word_size;
    if (&part != &number.value.front()) text += fmt::format("<span size=\"{:.0f}\"> </span>", body * 1.2);
    text += fmt::format("<span size=\"{:.0f}\" weight=\"{}\">{}</span>", body * scale, number.name ? 500 : 400,
                        in_markup(part.text));
  }
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
  // Narrower than its words, a card ends them with an ellipsis; the tooltip has them whole.
  for (wxStaticText* its : {caption_, value_}) its->SetMinSize({FromDIP(40), -1});
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(caption_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(13));
  column->Add(value_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12));
  SetSizer(column);
}

void NumberCard::show(const PlainNumber& number) {
  if (number == shown_) return;
  shown_ = number;
  change_text(*caption_, number.caption);
  value_->SetLabelMarkup(wx_text(markup(number)));
  set_accessible(*value_, number.spoken());
  SetToolTip(wx_text(number.hint));
  caption_->SetToolTip(wx_text(number.caption));
  value_->SetToolTip(wx_text(number.hint.empty() ? number.spoken() : number.hint));
  Layout();
}

}  // namespace limber
