#include "panel/windows/then_card.hpp"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "catalogue/catalogue.hpp"
#include "panel/model/break_view.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/windows/stretch_thumb.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int then_picture = 128, then_pad = 12;

}  // namespace

ThenCard::ThenCard(wxWindow* parent, const Catalogue& catalogue, const Poses& poses, int width, Zoom zoom)
    : Card(parent,
           [] {
             return Look{palette().card, palette().line};
           }),
      catalogue_(catalogue),
      width_(width),
      zoom_(zoom),
      picture_(new FigureView(this, poses)),
      title_(zoom.add_text(*this, FontStep::body_bold, palette().text)),
      place_(zoom.add_text(*this, FontStep::small, palette().text2)) {
  picture_->SetBackgroundColour(colour(palette().card));
  picture_->SetMinSize({-1, zoom_.px(then_picture)});
  const int pad = zoom_.px(then_pad);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(picture_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, pad);
  column->Add(title_, 0, wxLEFT | wxRIGHT | wxTOP, pad);
  column->Add(place_, 0, wxALL & ~wxTOP, pad);
  SetSizer(column);
  Hide();
}

bool ThenCard::show(const std::string& stretch) {
  if (stretch == stretch_) return false;
  stretch_ = stretch;
  const Stretch* its = catalogue_.find(stretch);
  Show(its != nullptr);
  if (!its) return true;
  const int words = width_ - 2 * zoom_.px(then_pad);
  change_text(*title_, tr("Then: {stretch}", "stretch"_a = its->name), words);
  change_text(*place_, place_and_area(*its), words);
  show_thumb(*picture_, its);
  set_accessible(*picture_, its->name, AccessibleRole::image);
  Layout();
  return true;
}

}  // namespace limber
