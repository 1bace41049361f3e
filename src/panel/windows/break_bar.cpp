#include "panel/windows/break_bar.hpp"

#include <wx/wx.h>

#include "panel/model/prompt_view.hpp"
#include "panel/widgets/split_button.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int bar_height = 60, bar_gap = 8, break_bar_edge = 16;
// Translators: on a button; another stretch.
constexpr const char* another_label = tr_noop("Another");
// Translators: on a button; on to the next stretch.
constexpr const char* next_label = tr_noop("Next");

std::string pause_words(bool paused) { return paused ? tr("Go on (Space)") : tr("Pause the timer (Space)"); }

std::string sound_words(bool on) { return on ? tr("Sound is on") : tr("Sound is off"); }

std::string done_words(bool ended) {
  return "   " + (ended ? tr("&Close") : trc("button that ends the break", "&Done")) + "   ";
}

}  // namespace

BreakBar::BreakBar(wxWindow* parent, Zoom zoom, Actions actions)
    : Pane(parent),
      actions_(std::move(actions)),
      skip_(on_press(add_flat_button(*this, tr("&Skip")), actions_.skip)),
      postpone_(add_postpone(
          this, [this] { return later_; }, actions_.postpone)),
      pause_(on_press(add_icon_button(*this, Icon::pause, pause_words(false)), actions_.pause)),
      sound_(on_press(add_icon_button(*this, Icon::sound, sound_words(true)), actions_.sound)),
      another_(new SplitButton(this, tr(another_label), tr("More about this stretch"), actions_.another,
                               [this] {
                                 std::vector<MenuChoice> choices{{tr("Another stretch") + "\tA", actions_.another}};
                                 if (in_stretch_) choices.push_back({tr("This one isn't for me"), actions_.not_for_me});
                                 return choices;
                               })),
      next_(on_press(add_button(*this, tr(next_label)), actions_.next)),
      done_(on_press(add_primary_button(*this, done_words(false)), actions_.done)) {
  set_label_with_key(another_->main(), tr(another_label), "A");
  another_->main().SetToolTip(wx_text(tr("Another stretch instead") + " (A)"));
  set_label_with_key(*next_, tr(next_label), "N");
  for (wxButton* button : {skip_, pause_, sound_, next_, done_}) zoom.enlarge(*button);
  for (SplitButton* split : {postpone_, another_}) split->enlarge(zoom);
  change_icon_button(*pause_, Icon::pause, pause_words(false));  // as large as its button is now
  set_speech(true);
  done_->SetToolTip(wx_text(tr("Enter or Escape")));
  const auto its = [&](wxWindow* button) {
    return Item(button, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, zoom.px(bar_gap));
  };
  auto* bar = row_of({space(zoom.px(break_bar_edge - bar_gap)), its(skip_), its(postpone_), rest(), its(pause_),
                      its(sound_), its(another_), its(next_), its(done_), space(zoom.px(break_bar_edge))});
  bar->SetMinSize(-1, zoom.px(bar_height));
  SetSizer(bar);
  offer(false, std::nullopt);
}

void BreakBar::show(const BreakView& view) {
  in_stretch_ = !view.stretch.empty();
  if (view.paused != paused_) {
    paused_ = view.paused;
    change_icon_button(*pause_, paused_ ? Icon::play : Icon::pause, pause_words(paused_));
  }
  if (const std::string tip = view.next + " (N)"; next_->GetToolTipText() != wx_text(tip))
    next_->SetToolTip(wx_text(tip));
  if (view.done == ended_) return;
  ended_ = view.done;
  for (wxWindow* button : std::initializer_list<wxWindow*>{pause_, sound_, another_, next_}) button->Show(!ended_);
  if (ended_) offer(false, std::nullopt);
  done_->SetLabel(wx_text(done_words(ended_)));
  Layout();
}

void BreakBar::offer(bool skip, const std::optional<LaterView>& later) {
  skip_->Show(skip && !ended_);
  postpone_->Show(later && !ended_);
  later_ = later.value_or(later_);
  if (later) postpone_->set_label(later->usual.label);
  Layout();
}

void BreakBar::set_speech(bool on) { change_icon_button(*sound_, on ? Icon::sound : Icon::sound_off, sound_words(on)); }

wxWindow& BreakBar::primary() const { return *done_; }

}  // namespace limber
