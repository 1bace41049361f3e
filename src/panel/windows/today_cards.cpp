#include "panel/windows/today_cards.hpp"

#include <wx/wx.h>

#include <utility>

#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "panel/model/break_view.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/widgets/popup_menu.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int hello_pad = 12;
constexpr int pack_gap = 11, pack_icon = 18;
constexpr int alert_size = 18, problem_gap = 11;
constexpr int next_thumb = 108, next_around = 10, next_after = 12;

}  // namespace

HelloCard::HelloCard(wxWindow* parent, std::function<void()> nudge)
    : Card(parent, soft_look),
      sentence_(add_text(*this, FontStep::body_bold, palette().text)),
      advice_(add_text(*this, FontStep::small, palette().text)),
      nudge_(on_press(add_button(*this, tr("Show me a &nudge now")), std::move(nudge))) {
  const int pad = FromDIP(hello_pad);
  SetSizer(column_of({{sentence_, 0, wxLEFT | wxRIGHT | wxTOP, pad},
                      space(FromDIP(4)),
                      {advice_, 0, wxLEFT | wxRIGHT, pad},
                      {nudge_, 0, wxEXPAND | wxALL, pad}}));
  Hide();
}

bool HelloCard::show(const HelloView& view, int width) {
  if (view == view_ && width == width_) return false;
  view_ = view;
  width_ = width;
  const int words = width - FromDIP(2 * hello_pad);
  change_text(*sentence_, view.sentence, words);
  change_text(*advice_, view.advice, words);
  advice_->Show(!view.advice.empty());
  nudge_->Enable(view.nudge);
  set_accessible(*this, tr("Limber says hello"), AccessibleRole::panel);
  Show(!view.sentence.empty());
  Layout();
  return true;
}

QuestionCard::QuestionCard(wxWindow* parent, std::function<void(QuestionAnswer answer)> answer)
    : Card(parent, soft_look),
      answer_(std::move(answer)),
      title_(add_text(*this, FontStep::body_bold, palette().text)),
      body_(add_text(*this, FontStep::small, palette().text)),
      below_(add_text(*this, FontStep::caption, palette().text2)) {
  const int pad = FromDIP(hello_pad);
  auto* answers = new wxGridSizer(2, FromDIP(6), FromDIP(8));
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    buttons_.at(i) = on_press(add_button(*this, ""), [this, i] {
      if (!view_ || i >= view_->answers.size()) return;
      trouble_.clear();
      effect_ = view_->answers[i].effect.empty() ? tr("Thank you.") : view_->answers[i].effect;
      answer_(view_->answers[i].answer);
    });
    answers->Add(buttons_.at(i), 0, wxEXPAND);
  }
  SetSizer(column_of({{title_, 0, wxLEFT | wxRIGHT | wxTOP, pad},
                      space(FromDIP(4)),
                      {body_, 0, wxLEFT | wxRIGHT | wxBOTTOM, pad},
                      {answers, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, pad},
                      {below_, 0, wxLEFT | wxRIGHT | wxBOTTOM, pad}}));
  Hide();
}

bool QuestionCard::show(const std::optional<QuestionView>& view, int width) {
  if (view == view_ && width == width_) return false;
  if (view && !view_) effect_ = trouble_ = "";
  view_ = view;
  width_ = width;
  fill();
  return true;
}

void QuestionCard::refuse(const std::string& why) {
  effect_.clear();
  trouble_ = why;
  fill();
}

/// After an answer: what that has done, or why it has not, until the panel is opened again.
void QuestionCard::fill() {
  const int words = width_ - FromDIP(2 * hello_pad);
  const bool refused = !trouble_.empty();
  change_text(*title_, view_ ? view_->title : refused ? tr("That did not work") : tr("Thank you"), words);
  change_text(*body_, view_ ? view_->body : refused ? trouble_ : effect_, words);
  const std::string below = !view_ ? "" : refused ? trouble_ : view_->effects;
  below_->SetForegroundColour(colour(refused ? palette().alert : palette().text2));
  change_text(*below_, below, words);
  below_->Show(!below.empty());
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    const bool there = view_ && i < view_->answers.size();
    buttons_.at(i)->Show(there);
    if (!there) continue;
    buttons_.at(i)->SetLabel(wx_text(view_->answers[i].label));
    buttons_.at(i)->SetToolTip(wx_text(view_->answers[i].effect));
  }
  set_accessible(*this, tr("Limber asks"), AccessibleRole::panel);
  Show(view_ || refused || !effect_.empty());
  Layout();
}

PackRow::PackRow(wxWindow* parent, std::function<void()> stop)
    : Card(parent, [this] {
        return Look{over_ ? palette().warm_soft : palette().card, palette().line};
      }) {
  wxWindow* icon = add_icon(*this, Icon::clock, palette().warm, pack_icon);
  text_ = add_text(*this, FontStep::small, palette().text);
  stop_ = on_press(add_link(*this, ""), std::move(stop));
  const int gap = FromDIP(pack_gap);
  SetSizer(row_of({{icon, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap},
                   {text_, 1, wxALIGN_CENTRE_VERTICAL | wxALL, gap},
                   {stop_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap}}));
  Hide();
}

void PackRow::show(const std::optional<PackRun>& run, ClockStyle clock, int width) {
  const Instant now = boot_now();
  const bool on = run && run->stage(now) != PackStage::off;
  Show(on);
  if (!on) return;
  const PackView view = pack_view(*run, now, wall_now(), LocalZone(), clock);
  over_ = view.over;
  stop_->SetLabel(wx_text(view.button));
  stop_->InvalidateBestSize();
  change_text(*text_, view.row, width - FromDIP(4 * pack_gap) - with_text(pack_icon) - stop_->GetBestSize().x);
  Layout();
}

ProblemCard::ProblemCard(wxWindow* parent, std::function<void()> resized, std::function<void(PanelAction)> act)
    : Card(parent,
           [] {
             return Look{palette().card, palette().alert};
           }),
      resized_(std::move(resized)),
      act_(std::move(act)) {
  wxWindow* icon = add_icon(*this, Icon::alert, palette().alert, alert_size);
  text_ = add_text(*this, FontStep::small, palette().text);
  more_ = on_press(add_link(*this, ""), [this] {
    open_ = true;
    fill();
    resized_();
  });
  auto* mends = new wxBoxSizer(wxHORIZONTAL);
  for (std::size_t i = 0; i < mend_.size(); ++i) {
    mend_[i] = on_press(add_link(*this, ""), [this, i] {
      if (i < mends_.size()) act_(mends_[i].action);
    });
    mends->Add(mend_[i], 0, wxRIGHT, FromDIP(16));
  }
  wxSizer* words = column_of({{text_, 0, wxEXPAND}, {mends, 0, wxTOP, FromDIP(4)}, {more_, 0, wxTOP, FromDIP(4)}});
  SetSizer(row_of({{icon, 0, wxLEFT | wxTOP, FromDIP(problem_gap)}, {words, 1, wxALL, FromDIP(problem_gap)}}));
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

UpNextCard::UpNextCard(wxWindow* parent, const Catalogue& catalogue, const Poses& poses,
                       std::function<void(const std::string& stretch)> choose)
    : Card(parent, plain_look), catalogue_(catalogue), choose_(std::move(choose)) {
  auto* stage = new Card(this, [] { return Card::Look{palette().stage, std::nullopt, 8}; });
  stage->SetMinSize({with_text(next_thumb), with_text(84)});
  thumb_ = new FigureView(stage, poses, palette().stage);
  thumb_->SetSize(with_text(4), with_text(2), with_text(100), with_text(80));
  wxWindow* up_next = add_text(*this, FontStep::over, palette().text2, tr("Up next"));
  title_ = add_text(*this, FontStep::body_bold, palette().text);
  line_ = add_text(*this, FontStep::small, palette().text2);
  wxButton* another = add_link(*this, tr("Choose &another"));
  on_press(another, [this, another] { choose_another(*another); });
  wxSizer* words = column_of(
      {up_next, {title_, 0, wxEXPAND | wxTOP, FromDIP(2)}, {line_, 0, wxEXPAND}, {another, 0, wxTOP, FromDIP(4)}});
  SetSizer(row_of({{stage, 0, wxALIGN_CENTRE_VERTICAL | wxALL, FromDIP(next_around)},
                   {words, 1, wxALIGN_CENTRE_VERTICAL | wxTOP | wxBOTTOM | wxRIGHT, FromDIP(next_after)}}));
}

void UpNextCard::show(const std::string& id, const std::string& length, int width) {
  const Stretch* stretch = catalogue_.find(id);
  const int words = width - with_text(next_thumb) - FromDIP(2 * next_around + next_after);
  change_text(*title_, stretch ? stretch->name : tr("Limber picks one for you"), words);
  change_text(*line_, stretch ? place_and_break(*stretch, length) : tr("Short and easy, when the break comes"), words);
  show_thumb(*thumb_, stretch);
}

void UpNextCard::choose_another(wxWindow& below) {
  std::vector<MenuChoice> groups;
  for (const auto& [place, label] :
       {std::pair{Place::desk, tr("At the desk")}, std::pair{Place::standing, trc("stretches", "Standing")},
        std::pair{Place::mat, trc("stretches", "On a mat")}}) {
    MenuChoice group{label, {}};
    for (const Stretch& stretch : catalogue_.stretches)
      if (!stretch.places.empty() && stretch.places.front() == place)
        group.more.push_back({stretch.name, [choose = choose_, id = stretch.id] { choose(id); }});
    if (!group.more.empty()) groups.push_back(std::move(group));
  }
  if (!groups.empty()) pop_up(below, std::move(groups));
}

}  // namespace limber
