#include "panel/windows/break_words.hpp"

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <utility>

#include "panel/widgets/break_widgets.hpp"
#include "panel/widgets/icons.hpp"
#include "panel/widgets/look.hpp"
#include "panel/windows/then_card.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr const char* advice = tr_noop("Ease off if anything pinches or tingles.");
constexpr int leaf_size = 14, to_advice = 7, scroll_step = 6;

}  // namespace

BreakWords::BreakWords(wxWindow* parent, int width, Zoom zoom, const Catalogue& catalogue, const Poses& poses,
                       BreakEndPane::Rate rate)
    : Pane(parent),
      zoom_(zoom),
      width_(zoom.px(width)),
      part_(zoom.add_text(*this, FontStep::over, palette().text2)),
      left_(zoom.add_text(*this, FontStep::caption, palette().text2)),
      title_(zoom.add_text(*this, FontStep::title, palette().text)),
      place_(zoom.add_text(*this, FontStep::small, palette().text2)),
      advice_(nullptr),
      around_(new ScrollPane(this)),
      steps_(new StepList(around_, width_, zoom)),
      then_(new ThenCard(around_, catalogue, poses, width_, zoom)),
      end_(new BreakEndPane(this, width_, zoom, std::move(rate))),
      ease_(new wxBoxSizer(wxHORIZONTAL)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->SetMinSize(width_, -1);
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  top->Add(part_, 0, wxALIGN_CENTRE_VERTICAL);
  top->AddStretchSpacer();
  top->Add(left_, 0, wxALIGN_CENTRE_VERTICAL);
  ease_->Add(add_icon(*this, Icon::leaf, palette().text2, static_cast<int>(leaf_size * zoom.by)), 0, wxRIGHT,
             zoom_.px(to_advice));
  advice_ = zoom_.add_text(*this, FontStep::caption, palette().text2);
  ease_->Add(advice_, 1);
  column->Add(top, 0, wxEXPAND);
  column->Add(title_, 0, wxTOP, zoom_.px(3));
  column->Add(place_, 0, wxTOP, zoom_.px(2));
  around_->SetScrollRate(0, FromDIP(scroll_step));
  auto* all_steps = new wxBoxSizer(wxVERTICAL);
  all_steps->Add(steps_, 0, wxEXPAND);
  all_steps->Add(then_, 0, wxEXPAND | wxTOP, zoom_.px(11));
  around_->SetSizer(all_steps);
  around_->SetMinSize({width_, 10});
  steps_->on_change([this] { follow_step(); });
  around_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    CallAfter([this] { follow_step(); });
  });
  column->Add(around_, 1, wxEXPAND | wxTOP | wxBOTTOM, zoom_.px(11));
  column->Add(end_, 1, wxEXPAND);
  column->Add(ease_, 0, wxEXPAND);
  end_->Hide();
  SetSizer(column);
  say({});
}

void BreakWords::show(const BreakView& view) {
  bool changed = change_text(*part_, view.part);
  changed |= change_text(*left_, view.left);
  changed |= change_text(*title_, view.title, width_);
  changed |= change_text(*place_, view.place, width_);
  changed |= then_->show(view.then);
  steps_->show(view.steps);
  if (view.done != end_->IsShown()) {
    around_->Show(!view.done);
    end_->Show(view.done);
    GetSizer()->Show(ease_, !view.done);
    changed = true;
  }
  if (changed) Layout();
}

void BreakWords::show_end(const BreakEndView& view) {
  if (change_text(*title_, view.words.title, width_)) Layout();
  end_->show(view);
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
  const int width = width_ - zoom_.px(leaf_size) - zoom_.px(to_advice);
  if (change_text(*advice_, sentence.empty() ? tr(advice) : sentence, width)) Layout();
}

}  // namespace limber
