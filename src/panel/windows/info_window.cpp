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
  const bool first = !IsShown();
  sheet_ = sheet;
  SetTitle(wx_text(sheet_.title));
  Freeze();
  DestroyChildren();
  build();
  Thaw();
  if (first) Centre();
}

void InfoWindow::rebuild() { show(std::exchange(sheet_, {})); }

int InfoWindow::text_width() const {
  const int room = screen_room(screen_in_use()).width - FromDIP(16);
  return std::min(with_text(wants_width(sheet_) ? wide_info_width : info_width), room) - FromDIP(2 * info_margin);
}

void InfoWindow::build() {
  auto* root = add_window_ground(*this);
  body_ = new Scroller(root);
  root->SetSizer(column_of({{body_, 1, wxEXPAND}}));
  auto* column = new wxBoxSizer(wxVERTICAL);
  const auto add = [&](FontStep step, Rgb ink, const std::string& text, int above) {
    column->AddSpacer(FromDIP(above));
    column->Add(add_wrapped_text(*body_, step, ink, text, text_width()), 0, wxEXPAND | wxLEFT | wxRIGHT,
                FromDIP(info_margin));
  };
  add(FontStep::title, palette().text, sheet_.heading, info_margin);
  if (!sheet_.text.empty()) add(FontStep::body, palette().text2, sheet_.text, 6);
  for (const InfoPart& part : sheet_.parts) {
    if (!part.heading.empty()) add(FontStep::body_bold, palette().text, part.heading, 20);
    column->AddSpacer(FromDIP(part.heading.empty() ? 16 : 8));
    auto* card = new Card(body_, plain_look);
    card->SetSizer(column_of({{table_of(*card, part), 1, wxEXPAND | wxALL, FromDIP(info_padding)}}));
    column->Add(card, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(info_margin));
  }
  column->AddSpacer(FromDIP(info_margin));
  body_->SetSizer(column);
  keep_size();
}

/// Labels in a column of their own where there are any; a hint stands below its text.
wxSizer* InfoWindow::table_of(wxWindow& parent, const InfoPart& part) {
  const bool labelled = std::ranges::any_of(part.lines, [](const InfoLine& line) { return !line.label.empty(); });
  auto* table = new wxFlexGridSizer(labelled ? 2 : 1, FromDIP(wxSize(info_gap, 8)));
  table->AddGrowableCol(labelled ? 1 : 0);
  std::vector<wxStaticText*> labels;
  int label_width = 0;
  for (const InfoLine& line : part.lines) {
    if (!labelled) continue;
    labels.push_back(add_text(parent, FontStep::small, colour_of(line.mark),
                              marks[static_cast<std::size_t>(line.mark)] + line.label));
    // GTK learns of a font later than wx does
    label_width = std::max(label_width, labels.back()->GetTextExtent(labels.back()->GetLabel()).x);
  }
  const int room = text_width() - FromDIP(2 * info_padding) - (labelled ? label_width + FromDIP(info_gap) : 0);
  for (std::size_t i = 0; i < part.lines.size(); ++i) {
    const InfoLine& line = part.lines[i];
    if (labelled) table->Add(labels[i], 0, wxALIGN_TOP);
    auto* cell = column_of({add_wrapped_text(parent, FontStep::small, palette().text, line.text, room)});
    if (!line.hint.empty())
      cell->Add(add_wrapped_text(parent, FontStep::small, palette().text2, line.hint, room), 0, wxTOP, FromDIP(2));
    if (!line.actions.empty()) cell->Add(buttons_of(parent, line), 0, wxTOP, FromDIP(6));
    table->Add(cell, 1, wxEXPAND);
  }
  return table;
}

wxSizer* InfoWindow::buttons_of(wxWindow& parent, const InfoLine& line) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (const InfoAction& action : line.actions) {
    wxButton* button = on_press(add_button(parent, action.label), [this, action] { acts_(action); });
    set_accessible(*button, button->GetLabelText().utf8_string(), AccessibleRole::as_it_is, line.label);
    row->Add(button, 0, wxRIGHT, FromDIP(6));
  }
  return row;
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
