#include "panel/windows/up_next_card.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "panel/model/break_view.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/popup_menu.hpp"
#include "panel/windows/stretch_thumb.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int next_thumb = 108, next_around = 10, next_after = 12;

}  // namespace

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
  stage->SetMinSize({with_text(next_thumb), with_text(84)});
  thumb_ = new FigureView(stage, poses);
  thumb_->SetBackgroundColour(colour(palette().stage));
  thumb_->SetSize(with_text(4), with_text(2), with_text(100), with_text(80));
  row->Add(stage, 0, wxALIGN_CENTRE_VERTICAL | wxALL, FromDIP(next_around));
  auto* words = new wxBoxSizer(wxVERTICAL);
  words->Add(add_text(*this, FontStep::over, palette().text2, tr("Up next")));
  title_ = add_text(*this, FontStep::body_bold, palette().text);
  line_ = add_text(*this, FontStep::small, palette().text2);
  wxButton* another = add_link(*this, tr("Choose &another"));
  another->Bind(wxEVT_BUTTON, [this, another](wxCommandEvent&) { choose_another(*another); });
  words->Add(title_, 0, wxEXPAND | wxTOP, FromDIP(2));
  words->Add(line_, 0, wxEXPAND);
  words->Add(another, 0, wxTOP, FromDIP(4));
  row->Add(words, 1, wxALIGN_CENTRE_VERTICAL | wxTOP | wxBOTTOM | wxRIGHT, FromDIP(next_after));
  SetSizer(row);
}

void UpNextCard::show(const std::string& id, const std::string& length, int width) {
  const Stretch* stretch = catalogue_.find(id);
  const int words = width - with_text(next_thumb) - FromDIP(2 * next_around + next_after);
  change_text(*title_, stretch ? stretch->name : tr("Limber picks one for you"), words);
  change_text(*line_, stretch ? place_and_break(*stretch, length) : tr("Short and easy, when the break comes"), words);
  show_thumb(*thumb_, stretch);
}

void UpNextCard::choose_another(wxWindow& below) {
  std::vector<MenuChoice> groups;
  for (const auto& [place, label] :
       {std::pair{Place::desk, tr("At the desk")}, std::pair{Place::standing, trc("stretches", "Standing")},
        std::pair{Place::mat, trc("stretches", "On a mat")}}) {
    MenuChoice group{label, {}};
    for (const Stretch& stretch : catalogue_.stretches)
      if (!stretch.places.empty() && stretch.places.front() == place)
        group.more.push_back({stretch.name, [choose = choose_, id = stretch.id] { choose(id); }});
    if (!group.more.empty()) groups.push_back(std::move(group));
  }
  if (!groups.empty()) pop_up(below, std::move(groups));
}

}  // namespace limber
