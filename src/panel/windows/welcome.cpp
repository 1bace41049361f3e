#include "panel/windows/welcome.hpp"

#include <wx/simplebook.h>
#include <wx/tglbtn.h>
#include <wx/wx.h>

#include <algorithm>

#include "panel/model/care_sheet.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/widgets/number_spin.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int longest_interval = 24 * 60;
constexpr int width = 660, stage_width = 196, welcome_margin = 26, room_for_bar = 20;
constexpr int figure_from = 540, two_columns_from = 540;

bool has(const std::vector<std::string>& list, std::string_view word) { return std::ranges::count(list, word) > 0; }

void tick(std::vector<std::string>& list, std::string_view word, bool in) {
  std::erase(list, word);
  if (in) list.emplace_back(word);
}

constexpr int preset_edges = 48;  ///< of a segment around its words, which are bold when it is on
constexpr int notice_padding = 12, notice_icon = 16;

/// The notice about doctors, its first sentence in bold. `width`: of the whole, in pixels.
wxWindow* add_doctor_notice(wxWindow& parent, std::string_view text, int width) {
  auto* card = new Card(&parent, soft_notice_look);
  const int pad = card->FromDIP(notice_padding), room = width - card->FromDIP(3 * notice_padding + notice_icon);
  wxWindow* icon = add_icon(*card, Icon::doctor, palette().accent, notice_icon);
  const auto [first, others] = lead_and_rest(text);
  wxStaticText* bold = add_text(*card, FontStep::small, palette().text);
  bold->SetFont(bold->GetFont().Bold());
  change_text(*bold, first, room);
  wxWindow* more = add_wrapped_text(*card, FontStep::small, palette().text, others, room);
  card->SetSizer(row_of({{icon, 0, wxLEFT | wxTOP, pad}, {column_of({bold, more}), 1, wxALL, pad}}));
  return card;
}

/// The ground of the figure.
Card* add_stage(wxWindow& page) {
  return new Card(&page, [] { return Card::Look{palette().stage, std::nullopt, 0}; });
}

}  // namespace

WelcomeDialog::WelcomeDialog(Context context)
    : wxDialog(nullptr, wxID_ANY, wx_text(tr("Welcome to Limber")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE),
      context_(std::move(context)),
      choices_(welcome_choices(context_.settings.policy())) {
  // At once, so that it is kept also where the session ends before this is left.
  if (context_.first && !context_.autostart.refused()) context_.autostart.turn(true);
  build();
  CentreOnScreen();
  Bind(wxEVT_CHAR_HOOK, &WelcomeDialog::on_key, this);
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { leave(false); });
  next_->SetFocus();
}

void WelcomeDialog::build() {
  conditions_.clear();
  auto* root = add_window_ground(*this);
  scroller_ = new Scroller(root);
  book_ = new wxSimplebook(scroller_);
  book_->AddPage(build_first(*book_), "How often");
  book_->AddPage(build_second(*book_), "What to leave out");
  scroller_->SetSizer(column_of({{book_, 1, wxEXPAND}}));
  foot_book_ = new wxSimplebook(root);
  foot_book_->AddPage(build_first_foot(*foot_book_), "");
  foot_book_->AddPage(build_second_foot(*foot_book_), "");
  root->SetSizer(column_of({{scroller_, 1, wxEXPAND}, {foot_book_, 0, wxEXPAND}}));
  SetSizer(column_of({{root, 1, wxEXPAND}}));
  show_interval();
  fit();
}

/// Within the margins: as wide as its words want, where the screen has so much room.
int WelcomeDialog::whole_width() const {
  const int room = room_in_frame().x - FromDIP(room_for_bar);
  return std::min(with_text(width), room) - 2 * FromDIP(welcome_margin);
}

/// Where the words need all the width, the figure stays away.
bool WelcomeDialog::shows_figure() const { return whole_width() >= with_text(figure_from); }

/// Beside the figure.
int WelcomeDialog::words_width() const { return whole_width() - (shows_figure() ? FromDIP(stage_width) : 0); }

wxWindow* WelcomeDialog::build_first(wxWindow& book) {
  auto* page = new Pane(&book);
  auto* stage = add_stage(*page);
  auto* figure = new FigureView(stage, context_.poses, palette().stage);
  figure->set_stretch({});
  figure->SetMinSize(FromDIP(wxSize(stage_width - 64, 320)));
  stage->SetSizer(column_of({rest(), {figure, 3, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(32)}, rest()}));
  stage->Show(shows_figure());
  wxWindow* title = add_wrapped_text(*page, FontStep::title, palette().text, tr("Hello. Shall your back keep moving?"),
                                     words_width());
  wxWindow* about = add_wrapped_text(
      *page, FontStep::body, palette().text2,
      tr("Limber counts how long you sit and suggests a short stretch. You can always say “later”."), words_width());
  breaks_ = add_text(*page, FontStep::body, palette().accent);
  auto* column = column_of(
      {{title, 0, wxBOTTOM, FromDIP(4)}, {about, 0, wxBOTTOM, FromDIP(10)}, {breaks_, 0, wxBOTTOM, FromDIP(18)}});
  column->SetMinSize(words_width(), -1);
  build_questions(*page, *column);
  page->SetSizer(row_of({{stage, 0, wxEXPAND}, {column, 1, wxEXPAND | wxALL, FromDIP(welcome_margin)}}));
  return page;
}

void WelcomeDialog::build_questions(wxWindow& page, wxBoxSizer& column) {
  auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(16, 10)));
  const auto label = [&](const std::string& text) {
    grid->Add(add_text(page, FontStep::body_bold, palette().text, text), 0, wxTOP, FromDIP(8));
  };
  label(tr("Remind me"));
  grid->Add(build_presets(page), 0, wxALIGN_RIGHT);
  label(tr("Longer break after"));
  minutes_ = new NumberSpin(&page);
  minutes_->listen({[this](int minutes) {
                      choices_.minutes = minutes;
                      show_interval();
                    },
                    [this](const auto& why) { say(why.value_or("")); }});
  wxWindow* sitting = add_text(page, FontStep::small, palette().text2, tr("min sitting"));
  grid->Add(row_of({minutes_, {sitting, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8)}}), 0, wxALIGN_RIGHT);
  label(tr(can_stretch_label));
  auto* where = new wxBoxSizer(wxVERTICAL);
  for (const Named& place : place_choices()) {
    auto* box = add_check_box(page, wx_text(tr(place.label)), [this, word = place.word](bool in) {
      tick(choices_.places, word, in);
      next_->Enable(!choices_.places.empty());
    });
    box->SetValue(has(choices_.places, place.word));
    where->Add(box, 0, wxTOP, FromDIP(6));
  }
  grid->Add(where, 0, wxALIGN_RIGHT);
  fold_questions(*grid);
  column.Add(grid, 0, wxEXPAND);
  autostart_ = add_check_box(page, wx_text(tr(at_login_label)), [this](bool on) { context_.autostart.turn(on); });
  autostart_->SetValue(context_.autostart.on());
  column.Add(autostart_, 0, wxTOP | wxBOTTOM, FromDIP(14));
}

/// Outside of what scrolls, so that it is seen at any size.
wxWindow* WelcomeDialog::build_first_foot(wxWindow& book) {
  auto* page = new Pane(&book);
  // The ground of the figure goes on to the bottom of the window.
  auto* below_stage = add_stage(*page);
  below_stage->SetMinSize(FromDIP(wxSize(stage_width, 1)));
  below_stage->Show(shows_figure());
  auto* more = on_press(add_button(*page, tr("&More settings")), [this] { leave(true); });
  next_ = on_press(add_primary_button(*page, tr("&Next")), [this] { turn(1); });
  next_->SetMinSize({with_text(84), with_text(button_height)});
  wxSizer* buttons = row_of({rest(), {more, 0, wxRIGHT, FromDIP(8)}, next_});
  page->SetSizer(
      row_of({{below_stage, 0, wxEXPAND}, {buttons, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(foot_margin)}}));
  return page;
}

wxWindow* WelcomeDialog::build_second_foot(wxWindow& book) {
  auto* page = new Pane(&book);
  auto* back = on_press(add_button(*page, tr("Bac&k")), [this] { turn(0); });
  begin_ = on_press(add_primary_button(*page, tr("&Begin")), [this] { leave(false); });
  begin_->SetMinSize({with_text(90), with_text(button_height)});
  page->SetSizer(
      column_of({{row_of({back, rest(), begin_}), 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(foot_margin)}}));
  return page;
}

wxSizer* WelcomeDialog::build_presets(wxWindow& page) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (std::size_t i = 0; i < presets_.size(); ++i) {
    presets_[i] = add_preset(page, presets[i], presets_.size(), [this, i] { choose(presets[i]); });
    row->Add(presets_[i]);
  }
  return row;
}

wxWindow* WelcomeDialog::build_second(wxWindow& book) {
  auto* page = new Pane(&book);
  const int inner = whole_width();
  wxWindow* title =
      add_wrapped_text(*page, FontStep::title, palette().text, tr("Anything your back would rather skip?"), inner);
  wxWindow* about =
      add_wrapped_text(*page, FontStep::body, palette().text2,
                       tr("Limber leaves out the stretches that don't suit. This stays on your computer."), inner);
  wxSizer* conditions = build_conditions(*page);
  wxWindow* line = add_line(*page);
  wxCheckBox* rather_not_say =
      add_check_box(*page, wrapped_text(*page, wx_text(tr(rather_not_say_label)), inner - with_text(26)),
                    [this](bool on) { choices_.rather_not_say = on; });
  rather_not_say->SetValue(choices_.rather_not_say);
  wxWindow* notice =
      add_doctor_notice(*page,
                        tr("Talk to a doctor first about anything you tick here. Limber gives general tips and "
                           "can't examine you. A stretch pulls a little and never hurts; if it does, stop."),
                        inner);
  unkept_ = add_text(*page, FontStep::small, palette().warm);
  wxSizer* column = column_of({{title, 0, wxBOTTOM, FromDIP(4)},
                               {about, 0, wxBOTTOM, FromDIP(18)},
                               {conditions, 0, wxEXPAND},
                               {line, 0, wxEXPAND | wxTOP, FromDIP(4)},
                               {rather_not_say, 0, wxTOP | wxBOTTOM, FromDIP(12)},
                               {notice, 0, wxEXPAND},
                               rest(),
                               {unkept_, 0, wxTOP, FromDIP(8)}});
  page->SetSizer(column_of({{column, 1, wxEXPAND | wxALL, FromDIP(welcome_margin)}}));
  return page;
}

/// Down the left, then down the right.
wxSizer* WelcomeDialog::build_conditions(wxWindow& page) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto names = condition_choices();
  const bool two = whole_width() >= with_text(two_columns_from);
  const std::size_t left = two ? (names.size() + 1) / 2 : names.size();
  const int label_width = whole_width() / (two ? 2 : 1) - with_text(40);
  wxBoxSizer* column = nullptr;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i % left == 0) row->Add(column = new wxBoxSizer(wxVERTICAL), 1);
    auto* box = add_check_box(page, wrapped_text(page, wx_text(tr(names[i].label)), label_width),
                              [this, word = names[i].word](bool in) { tick(choices_.conditions, word, in); });
    box->SetValue(has(choices_.conditions, names[i].word));
    column->Add(box, 0, wxBOTTOM, FromDIP(11));
    conditions_.push_back(box);
  }
  return row;
}

void WelcomeDialog::choose(Preset preset) {
  choices_.preset = preset;
  choices_.minutes = preset_minutes(preset);
  show_interval();
}

/// A length of one's own is none of the three.
void WelcomeDialog::show_interval() {
  for (std::size_t i = 0; i < presets_.size(); ++i)
    presets_[i]->SetValue(presets[i] == choices_.preset && preset_minutes(presets[i]) == choices_.minutes);
  say(welcome_breaks(choices_, context_.settings.policy()));
  minutes_->show({choices_.minutes, 1, longest_interval, LengthUnit::minutes},
                 tr("Longer break after, minutes of sitting"), unit_spoken(LengthUnit::minutes));
}

/// Which breaks there will be, or what is wrong with what is typed.
void WelcomeDialog::say(std::string_view text) {
  if (change_text(*breaks_, text, words_width())) breaks_->GetParent()->Layout();
}

void WelcomeDialog::turn(std::size_t page) {
  show_page(page);
  first_control().SetFocus();
}

void WelcomeDialog::show_page(std::size_t page) {
  book_->ChangeSelection(page);
  foot_book_->ChangeSelection(page);
  scroller_->Scroll(0, 0);
}

wxWindow& WelcomeDialog::first_control() {
  if (book_->GetSelection() == 0) return *next_;
  return conditions_.empty() ? static_cast<wxWindow&>(*begin_) : *conditions_.front();
}

/// What cannot be kept is said once; who leaves then all the same, leaves.
void WelcomeDialog::leave(bool more_settings) {
  if (!keep() && !std::exchange(reported_, true)) return;
  Hide();
  context_.closed(more_settings);
}

bool WelcomeDialog::keep() {
  // A number that is typed counts also where the keyboard is still in it.
  if (const int typed = minutes_->GetValue(); typed >= 1 && typed <= longest_interval) choices_.minutes = typed;
  auto problem = context_.keep(welcome_edits(choices_, context_.settings.policy()));
  if (!context_.autostart.turn(autostart_->GetValue()) && !problem)
    problem = tr("Starting with the session could not be changed in the autostart folder.");
  if (!problem) return true;
  change_text(*unkept_, tr("This can't be kept: {why}", "why"_a = *problem), whole_width());
  show_page(1);
  fit();
  scroller_->Scroll(0, scroller_->GetVirtualSize().y);  // to that sentence
  return false;
}

/// As large as both pages need it, but no higher than the screen: there it scrolls.
void WelcomeDialog::fit() {
  const wxSize inside = scroller_->GetSizer()->CalcMin();
  const wxSize room = room_in_frame();
  const wxSize whole{inside.x, inside.y + foot_book_->GetBestSize().y};
  wxSize size{whole.x, std::min(whole.y, room.y)};
  if (size.y < whole.y) size.x += wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
  size.x = std::min(size.x, room.x);
  SetClientSize(size);
  scroller_->SetVirtualSize(inside);
  Layout();
}

/// Answers stand beside their questions, or below them where there is no room for both. By their words: GTK says what a
/// control needs only when it has learnt of its font.
void WelcomeDialog::fold_questions(wxFlexGridSizer& grid) const {
  int questions = 0, answers = 0;
  for (wxSizerItem* item : grid.GetChildren())
    if (const wxWindow* its = item->GetWindow()) questions = std::max(questions, its->GetTextExtent(its->GetLabel()).x);
  for (const wxToggleButton* preset : presets_)
    answers += preset->GetTextExtent(preset->GetLabel()).x + with_text(preset_edges);
  if (questions + grid.GetHGap() + answers <= words_width()) return grid.AddGrowableCol(1);
  grid.SetCols(1);
  for (wxSizerItem* item : grid.GetChildren()) item->SetFlag(item->GetFlag() & ~wxALIGN_RIGHT);
}

void WelcomeDialog::rebuild() {
  const bool autostart = autostart_->GetValue();
  const auto page = static_cast<std::size_t>(book_->GetSelection());
  DestroyChildren();
  build();
  autostart_->SetValue(autostart);
  next_->Enable(!choices_.places.empty());
  show_page(page);
  focus_where_it_stands(first_control());
}

void WelcomeDialog::on_key(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  if (key == WXK_ESCAPE) return static_cast<void>(Close());
  // In a box or a number, GTK would take Enter for itself.
  const bool enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
  if (!enter || dynamic_cast<wxButton*>(FindFocus())) return event.Skip();
  const bool first = book_->GetSelection() == 0;
  if (first && next_->IsEnabled()) turn(1);
  if (!first) leave(false);
}

}  // namespace limber
