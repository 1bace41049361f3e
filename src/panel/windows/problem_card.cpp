#include "panel/windows/problem_card.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/icons.hpp"
#include "panel/widgets/look.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int alert_size = 18, problem_gap = 11;

}  // namespace

ProblemCard::ProblemCard(wxWindow* parent, std::function<void()> resized, std::function<void(PanelAction)> act)
    : Card(parent,
           [] {
             return Look{palette().card, palette().alert};
           }),
      resized_(std::move(resized)),
      act_(std::move(act)) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_icon(*this, Icon::alert, palette().alert, alert_size), 0, wxLEFT | wxTOP, FromDIP(problem_gap));
  auto* words = new wxBoxSizer(wxVERTICAL);
  text_ = add_text(*this, FontStep::small, palette().text);
  more_ = add_link(*this, "");
  more_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    open_ = true;
    fill();
    resized_();
  });
  words->Add(text_, 0, wxEXPAND);
  auto* mends = new wxBoxSizer(wxHORIZONTAL);
  for (std::size_t i = 0; i < mend_.size(); ++i) {
    mend_[i] = add_link(*this, "");
    mend_[i]->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) {
      if (i < mends_.size()) act_(mends_[i].action);
    });
    mends->Add(mend_[i], 0, wxRIGHT, FromDIP(16));
  }
  words->Add(mends, 0, wxTOP, FromDIP(4));
  words->Add(more_, 0, wxTOP, FromDIP(4));
  row->Add(words, 1, wxALL, FromDIP(problem_gap));
  SetSizer(row);
  Hide();
}

void ProblemCard::show(const std::vector<std::string>& problems, const std::vector<TodayButton>& mends, int width) {
  if (problems == problems_ && mends == mends_ && width == width_) return;
  mends_ = mends;
  if (problems.size() < 2) open_ = false;
  problems_ = problems;
  width_ = width;
  Show(!problems_.empty());
  fill();
}

void ProblemCard::fill() {
  if (problems_.empty()) return;
  std::string text = problems_.front();
  if (open_)
    for (std::size_t i = 1; i < problems_.size(); ++i) text += "\n" + problems_[i];
  change_text(*text_, text, width_ - FromDIP(3 * problem_gap) - with_text(alert_size));
  for (std::size_t i = 0; i < mend_.size(); ++i) {
    mend_[i]->Show(i < mends_.size());
    if (i < mends_.size()) mend_[i]->SetLabel(wx_text(mends_[i].label));
  }
  more_->Show(!open_ && problems_.size() > 1);
  // Translators: on a button that shows the other problems.
  more_->SetLabel(wx_text(trn("And {n} more", "And {n} more", problems_.size() - 1)));
  set_accessible(*this, problems_.size() == 1 ? tr("Something needs a look") : tr("Some things need a look"),
                 AccessibleRole::panel);
  Layout();
}

}  // namespace limber
