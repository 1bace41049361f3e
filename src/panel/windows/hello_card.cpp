#include "panel/windows/hello_card.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int hello_pad = 12;

}  // namespace

HelloCard::HelloCard(wxWindow* parent, std::function<void()> nudge)
    : Card(parent, [] {
        return Look{palette().accent_soft, std::nullopt};
      }) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  sentence_ = add_text(*this, FontStep::body_bold, palette().text);
  advice_ = add_text(*this, FontStep::small, palette().text);
  nudge_ = add_button(*this, tr("Show me a &nudge now"));
  nudge_->Bind(wxEVT_BUTTON, [nudge = std::move(nudge)](wxCommandEvent&) { nudge(); });
  column->Add(sentence_, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(hello_pad));
  column->AddSpacer(FromDIP(4));
  column->Add(advice_, 0, wxLEFT | wxRIGHT, FromDIP(hello_pad));
  column->Add(nudge_, 0, wxEXPAND | wxALL, FromDIP(hello_pad));
  SetSizer(column);
  Hide();
}

bool HelloCard::show(const HelloView& view, int width) {
  if (view == view_ && width == width_) return false;
  view_ = view;
  width_ = width;
  const int words = width - FromDIP(2 * hello_pad);
  change_text(*sentence_, view.sentence, words);
  change_text(*advice_, view.advice, words);
  advice_->Show(!view.advice.empty());
  nudge_->Enable(view.nudge);
  set_accessible(*this, tr("Limber says hello"), AccessibleRole::panel);
  Show(!view.sentence.empty());
  Layout();
  return true;
}

wxWindow& HelloCard::first_control() { return *nudge_; }

}  // namespace limber
