#include "panel/windows/heat_or_cold.hpp"

#include <wx/wx.h>

#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "panel/model/care_sheet.hpp"
#include "panel/model/pack_timer.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/paint_context.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/widgets/ring_view.hpp"
#include "panel/windows/care_cards.hpp"
#include "panel/windows/parts.hpp"

namespace limber {

/// The cards to choose between. Neither is recommended over the other.
class PackChoice : public Pane {
 public:
  PackChoice(wxWindow* parent, const std::vector<const CareTopic*>& topics, std::function<void(std::size_t)> chosen)
      : Pane(parent), chosen_(std::move(chosen)), row_(new wxBoxSizer(wxHORIZONTAL)) {
    paint_with(*this, [this](wxGraphicsContext& graphics) { paint(graphics); });
    for (const CareTopic* topic : topics) {
      const bool first = options_.empty();
      if (!first) row_->AddSpacer(FromDIP(12));
      row_->Add(build_option(*topic, first), 1, wxEXPAND);
    }
    SetSizer(row_);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
      for (std::size_t i = 0; i < options_.size(); ++i)
        if (wxRect(options_[i].room->GetPosition(), options_[i].room->GetSize()).Contains(event.GetPosition()))
          choose(i);
    });
  }

  void choose(std::size_t index) {
    options_[index].button->SetValue(true);
    current_ = index;
    Refresh();
    chosen_(index);
  }
  wxWindow* first_control() { return options_[current_].button; }
  void set_orientation(wxOrientation orientation) { row_->SetOrientation(orientation); }

 private:
  struct Option {
    wxRadioButton* button;
    wxSizer* room;
    bool cold;
  };

  wxSizer* build_option(const CareTopic& topic, bool first) {
    const auto choose_it = [this, index = options_.size()](auto&) { choose(index); };
    const bool cold = topic.id == "cold";
    auto* button =
        new wxRadioButton(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, first ? wxRB_GROUP : 0);
    style_mark(*button);
    set_accessible(*button, topic.name, AccessibleRole::as_it_is, care_opening(topic));
    button->Bind(wxEVT_RADIOBUTTON, choose_it);
    const Rgb tone = cold ? palette().stand : palette().warm;
    wxWindow* icon = add_icon(*this, cold ? Icon::snow : Icon::flame, tone, 18);
    wxWindow* name = add_text(*this, FontStep::body_bold, tone, topic.name);
    auto* opening = new ProseView(this);
    opening->show({{ProsePart::Kind::aside, care_opening(topic)}});
    for (wxWindow* its : std::initializer_list<wxWindow*>{icon, name, opening}) its->Bind(wxEVT_LEFT_DOWN, choose_it);
    wxSizer* head =
        row_of({{icon, 0, wxALIGN_CENTRE_VERTICAL}, {name, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8)}});
    wxSizer* words = column_of({head, {opening, 0, wxEXPAND | wxTOP, FromDIP(3)}});
    wxSizer* room = row_of({{button, 0, wxLEFT | wxTOP, FromDIP(13)},
                            space(FromDIP(6)),
                            {words, 1, wxEXPAND | wxTOP | wxRIGHT | wxBOTTOM, FromDIP(12)}});
    options_.push_back({button, room, cold});
    return room;
  }

  void paint(wxGraphicsContext& graphics) const {
    const Palette& its = palette();
    for (std::size_t i = 0; i < options_.size(); ++i) {
      const bool chosen = i == current_;
      const Rgb edge = options_[i].cold ? its.stand : its.warm,
                soft = options_[i].cold ? its.stand_soft : its.warm_soft;
      const double line = (chosen ? 2 : 1) * (its.strong ? 2 : 1);
      graphics.SetBrush(wxBrush(colour(chosen ? soft : its.card)));
      graphics.SetPen(graphics.CreatePen(wxGraphicsPenInfo(colour(chosen ? edge : its.line)).Width(line)));
      const wxPoint at = options_[i].room->GetPosition();
      const wxSize size = options_[i].room->GetSize();
      graphics.DrawRoundedRectangle(at.x + line / 2, at.y + line / 2, size.x - line, size.y - line, FromDIP(10));
    }
  }

  std::function<void(std::size_t)> chosen_;
  std::vector<Option> options_;
  wxBoxSizer* row_;
  std::size_t current_ = 0;
};

HeatOrCold::HeatOrCold(wxWindow* parent, std::vector<const CareTopic*> topics, PackTimer& timer, ClockStyle clock,
                       std::function<void()> resized)
    : Pane(parent), topics_(std::move(topics)), timer_(timer), clock_(clock), resized_(std::move(resized)) {
  choice_ = new PackChoice(this, topics_, [this](std::size_t index) { choose(index); });
  SetSizer(column_of({{choice_, 0, wxEXPAND}, {build_details(), 0, wxEXPAND | wxTOP, FromDIP(12)}}));
  seconds_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { show_timer(); });
  timer_.listen(this, [this] {
    show_timer();
    resized_();
  });
  for (std::size_t i = 0; i < topics_.size(); ++i)
    if (topics_[i]->id == (timer_.run() ? timer_.run()->topic : "")) current_ = i;
  choice_->choose(current_);
}

HeatOrCold::~HeatOrCold() { timer_.stop_listening(this); }

wxWindow* HeatOrCold::first_control() { return choice_->first_control(); }

wxWindow* HeatOrCold::build_details() {
  auto* card = new Card(this, plain_look);
  for (ProseView** its : {&how_title_, &ask_title_, &how_, &ask_}) *its = new ProseView(card);
  wxSizer* timer = build_timer(*card);
  for (ProseView** its : {&refusal_, &rest_}) *its = new ProseView(card);
  refusal_->Hide();
  more_ = on_press(add_link(*card, ""), [this] {
    opened_ = !opened_;
    fill();
    resized_();
  });
  wxSizer* left = column_of({{how_title_, 0, wxEXPAND | wxBOTTOM, FromDIP(6)},
                             {how_, 0, wxEXPAND},
                             {timer, 0, wxEXPAND | wxTOP, FromDIP(14)},
                             {refusal_, 0, wxEXPAND | wxTOP, FromDIP(8)}});
  wxSizer* right = column_of({{ask_title_, 0, wxEXPAND | wxBOTTOM, FromDIP(6)}, {ask_, 0, wxEXPAND}});
  both_ = row_of({{left, 1, wxEXPAND}, space(FromDIP(28)), {right, 1, wxEXPAND}});
  card->SetSizer(column_of({{both_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(17)},
                            {rest_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(17)},
                            {more_, 0, wxALL, FromDIP(16)}}));
  return card;
}

wxSizer* HeatOrCold::build_timer(wxWindow& parent) {
  start_ = on_press(add_button(parent, ""), [this] { press(); });
  stop_ = on_press(add_button(parent, ""), [this] { press(); });
  ring_ = new RingView(&parent, RingView::Size::countdown);
  heading_ = add_text(parent, FontStep::body_bold, palette().text);
  line_ = new ProseView(&parent);
  wxSizer* words = column_of({heading_, {line_, 0, wxEXPAND | wxTOP, FromDIP(2)}, {stop_, 0, wxTOP, FromDIP(8)}});
  return row_of({start_, {ring_, 0, wxRIGHT, FromDIP(14)}, {words, 1, wxEXPAND}});
}

void HeatOrCold::set_orientation(wxOrientation orientation) {
  both_->SetOrientation(orientation);
  choice_->set_orientation(orientation);
}

void HeatOrCold::choose(std::size_t index) {
  current_ = index;
  fill();
  show_timer();
  resized_();
}

void HeatOrCold::fill() {
  const CareTopic& its = topic();
  how_title_->show({{ProsePart::Kind::heading, care_title(its, CareRole::how)}});
  ask_title_->show({{ProsePart::Kind::heading, care_title(its, CareRole::ask_first)}});
  how_->show(care_list(its, CareRole::how, opened_));
  ask_->show(care_list(its, CareRole::ask_first, opened_));
  rest_->Show(opened_);
  rest_->show(opened_ ? rest_and_sources(its, {CareRole::how, CareRole::ask_first}) : Prose());
  more_->SetLabel(wx_text(more_label(opened_)));
  start_->SetLabel(
      wx_text(its.timer ? tr("Start a {minutes} min timer", "minutes"_a = its.timer->length.count()) : std::string()));
  set_button_icon(*start_, Icon::clock, palette().text);  // a new label drops it
}

void HeatOrCold::show_timer() {
  const Instant now = boot_now();
  const bool runs = timer_.run() && timer_.run()->stage(now) != PackStage::off;
  start_->Show(!runs && topic().timer.has_value());
  refusal_->Show(!timer_.refusal().empty());
  refusal_->show({{ProsePart::Kind::aside, timer_.refusal()}});
  for (wxWindow* its : std::initializer_list<wxWindow*>{ring_, heading_, line_, stop_}) its->Show(runs);
  seconds_.Stop();
  if (!runs) return;
  const PackView view = pack_view(*timer_.run(), now, wall_now(), LocalZone(), clock_);
  TodayView::Ring ring;
  ring.number = view.left.digits;
  ring.below = view.left.unit;
  ring.share = view.share;
  ring.tone = view.over ? RingTone::warm : RingTone::accent;
  ring_->show(ring);
  // Translators: how much of the time is left, such as "12 min left".
  set_accessible(*ring_, tr("{number} {unit} left", "number"_a = view.left.digits, "unit"_a = view.left.unit),
                 AccessibleRole::progress_bar);
  change_text(*heading_, view.heading);
  line_->show({{ProsePart::Kind::aside, view.line}});
  stop_->SetLabel(wx_text(view.button));
  if (seen_) seconds_.StartOnce(1000);
}

void HeatOrCold::press() {
  if (stop_->IsShown()) return timer_.stop();
  timer_.start(topic());
}

void HeatOrCold::set_seen(bool seen) {
  seen_ = seen;
  show_timer();
}

}  // namespace limber
