#include "panel/windows/break_words.hpp"

#include <wx/wx.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/break_widgets.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/windows/parts.hpp"
#include "words/prompt_words.hpp"

namespace limber {
namespace {

constexpr int leaf_size = 14, to_advice = 7, scroll_step = 6;
constexpr int end_gap = 6, rows_gap = 10;
constexpr std::size_t most_with_words = 3;  ///< stretches of which the buttons have words; of more, a row each
constexpr int then_picture = 128, then_pad = 12;

}  // namespace

/// In a part of a break that is no stretch: which one comes then, with its picture.
class ThenCard : public Card {
 public:
  /// `width` in pixels.
  ThenCard(wxWindow* parent, const Catalogue& catalogue, const Poses& poses, int width, Zoom zoom)
      : Card(parent, plain_look),
        catalogue_(catalogue),
        words_width_(width - 2 * zoom.px(then_pad)),
        picture_(new FigureView(this, poses, palette().card)),
        title_(zoom.add_text(*this, FontStep::body_bold, palette().text)),
        place_(zoom.add_text(*this, FontStep::small, palette().text2)) {
    picture_->SetMinSize({-1, zoom.px(then_picture)});
    const int pad = zoom.px(then_pad);
    SetSizer(column_of({{picture_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, pad},
                        {title_, 0, wxLEFT | wxRIGHT | wxTOP, pad},
                        {place_, 0, wxALL & ~wxTOP, pad}}));
    Hide();
  }

  /// By its id; none or an unknown one: hidden. True: it has changed.
  bool show(const std::string& stretch) {
    if (stretch == stretch_) return false;
    stretch_ = stretch;
    const Stretch* its = catalogue_.find(stretch);
    Show(its != nullptr);
    if (!its) return true;
    change_text(*title_, tr("Then: {stretch}", "stretch"_a = its->name), words_width_);
    change_text(*place_, place_and_area(*its), words_width_);
    show_thumb(*picture_, its);
    set_accessible(*picture_, its->name, AccessibleRole::image);
    Layout();
    return true;
  }

 private:
  const Catalogue& catalogue_;
  int words_width_;
  std::string stretch_;
  FigureView* picture_;
  wxStaticText *title_, *place_;
};

class BreakEndPane : public Pane {
 public:
  /// `width` in pixels.
  BreakEndPane(wxWindow* parent, int width, Zoom zoom, BreakWords::Rate rate)
      : Pane(parent),
        width_(width),
        zoom_(zoom),
        rate_(std::move(rate)),
        sum_(zoom.add_text(*this, FontStep::heading, palette().text)),
        next_(zoom.add_text(*this, FontStep::text, palette().text)),
        thanks_(zoom.add_text(*this, FontStep::text, palette().text2)),
        question_(zoom.add_text(*this, FontStep::small, palette().text2, tr("How was it?"))),
        rows_(new wxBoxSizer(wxVERTICAL)) {
    const int gap = zoom_.px(end_gap);
    SetSizer(column_of({{sum_, 0, wxTOP, gap},
                        {next_, 0, wxTOP, gap},
                        {thanks_, 0, wxTOP, 2 * gap},
                        {question_, 0, wxTOP, 4 * gap},
                        {rows_, 0, wxEXPAND}}));
  }

  const wxWindow* pressed_last() const { return pressed_last_; }

  void show(const BreakEndView& view) {
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
      pressed_last_ = nullptr;
      for (const BreakEndView::Done& its : shown_) add_row(its);
    }
    Layout();
    GetParent()->Layout();
  }

 private:
  void add_row(const BreakEndView::Done& stretch) {
    auto* name = zoom_.add_text(*this, FontStep::body_bold, palette().text);
    change_text(*name, stretch.name, width_);
    const bool wide = shown_.size() <= most_with_words;
    wxButton* like = add_button(*this, wide ? tr("Liked it") : "", Icon::heart);
    wxButton* hide = add_button(*this, wide ? tr("Not for me") : "", Icon::hidden);
    for (wxButton* button : {like, hide}) zoom_.enlarge(*button);
    set_accessible(*like, tr("Liked it: {stretch}", "stretch"_a = stretch.name));
    set_accessible(*hide, tr("Not for me: {stretch}", "stretch"_a = stretch.name));
    like->SetToolTip(wx_text(wide ? tr("It comes more often") : tr("Liked it: it comes more often")));
    hide->SetToolTip(
        wx_text(wide ? tr("It is not suggested any more") : tr("Not for me: it is not suggested any more")));
    on_press(like, [this, like, id = stretch.id] { press(*like, id, Rating::like); });
    on_press(hide, [this, hide, id = stretch.id] { press(*hide, id, Rating::hide); });
    rows_of_[stretch.id] = [this, like, hide, id = stretch.id] {
      const bool liked = says(id, Rating::like), hidden = says(id, Rating::hide);
      set_button_icon(*like, liked ? Icon::heart_full : Icon::heart, liked ? palette().accent : palette().text);
      set_button_icon(*hide, hidden ? Icon::check : Icon::hidden, hidden ? palette().accent : palette().text);
    };
    rows_of_[stretch.id]();  // icons as large as the buttons are now
    const int gap = zoom_.px(end_gap), between = zoom_.px(8);
    if (!wide) {
      wxSizer* row =
          row_of({{name, 1, wxALIGN_CENTRE_VERTICAL}, {like, 0, wxLEFT, between}, {hide, 0, wxLEFT, between}});
      rows_->Add(row, 0, wxEXPAND | wxTOP, gap);
      return;
    }
    rows_->Add(name, 0, wxTOP, zoom_.px(rows_gap));
    rows_->Add(row_of({{like, 1}, {hide, 1, wxLEFT, between}}), 0, wxEXPAND | wxTOP, gap);
  }

  bool says(const std::string& stretch, Rating rating) const {
    const auto said = said_.find(stretch);
    return said != said_.end() && said->second == rating;
  }

  /// Pressed once more, it is taken back.
  void press(const wxWindow& button, const std::string& stretch, Rating rating) {
    pressed_last_ = &button;
    const bool back = says(stretch, rating);
    if (back)
      said_.erase(stretch);
    else
      said_[stretch] = rating;
    rows_of_.at(stretch)();
    rate_(stretch, back ? std::nullopt : std::optional(rating));
  }

  int width_;
  Zoom zoom_;
  BreakWords::Rate rate_;
  std::map<std::string, Rating> said_;
  std::vector<BreakEndView::Done> shown_;
  const wxWindow* pressed_last_ = nullptr;
  wxStaticText *sum_, *next_, *thanks_, *question_;
  wxBoxSizer* rows_;
  std::map<std::string, std::function<void()>> rows_of_;  ///< draw the buttons of a stretch as they are now
};

BreakWords::BreakWords(wxWindow* parent, int width, Zoom zoom, const Catalogue& catalogue, const Poses& poses,
                       Rate rate)
    : Pane(parent),
      zoom_(zoom),
      width_(zoom.px(width)),
      part_(zoom.add_text(*this, FontStep::over, palette().text2)),
      left_(zoom.add_text(*this, FontStep::caption, palette().text2)),
      title_(zoom.add_text(*this, FontStep::title, palette().text)),
      place_(zoom.add_text(*this, FontStep::small, palette().text2)),
      advice_(nullptr),
      around_(new ScrollPane(this, scroll_step)),
      steps_(new StepList(around_, width_, zoom)),
      then_(new ThenCard(around_, catalogue, poses, width_, zoom)),
      end_(new BreakEndPane(this, width_, zoom, std::move(rate))),
      ease_(nullptr) {
  wxWindow* leaf = add_icon(*this, Icon::leaf, palette().text2, static_cast<int>(leaf_size * zoom.by));
  advice_ = zoom_.add_text(*this, FontStep::caption, palette().text2);
  ease_ = row_of({{leaf, 0, wxRIGHT, zoom_.px(to_advice)}, {advice_, 1}});
  around_->SetSizer(column_of({{steps_, 0, wxEXPAND}, {then_, 0, wxEXPAND | wxTOP, zoom_.px(11)}}));
  around_->SetMinSize({width_, 10});
  steps_->on_change([this] { follow_step(); });
  also_at(*around_, wxEVT_SIZE, [this] { CallAfter([this] { follow_step(); }); });
  wxSizer* top = row_of({{part_, 0, wxALIGN_CENTRE_VERTICAL}, rest(), {left_, 0, wxALIGN_CENTRE_VERTICAL}});
  auto* column = column_of({{top, 0, wxEXPAND},
                            {title_, 0, wxTOP, zoom_.px(3)},
                            {place_, 0, wxTOP, zoom_.px(2)},
                            {around_, 1, wxEXPAND | wxTOP | wxBOTTOM, zoom_.px(11)},
                            {end_, 1, wxEXPAND},
                            {ease_, 0, wxEXPAND}});
  column->SetMinSize(width_, -1);
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

const wxWindow* BreakWords::pressed_last() const { return end_->pressed_last(); }

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
  if (change_text(*advice_, sentence.empty() ? ease_off() : sentence, width)) Layout();
}

}  // namespace limber
