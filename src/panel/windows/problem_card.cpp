#include "panel/windows/problem_card.hpp"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/icons.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr int alert_size = 18, problem_gap = 11;

}  // namespace

ProblemCard::ProblemCard(wxWindow* parent, std::function<void()> resized)
    : Card(parent,
           [] {
             return Look{palette().card, palette().alert};
           }),
      resized_(std::move(resized)) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_icon(*this, Icon::alert, palette().alert, alert_size), 0, wxLEFT | wxTOP, FromDIP(problem_gap));
  auto* words = new wxBoxSizer(wxVERTICAL);
  text_ = add_text(*this, FontStep::small, palette().text);
  more_ = add_link(*this, "Show all");
  more_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
    open_ = true;
    fill();
    resized_();
  });
  words->Add(text_, 0, wxEXPAND);
  words->Add(more_, 0, wxTOP, FromDIP(4));
  row->Add(words, 1, wxALL, FromDIP(problem_gap));
  SetSizer(row);
  Hide();
}

void ProblemCard::show(const std::vector<std::string>& problems, int width) {
  if (problems == problems_ && width == width_) return;
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
  more_->Show(!open_ && problems_.size() > 1);
  more_->SetLabel(wx_text(fmt::format("And {} more", problems_.size() - 1)));
  set_accessible(*this, problems_.size() == 1 ? "Something needs a look" : "Some things need a look",
                 AccessibleRole::panel);
  Layout();
}

}  // namespace limber
