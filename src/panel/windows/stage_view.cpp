#include "panel/windows/stage_view.hpp"

#include <wx/wx.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "figure/walk.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/break_widgets.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/widgets/ring_view.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int stage_corner = 14;
constexpr int below_figure = 62;                     // so that its feet do not stand on the words
constexpr int crossing_steps = 5, crossing_ms = 50;  // a quarter of a second from one still picture to the next
constexpr double still_breath_steps = 5;

/// What the picture is of, for those who do not see it.
std::string figure_name(const BreakView& view) {
  switch (view.side) {
    case Side::right: return tr("{stretch}, right side", "stretch"_a = view.title);
    case Side::left: return tr("{stretch}, left side", "stretch"_a = view.title);
    case Side::none: break;
  }
  return view.title;
}

}  // namespace

StageView::StageView(wxWindow* parent, const Poses& poses, Zoom zoom)
    : Card(parent, stage_look),
      zoom_(zoom),
      figure_(new FigureView(this, poses, palette().stage)),
      side_(new SideSwitch(this, zoom)),
      ring_(new RingView(this, RingView::Size::countdown, zoom)),
      pacer_(new PacerView(this, zoom)),
      cue_(zoom.add_text(*this, FontStep::body_bold, palette().text)),
      cue_below_(zoom.add_text(*this, FontStep::caption, palette().text2)) {
  SetMinSize(FromDIP(wxSize(380, 340)));
  cross_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
    if (--crossing_ <= 0) cross_.Stop();
    figure_->show_crossing(before_, shown_, 1 - double(crossing_) / crossing_steps, true);
  });
  also_at(*this, wxEVT_SIZE, [this] { arrange(); });
}

void StageView::arrange() {
  const wxSize size = GetSize();
  const int edge = zoom_.px(stage_corner);
  // where the switch would lie on the figure, that stands below it
  const int figure_top = side_->IsShown() ? edge + side_->GetSize().y : edge;
  figure_->SetSize(edge, figure_top, std::max(1, size.x - 2 * edge),
                   std::max(1, size.y - figure_top - zoom_.px(below_figure)));
  side_->SetPosition({edge, edge});
  const bool beside = side_->GetSize().x + ring_->GetSize().x + 3 * edge <= size.x;
  ring_->SetPosition({size.x - edge - ring_->GetSize().x, beside ? edge : 2 * edge + side_->GetSize().y});
  const int pacer_top = size.y - zoom_.px(12) - pacer_->GetSize().y;
  pacer_->SetPosition({edge, pacer_top});
  const int words = edge + pacer_->GetSize().x + zoom_.px(12);
  cue_->SetSize(cue_->GetBestSize());
  cue_below_->SetSize(cue_below_->GetBestSize());
  const int both = cue_->GetSize().y + cue_below_->GetSize().y;
  const int top = pacer_top + (pacer_->GetSize().y - both) / 2;
  cue_->SetPosition({words, top});
  cue_below_->SetPosition({words, top + cue_->GetSize().y});
}

void StageView::set_poses(std::vector<std::string> names) { figure_->set_stretch(std::move(names)); }

void StageView::show(const BreakView& view) {
  const bool sided = side_->IsShown();
  side_->show(view.side);
  bool moved = sided != side_->IsShown();
  ring_->Show(!view.done);
  ring_->show_count(view.count, view.unit);
  set_accessible(*ring_, view.spoken, AccessibleRole::progress_bar);
  set_accessible(*figure_, figure_name(view), AccessibleRole::image, view.place);
  set_accessible(*pacer_, view.cue, AccessibleRole::image);
  pacer_->Show(!view.done);
  moved |= change_text(*cue_, view.cue);
  moved |= change_text(*cue_below_, view.cue_below);
  if (moved) arrange();
}

void StageView::show(const BreakMotion& motion) {
  ring_->show_share(motion.share);
  const double fullness = motion.breath ? motion.breath->fullness() : 0;
  if (!desktop_moves()) {
    pacer_->show(std::round(fullness * still_breath_steps) / still_breath_steps);
    return motion.walking ? stand_in_a_stride() : show_still(motion.motion);
  }
  pacer_->show(fullness);
  if (motion.walking) return figure_->show_walk(seconds(motion.into) / walk_cycle_seconds);
  figure_->show(motion.motion, motion.progress, motion.held, motion.breath_phase);
}

void StageView::stand_in_a_stride() {
  strides_ = true;
  cross_.Stop();
  figure_->show_walk(walk_still);
}

/// Only where a motion leads is shown, one picture fading into the next.
void StageView::show_still(const Motion& motion) {
  const Motion wanted{motion.to, "", motion.to, motion.mirrored};
  if (!std::exchange(strides_, false) && wanted == shown_) return;
  before_ = std::exchange(shown_, wanted);
  crossing_ = crossing_steps;
  cross_.Start(crossing_ms);
}

}  // namespace limber
