#include "panel/windows/blackout_window.hpp"

#include <wx/wx.h>

#include <algorithm>

#include "panel/widgets/desk_windows.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

std::string break_keys() {
  // Translators: each key and what it does in a break.
  return tr("Space pause   ·   {next} next   ·   {back} back   ·   {another} another   ·   Esc ends the break",
            "next"_a = "N", "back"_a = "B", "another"_a = "A");
}

/// Large, but no farther across than eyes like to wander.
wxSize size_on(wxSize screen, Zoom zoom) {
  const wxSize least(zoom.px(760), zoom.px(500)), most(zoom.px(1200), zoom.px(780));
  return {std::clamp(screen.x * 3 / 4, std::min(least.x, screen.x), most.x),
          std::clamp(screen.y * 3 / 4, std::min(least.y, screen.y), most.y)};
}

}  // namespace

wxWindow* add_whole_screen_page(wxWindow& frame, Zoom zoom) {
  auto* ground = new Card(&frame, [] { return Card::Look{palette().stage, std::nullopt, 0}; });
  auto* page = new Card(ground, [] { return Card::Look{palette().window, palette().line, 12}; });
  const int below = frame.FromDIP(16);
  // Not of the frame, which outlives its page where that is made anew.
  ground->Bind(wxEVT_SIZE, [ground, page, below, zoom](wxSizeEvent& event) {
    page->SetMinSize(size_on(event.GetSize() - wxSize(0, 2 * below + zoom.px(24)), zoom));
    ground->Layout();
    event.Skip();
  });
  wxWindow* keys = zoom.add_text(*ground, FontStep::caption, palette().text2, break_keys());
  ground->SetSizer(column_of(
      {rest(), {page, 0, wxALIGN_CENTRE_HORIZONTAL}, {keys, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, below}, rest()}));
  return page;
}

BlackoutWindow::BlackoutWindow(unsigned screen, std::function<void()> done)
    : wxFrame(nullptr, wxID_ANY, "Limber", wxDefaultPosition, wxDefaultSize,
              wxBORDER_NONE | wxFRAME_NO_TASKBAR | wxSTAY_ON_TOP) {
  auto* root = new Card(this, [] { return Card::Look{dark_palette.window, std::nullopt, 0}; });
  left_ = add_text(*root, FontStep::heading, dark_palette.text2);
  wxButton* button = on_press(add_button(*root, "   " + trc("button that ends the break", "Done") + "   "), done);
  root->SetSizer(column_of({rest(),
                            {left_, 0, wxALIGN_CENTRE_HORIZONTAL},
                            {button, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(20)},
                            rest()}));
  // With its screen it goes, which says nothing about the break.
  Bind(wxEVT_CLOSE_WINDOW, [this, done](wxCloseEvent&) { belongs_to_screen(*this) ? void(Hide()) : done(); });
  cover_screen(*this, screen, false);
}

void BlackoutWindow::show(const std::string& left) {
  if (change_text(*left_, left)) left_->GetParent()->Layout();
}

std::vector<BlackoutWindow*> open_blackouts(unsigned but, const std::function<void()>& done) {
  std::vector<BlackoutWindow*> blackouts;
  for (unsigned screen = 0; screen < screen_count(); ++screen) {
    if (screen == but) continue;
    blackouts.push_back(new BlackoutWindow(screen, done));
    blackouts.back()->ShowWithoutActivating();
  }
  return blackouts;
}

}  // namespace limber
