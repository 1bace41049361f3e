#include "panel/windows/info_window.hpp"

#include <wx/wx.h>

#include <algorithm>
#include <array>
#include <utility>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int info_width = 520, wide_info_width = 680;
constexpr std::size_t long_line = 60;  ///< beside its label it wants the wide window
constexpr int info_margin = 24;
constexpr int info_padding = 14;
constexpr int info_gap = 12;
constexpr int title_bar_room = 60;

/// In the order of the marks.
constexpr std::array marks{"", "✓ ", "– ", "! "};

Rgb colour_of(InfoLine::Mark mark) {
  const bool good = mark == InfoLine::Mark::good, bad = mark == InfoLine::Mark::bad;
  return good ? palette().accent : bad ? palette().warm : palette().text2;
}

bool has_labels(const InfoPart& part) {
  return std::ranges::any_of(part.lines, [](const InfoLine& line) { return !line.label.empty(); });
}

/// Only where it is another text or width: what reads a window aloud would read it again. Null: there is none.
void put(wxStaticText* its, const std::string& text, int width, bool wrapped) {
  if (its && (!wrapped || its->GetName() != wx_text(text))) change_text(*its, text, width);
}

bool wants_width(const InfoSheet& sheet) {
  for (const InfoPart& part : sheet.parts)
    for (const InfoLine& line : part.lines)
      if (!line.label.empty() && line.text.size() > long_line) return true;
  return false;
}

}  // namespace

InfoWindow::InfoWindow(std::function<void()> closed, std::function<void(const InfoAction&)> acts)
    : wxFrame(nullptr, wxID_ANY, "Limber", wxDefaultPosition, wxDefaultSize, wxDEFAULT_FRAME_STYLE | wxTAB_TRAVERSAL),
      closed_(std::move(closed)),
      acts_(std::move(acts)) {
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) {
    Hide();
    closed_();
  });
  close_by_keys(*this);
}

void InfoWindow::show(const InfoSheet& sheet) {
  if (sheet == sheet_) return;
  take(sheet, !body_ || !same_but_words(sheet_, sheet) || wants_width(sheet_) != wants_width(sheet));
}

void InfoWindow::rebuild() { take(sheet_, true); }

/// `anew`: all that is on it goes, and what had the keyboard is looked for among what comes.
void InfoWindow::take(InfoSheet sheet, bool anew) {
  const bool first = !IsShown(), same_topic = sheet.title == sheet_.title;
  const auto focused = focused_action();
  const int scrolled = body_ ? body_->GetViewStart().y : 0;
  sheet_ = std::move(sheet);
  SetTitle(wx_text(sheet_.title));
  Freeze();
  if (anew) build();
  fill();
  if (anew && focused) focus_action(*focused);
  if (anew && same_topic) body_->Scroll(0, scrolled);
  Thaw();
  if (first) Centre();
}

int InfoWindow::text_width() const {
  const int room = screen_room(screen_in_use()).width - FromDIP(16);
  return std::min(with_text(wants_width(sheet_) ? wide_info_width : info_width), room) - FromDIP(2 * info_margin);
}

/// All but the words.
void InfoWindow::build() {
  DestroyChildren();
  parts_.clear();
  buttons_.clear();
  width_ = 0;
  auto* root = add_window_ground(*this);
  body_ = new Scroller(root);
  root->SetSizer(column_of({{body_, 1, wxEXPAND}}));
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto add = [&](FontStep step, Rgb ink, int above) {
    column->AddSpacer(FromDIP(above));
    wxStaticText* its = add_text(*body_, step, ink);
    column->Add(its, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(info_margin));
    return its;
  };
  heading_ = add(FontStep::title, palette().text, info_margin);
  text_ = sheet_.text.empty() ? nullptr : add(FontStep::body, palette().text2, 6);
  for (const InfoPart& part : sheet_.parts) {
    parts_.emplace_back();
    if (!part.heading.empty()) parts_.back().heading = add(FontStep::body_bold, palette().text, 20);
    column->AddSpacer(FromDIP(part.heading.empty() ? 16 : 8));
    auto* card = new Card(body_, plain_look);
    card->SetSizer(column_of({{table_of(*card, part), 1, wxEXPAND | wxALL, FromDIP(info_padding)}}));
    column->Add(card, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(info_margin));
  }
  column->AddSpacer(FromDIP(info_margin));
  body_->SetSizer(column);
}

/// Labels in a column of their own where there are any; a hint stands below its text.
wxSizer* InfoWindow::table_of(wxWindow& parent, const InfoPart& part) {
  const bool labelled = has_labels(part);
  auto* table = new wxFlexGridSizer(labelled ? 2 : 1, FromDIP(wxSize(info_gap, 8)));
  table->AddGrowableCol(labelled ? 1 : 0);
  for (const InfoLine& line : part.lines) {
    LineShown its;
    if (labelled) table->Add(its.label = add_text(parent, FontStep::small, colour_of(line.mark)), 0, wxALIGN_TOP);
    its.text = add_text(parent, FontStep::small, palette().text);
    auto* cell = column_of({its.text});
    if (!line.hint.empty())
      cell->Add(its.hint = add_text(parent, FontStep::small, palette().text2), 0, wxTOP, FromDIP(2));
    if (!line.actions.empty()) cell->Add(buttons_of(parent, line), 0, wxTOP, FromDIP(6));
    table->Add(cell, 1, wxEXPAND);
    parts_.back().lines.push_back(its);
  }
  return table;
}

wxSizer* InfoWindow::buttons_of(wxWindow& parent, const InfoLine& line) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (const InfoAction& action : line.actions) {
    // After the press has been dealt with: the answer may be another sheet with other buttons.
    wxButton* button =
        on_press(add_button(parent, action.label), [this, action] { CallAfter([this, action] { acts_(action); }); });
    set_accessible(*button, button->GetLabelText().utf8_string(), AccessibleRole::as_it_is, line.label);
    row->Add(button, 0, wxRIGHT, FromDIP(6));
    buttons_.push_back({button, action});
  }
  return row;
}

void InfoWindow::fill() {
  const int width = text_width();
  const bool wrapped = std::exchange(width_, width) == width;
  put(heading_, sheet_.heading, width, wrapped);
  put(text_, sheet_.text, width, wrapped);
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    put(parts_[i].heading, sheet_.parts[i].heading, width, wrapped);
    fill_part(parts_[i], sheet_.parts[i]);
  }
  keep_size();
}

void InfoWindow::fill_part(PartShown& shown, const InfoPart& part) {
  int beside = 0;
  for (std::size_t i = 0; i < part.lines.size(); ++i) {
    wxStaticText* label = shown.lines[i].label;
    if (!label) continue;
    change_text(*label, marks.at(static_cast<std::size_t>(part.lines[i].mark)) + part.lines[i].label);
    // GTK learns of a font later than wx does
    beside = std::max(beside, label->GetTextExtent(label->GetLabelText()).x + FromDIP(info_gap));
  }
  const int room = width_ - FromDIP(2 * info_padding) - beside;
  const bool wrapped = std::exchange(shown.room, room) == room;
  for (std::size_t i = 0; i < part.lines.size(); ++i) {
    put(shown.lines[i].text, part.lines[i].text, room, wrapped);
    put(shown.lines[i].hint, part.lines[i].hint, room, wrapped);
  }
}

std::optional<InfoAction> InfoWindow::focused_action() const {
  for (const ButtonShown& its : buttons_)
    if (its.button->HasFocus()) return its.action;
  return std::nullopt;
}

/// That button, or where it has gone with its press, another one of that hour.
void InfoWindow::focus_action(const InfoAction& action) {
  const ButtonShown* found = nullptr;
  for (const ButtonShown& its : buttons_)
    if (its.action.slot == action.slot && (!found || its.action.state == action.state)) found = &its;
  if (found) focus_where_it_stands(*found->button);
}

void InfoWindow::keep_size() {
  const wxRect room = screen_room(screen_in_use());
  const int wanted = body_->GetSizer()->CalcMin().y;
  const wxSize size(text_width() + FromDIP(2 * info_margin), std::min(wanted, room.height - FromDIP(title_bar_room)));
  const bool grown = size.x > GetClientSize().x || size.y > GetClientSize().y;
  SetClientSize(size);
  Layout();
  body_->FitInside();
  body_->Layout();
  if (grown) keep_on_screen(*this);  // more may be known than when it came there
}

}  // namespace limber
