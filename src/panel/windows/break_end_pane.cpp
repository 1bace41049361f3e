#include "panel/windows/break_end_pane.hpp"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icon_button.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int end_gap = 6, rows_gap = 10;
constexpr std::size_t most_with_words = 3;  ///< stretches of which the buttons have words; of more, a row each

}  // namespace

BreakEndPane::BreakEndPane(wxWindow* parent, int width, Zoom zoom, Rate rate)
    : Pane(parent),
      width_(width),
      zoom_(zoom),
      rate_(std::move(rate)),
      sum_(zoom.add_text(*this, FontStep::heading, palette().text)),
      next_(zoom.add_text(*this, FontStep::text, palette().text)),
      thanks_(zoom.add_text(*this, FontStep::text, palette().text2)),
      question_(zoom.add_text(*this, FontStep::small, palette().text2, tr("How was it?"))),
      rows_(new wxBoxSizer(wxVERTICAL)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  const int gap = zoom_.px(end_gap);
  column->Add(sum_, 0, wxTOP, gap);
  column->Add(next_, 0, wxTOP, gap);
  column->Add(thanks_, 0, wxTOP, 2 * gap);
  column->Add(question_, 0, wxTOP, 4 * gap);
  column->Add(rows_, 0, wxEXPAND);
  SetSizer(column);
}

void BreakEndPane::show(const BreakEndView& view) {
  const auto line = [this](wxStaticText& label, const std::string& text) {
    change_text(label, text, width_);
    label.Show(!text.empty());
  };
  line(*sum_, view.words.sum);
  line(*next_, view.words.next);
  line(*thanks_, view.words.thanks);
  question_->Show(!view.stretches.empty());
  if (view.stretches != shown_) {
    shown_ = view.stretches;
    rows_->Clear(true);
    rows_of_.clear();
    for (const BreakEndView::Done& its : shown_) add_row(its);
  }
  Layout();
  GetParent()->Layout();
}

void BreakEndPane::add_row(const BreakEndView::Done& stretch) {
  auto* name = zoom_.add_text(*this, FontStep::body_bold, palette().text);
  change_text(*name, stretch.name, width_);
  const bool wide = shown_.size() <= most_with_words;
  wxButton* like = add_button(*this, wide ? tr("Liked it") : "", Icon::heart);
  wxButton* hide = add_button(*this, wide ? tr("Not for me") : "", Icon::hidden);
  for (wxButton* button : {like, hide}) zoom_.enlarge(*button);
  set_accessible(*like, tr("Liked it: {stretch}", "stretch"_a = stretch.name));
  set_accessible(*hide, tr("Not for me: {stretch}", "stretch"_a = stretch.name));
  like->SetToolTip(wx_text(wide ? tr("It comes more often") : tr("Liked it: it comes more often")));
  hide->SetToolTip(wx_text(wide ? tr("It is not suggested any more") : tr("Not for me: it is not suggested any more")));
  like->Bind(wxEVT_BUTTON, [this, id = stretch.id](wxCommandEvent&) { press(id, Rating::like); });
  hide->Bind(wxEVT_BUTTON, [this, id = stretch.id](wxCommandEvent&) { press(id, Rating::hide); });
  rows_of_[stretch.id] = [this, like, hide, id = stretch.id] {
    const auto said = said_.find(id);
    const bool liked = said != said_.end() && said->second == Rating::like;
    const bool hidden = said != said_.end() && said->second == Rating::hide;
    set_button_icon(*like, liked ? Icon::heart_full : Icon::heart, liked ? palette().accent : palette().text);
    set_button_icon(*hide, hidden ? Icon::check : Icon::hidden, hidden ? palette().accent : palette().text);
  };
  rows_of_[stretch.id]();  // icons as large as the buttons are now
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  if (!wide) {
    row->Add(name, 1, wxALIGN_CENTRE_VERTICAL);
    row->Add(like, 0, wxLEFT, zoom_.px(8));
    row->Add(hide, 0, wxLEFT, zoom_.px(8));
    rows_->Add(row, 0, wxEXPAND | wxTOP, zoom_.px(end_gap));
    return;
  }
  row->Add(like, 1);
  row->Add(hide, 1, wxLEFT, zoom_.px(8));
  rows_->Add(name, 0, wxTOP, zoom_.px(rows_gap));
  rows_->Add(row, 0, wxEXPAND | wxTOP, zoom_.px(end_gap));
}

/// Pressed once more, it is taken back.
void BreakEndPane::press(const std::string& stretch, Rating rating) {
  const auto said = said_.find(stretch);
  const bool back = said != said_.end() && said->second == rating;
  if (back)
    said_.erase(said);
  else
    said_[stretch] = rating;
  rows_of_.at(stretch)();
  rate_(stretch, back ? std::nullopt : std::optional(rating));
}

}  // namespace limber
