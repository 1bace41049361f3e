#include "panel/windows/break_words.hpp"

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "panel/widgets/icons.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/step_list.hpp"

namespace limber {
namespace {

constexpr const char* advice = "Ease off if anything pinches or tingles.";
constexpr int leaf_size = 14, to_advice = 7, scroll_step = 6;

}  // namespace

BreakWords::BreakWords(wxWindow* parent, int width)
    : Pane(parent),
      width_(with_text(width)),
      part_(add_text(*this, FontStep::over, palette().text2)),
      left_(add_text(*this, FontStep::caption, palette().text2)),
      title_(add_text(*this, FontStep::title, palette().text)),
      place_(add_text(*this, FontStep::small, palette().text2)),
      advice_(nullptr),
      around_(new ScrollPane(this)),
      steps_(new StepList(around_, width_)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->SetMinSize(width_, -1);
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(part_, 0, wxALIGN_CENTRE_VERTICAL);
  top->AddStretchSpacer();
  top->Add(left_, 0, wxALIGN_CENTRE_VERTICAL);
  auto* ease = new wxBoxSizer(wxHORIZONTAL);
  ease->Add(add_icon(*this, Icon::leaf, palette().text2, leaf_size), 0, wxRIGHT, FromDIP(to_advice));
  advice_ = add_text(*this, FontStep::caption, palette().text2);
  ease->Add(advice_, 1);
  column->Add(top, 0, wxEXPAND);
  column->Add(title_, 0, wxTOP, FromDIP(3));
  column->Add(place_, 0, wxTOP, FromDIP(2));
  around_->SetScrollRate(0, FromDIP(scroll_step));
  auto* all_steps = new wxBoxSizer(wxVERTICAL);
  all_steps->Add(steps_, 0, wxEXPAND);
  around_->SetSizer(all_steps);
  around_->SetMinSize({width_, 10});
  steps_->on_change([this] { follow_step(); });
  around_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    CallAfter([this] { follow_step(); });
  });
  column->Add(around_, 1, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(11));
  column->Add(ease, 0, wxEXPAND);
  SetSizer(column);
  say({});
}

void BreakWords::show(const BreakView& view) {
  bool changed = change_text(*part_, view.part);
  changed |= change_text(*left_, view.left);
  changed |= change_text(*title_, view.title, width_);
  changed |= change_text(*place_, view.place, width_);
  steps_->show(view.steps);
  if (changed) Layout();
}

/// The step that is lit is in view, and the next one where there is room for both.
void BreakWords::follow_step() {
  around_->FitInside();
  const wxRect wanted = steps_->seen_first();
  const int room = around_->GetClientSize().y, step = FromDIP(scroll_step);
  if (wanted.IsEmpty() || room <= 0) return;
  const int at = around_->GetViewStart().y * step;
  int to = at;
  if (wanted.GetBottom() > to + room) to = wanted.GetBottom() - room + step;
  to = std::min(to, wanted.y);
  if (to != at) around_->Scroll(-1, to / step);
}

void BreakWords::say(const std::string& sentence) {
  const int width = width_ - with_text(leaf_size) - FromDIP(to_advice);
  if (change_text(*advice_, sentence.empty() ? advice : sentence, width)) Layout();
}

}  // namespace limber
