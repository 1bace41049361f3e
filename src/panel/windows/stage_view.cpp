#include "panel/windows/stage_view.hpp"

#include <wx/stattext.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/pacer_view.hpp"
#include "panel/widgets/ring_view.hpp"
#include "panel/widgets/side_switch.hpp"

namespace limber {
namespace {

constexpr int corner = 14;

}  // namespace

StageView::StageView(wxWindow* parent, const Poses& poses)
    : Card(parent,
           [] {
             return Look{palette().stage, std::nullopt};
           }),
      figure_(new FigureView(this, poses)),
      side_(new SideSwitch(this)),
      ring_(new RingView(this, RingView::Size::countdown)),
      pacer_(new PacerView(this)),
      cue_(add_text(*this, FontStep::body_bold, palette().text)),
      cue_below_(add_text(*this, FontStep::caption, palette().text2)) {
  figure_->SetBackgroundColour(colour(palette().stage));
  SetMinSize(FromDIP(wxSize(380, 340)));
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    arrange();
    event.Skip();
  });
}

void StageView::arrange() {
  const wxSize size = GetSize();
  const int edge = FromDIP(corner);
  figure_->SetSize(edge, edge, size.x - 2 * edge, size.y - 2 * edge);
  side_->SetPosition({edge, edge});
  ring_->SetPosition({size.x - edge - ring_->GetSize().x, edge});
  const int pacer_top = size.y - FromDIP(12) - pacer_->GetSize().y;
  pacer_->SetPosition({edge, pacer_top});
  const int words = edge + pacer_->GetSize().x + FromDIP(12);
  const int both = cue_->GetSize().y + cue_below_->GetSize().y;
  const int top = pacer_top + (pacer_->GetSize().y - both) / 2;
  cue_->SetPosition({words, top});
  cue_below_->SetPosition({words, top + cue_->GetSize().y});
}

void StageView::set_poses(std::vector<std::string> names) { figure_->set_stretch(std::move(names)); }

void StageView::show(const BreakView& view) {
  side_->show(view.side);
  TodayView::Ring ring;
  ring.number = view.count;
  ring.below = view.unit;
  ring_->Show(!view.done);
  ring_->show(ring);
  set_accessible(*ring_, view.spoken, AccessibleRole::progress_bar);
  pacer_->Show(!view.done);
  bool moved = change_text(*cue_, view.cue);
  moved |= change_text(*cue_below_, view.cue_below);
  if (moved) arrange();
}

void StageView::show(const BreakMotion& motion) {
  ring_->show_share(motion.share);
  figure_->show(motion.motion, motion.progress, motion.held, motion.breath_phase);
  pacer_->show(motion.breath ? motion.breath->fullness() : 0);
}

}  // namespace limber
