#include "panel/windows/up_next_card.hpp"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "panel/model/break_view.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/windows/stretch_thumb.hpp"

namespace limber {
UpNextCard::UpNextCard(wxWindow* parent, const Catalogue& catalogue, const Poses& poses,
                       std::function<void(const std::string& stretch)> choose)
    : Card(parent,
           [] {
             return Look{palette().card, palette().line};
           }),
      catalogue_(catalogue),
      choose_(std::move(choose)) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  auto* stage = new Card(this, [] { return Card::Look{palette().stage, std::nullopt, 8}; });
  stage->SetMinSize(FromDIP(wxSize(108, 84)));
  thumb_ = new FigureView(stage, poses);
  thumb_->SetBackgroundColour(colour(palette().stage));
  thumb_->SetSize(FromDIP(4), FromDIP(2), FromDIP(100), FromDIP(80));
  row->Add(stage, 0, wxALL, FromDIP(10));
  auto* words = new wxBoxSizer(wxVERTICAL);
  words->Add(add_text(*this, FontStep::over, palette().text2, "Up next"));
  title_ = add_text(*this, FontStep::body_bold, palette().text, {}, wxST_ELLIPSIZE_END);
  line_ = add_text(*this, FontStep::small, palette().text2, {}, wxST_ELLIPSIZE_END);
  wxButton* another = add_link(*this, "Choose &another");
  another->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_another(); });
  words->Add(title_, 0, wxEXPAND | wxTOP, FromDIP(2));
  words->Add(line_, 0, wxEXPAND);
  words->Add(another, 0, wxTOP, FromDIP(4));
  row->Add(words, 1, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(12));
  SetSizer(row);
}

void UpNextCard::show(const std::string& id) {
  const Stretch* stretch = catalogue_.find(id);
  change_text(*title_, stretch ? stretch->name : "Limber picks one for you");
  change_text(*line_, stretch ? place_and_length(*stretch) : "Short and easy, when the break comes");
  show_thumb(*thumb_, stretch);
}

void UpNextCard::choose_another() {
  wxMenu menu;
  std::vector<const Stretch*> offered;
  struct Group {
    Place place;
    const char* label;
  };
  for (const Group group :
       {Group{Place::desk, "At the desk"}, Group{Place::standing, "Standing"}, Group{Place::mat, "On a mat"}}) {
    auto* its = new wxMenu;
    for (const Stretch& stretch : catalogue_.stretches) {
      if (stretch.places.empty() || stretch.places.front() != group.place) continue;
      offered.push_back(&stretch);
      its->Append(static_cast<int>(offered.size()), wxControl::EscapeMnemonics(wx_text(stretch.name)));
    }
    menu.AppendSubMenu(its, group.label);
  }
  const int chosen = GetPopupMenuSelectionFromUser(menu);
  if (chosen >= 1 && static_cast<std::size_t>(chosen) <= offered.size())
    choose_(offered[static_cast<std::size_t>(chosen - 1)]->id);
}

}  // namespace limber
