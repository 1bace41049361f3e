#include "panel/windows/main_window.hpp"

#include <fmt/format.h>
#include <wx/simplebook.h>
#include <wx/tglbtn.h>

#include <optional>
#include <utility>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/program_identity.hpp"
#include "panel/windows/care_page.hpp"
#include "panel/windows/history_page.hpp"
#include "panel/windows/parts.hpp"
#include "panel/windows/settings_page.hpp"
#include "panel/windows/stretches_page.hpp"

namespace limber {
namespace {

constexpr int sidebar_width = 176, tab_height = 38;
constexpr int words_in_sidebar_from = 760;  ///< narrower, it has its icons alone
constexpr int title_bar = 40;               ///< and what else window managers put around

std::filesystem::path place_file(const PageContext& context) { return context.paths.state_dir() / "main-window.json"; }

struct Entry {
  PanelPage page;
  const char* label;
  Icon icon;
  MainPage* (*make)(wxWindow* parent, PageContext& context);
};

template <typename Its>
MainPage* make_page(wxWindow* parent, PageContext& context) {
  return new Its(parent, context);
}

constexpr std::array entries{Entry{PanelPage::stretches, stretches_label, Icon::book, make_page<StretchesPage>},
                             Entry{PanelPage::care, tr_noop("Care"), Icon::heart, make_page<CarePage>},
                             Entry{PanelPage::history, tr_noop("History"), Icon::chart, make_page<HistoryPage>},
                             Entry{PanelPage::settings, tr_noop("Settings"), Icon::gear, make_page<SettingsPage>}};

/// The key above the letters or on the number pad, whatever a keyboard writes with it: on a French one the digits are
/// shifted. Its number is that of the key's place, which X and Wayland count alike.
std::optional<std::size_t> page_of_key(const wxKeyEvent& event) {
  constexpr unsigned place_of_1 = 10;
  std::size_t found = entries.size();
  if (const int key = event.GetKeyCode(); key >= '1' && key <= '9')
    found = static_cast<std::size_t>(key - '1');
  else if (key >= WXK_NUMPAD1 && key <= WXK_NUMPAD9)
    found = static_cast<std::size_t>(key - WXK_NUMPAD1);
  else if (const unsigned place = event.GetRawKeyFlags(); place >= place_of_1)
    found = place - place_of_1;
  return found < entries.size() ? std::optional(found) : std::nullopt;
}

}  // namespace

MainWindow::MainWindow(PageContext& context, std::function<void()> closed)
    : wxFrame(nullptr, wxID_ANY, "Limber", wxDefaultPosition, wxDefaultSize, wxDEFAULT_FRAME_STYLE | wxTAB_TRAVERSAL),
      context_(context),
      closed_(std::move(closed)),
      link_(context.daemon.link()) {
  static_assert(entries.size() == page_count);
  build();
  take_place();
  Bind(wxEVT_CHAR_HOOK, &MainWindow::on_key, this);
  keep_keyboard(*this, [this] { return current_ < page_count ? &first_control() : nullptr; });
  also_at(*this, wxEVT_MOVE, [this] { note_place(); });
  also_at(*this, wxEVT_SIZE, [this] {
    note_place();
    fold_sidebar();
  });
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) {
    note_place();
    keep_place(place_file(context_), {place_, IsMaximized()});
    Hide();
    if (current_ < page_count) tabs_[current_].page->left();
    closed_();
  });
}

void MainWindow::build() {
  auto* root = add_window_ground(*this);
  wxWindow* sidebar = build_sidebar(*root);
  wxWindow* line = add_line(*root, wxVERTICAL);
  book_ = new wxSimplebook(root);
  book_->SetMinSize({1, 1});  // pages make do with what there is
  root->SetSizer(row_of({{sidebar, 0, wxEXPAND}, {line, 0, wxEXPAND}, {book_, 1, wxEXPAND}}));
}

/// Where it was when it was last closed, as far as there is such a place now; else in the middle.
void MainWindow::take_place() {
  std::vector<DeskBox> screens;
  for (unsigned screen = 0; screen < screen_count(); ++screen) screens.push_back(box_of(screen_room(screen)));
  const auto kept = read_place(place_file(context_));
  if (const auto box = kept ? on_screen(kept->box, FromDIP(title_bar), screens) : std::nullopt) {
    Move(box->x, box->y);
    SetClientSize(box->width, box->height);
    if (kept->maximised) Maximize();
    place_ = *box;
    return;
  }
  size_.begin({960, 720});
  Centre();
  place_ = box_of({GetPosition(), GetClientSize()});
}

/// As it stands by itself: what it fills when it is maximised is the screen's.
void MainWindow::note_place() {
  if (IsShown() && !IsMaximized() && !IsIconized()) place_ = box_of({GetPosition(), GetClientSize()});
}

void MainWindow::rebuild() {
  const std::size_t seen = std::exchange(current_, page_count);
  if (seen < page_count) tabs_[seen].page->left();
  DestroyChildren();
  tabs_ = {};
  sidebar_folded_ = false;
  build();
  size_.follow_text();
  fold_sidebar();
  Layout();
  if (seen >= page_count) return;
  turn_to(seen);
  focus_where_it_stands(first_control());
}

wxWindow* MainWindow::build_sidebar(wxWindow& parent) {
  auto* bar = new Pane(&parent);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->AddSpacer(FromDIP(10));
  for (std::size_t i = 0; i < page_count; ++i) {
    auto* button =
        new wxToggleButton(bar, wxID_ANY, wx_text(tr(entries[i].label)), wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
    add_style(*button, {"flat", "limber-flat", "limber-tab"});
    button->SetMinSize({with_text(sidebar_width - 16), with_text(tab_height)});
    set_accessible(*button, tr(entries[i].label));
    button->Bind(wxEVT_TOGGLEBUTTON, [this, i](wxCommandEvent&) { choose(i); });
    column->Add(button, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(8));
    tabs_[i].button = button;
    draw_tab(i);  // before it may lose its label: wx gives a button without either no place for an icon later
  }
  bar->SetSizer(column);
  return bar;
}

void MainWindow::fold_sidebar() {
  const bool folded = GetClientSize().x < with_text(words_in_sidebar_from);
  if (std::exchange(sidebar_folded_, folded) == folded) return;
  for (std::size_t i = 0; i < page_count; ++i) {
    wxToggleButton& button = *tabs_[i].button;
    const wxString label = wx_text(tr(entries[i].label));
    button.SetLabel(folded ? wxString() : label);
    button.SetToolTip(folded ? label : wxString());
    button.SetMinSize({with_text(folded ? tab_height : sidebar_width - 16), with_text(tab_height)});
    draw_tab(i);
  }
  Layout();
}

void MainWindow::draw_tab(std::size_t index) {
  wxToggleButton& button = *tabs_[index].button;
  set_button_icon(button, entries[index].icon, button.GetValue() ? palette().accent : palette().text);
  if (!sidebar_folded_) align_left(button);
}

void MainWindow::open(PanelPage page) {
  for (std::size_t i = 0; i < page_count; ++i)
    if (entries[i].page == page) choose(i);
  bring_to_front(*this);
}

MainPage& MainWindow::page_at(std::size_t index) {
  Tab& tab = tabs_[index];
  if (!tab.page) {
    tab.page = entries[index].make(book_, context_);
    book_->AddPage(tab.page, wx_text(tr(entries[index].label)));
    tab.page->settings_changed(settings_);
    tab.page->link_changed(link_);
  }
  return *tab.page;
}

void MainWindow::choose(std::size_t index) {
  const bool other = index != current_;
  turn_to(index);
  if (other) first_control().SetFocus();
}

/// Of the page that is seen; without a daemon it may be one that cannot be used, and the keyboard has to be somewhere.
wxWindow& MainWindow::first_control() {
  wxWindow* first = tabs_[current_].page->first_control();
  return first && first->IsEnabled() ? *first : *tabs_[current_].button;
}

void MainWindow::turn_to(std::size_t index) {
  for (std::size_t i = 0; i < page_count; ++i) {
    tabs_[i].button->SetValue(i == index);
    draw_tab(i);
  }
  if (index == current_) return;
  if (current_ < page_count) tabs_[current_].page->left();
  current_ = index;
  MainPage& page = page_at(index);
  const int position = book_->FindPage(&page);
  book_->ChangeSelection(static_cast<std::size_t>(position));
  SetTitle(wx_text(fmt::format("{} – Limber", tr(entries[index].label))));
  page.opened();
}

void MainWindow::link_changed(Link link) {
  link_ = link;
  each_page([link](MainPage& page) { page.link_changed(link); });
  if (link == Link::up && current_ < page_count) tabs_[current_].page->opened();
}

void MainWindow::stretches_changed() {
  each_page([](MainPage& page) { page.stretches_changed(); });
}

void MainWindow::service_changed() {
  each_page([](MainPage& page) { page.service_changed(); });
}

void MainWindow::heard(const nlohmann::ordered_json& event) {
  if (current_ < page_count) tabs_[current_].page->heard(event);
}

void MainWindow::settings_changed(const SettingsFacts& settings) {
  settings_ = settings;
  each_page([&](MainPage& page) { page.settings_changed(settings); });
}

void MainWindow::on_key(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  if (event.GetModifiers() == wxMOD_CONTROL) {
    if (const auto page = page_of_key(event)) return choose(*page);
    if (key == ',') return open(PanelPage::settings);
    if (key == 'W' || key == 'Q') return static_cast<void>(Close());
  }
  if (key == WXK_F6) return move_focus();
  // As the preferences of other programs: what was changed is kept already. Pages take it first for what is open in
  // them.
  if (key == WXK_ESCAPE && event.GetModifiers() == wxMOD_NONE) return static_cast<void>(Close());
  event.Skip();
}

/// Between the sidebar and the page.
void MainWindow::move_focus() {
  if (current_ >= page_count) return;
  wxWindow* side = tabs_[current_].button;
  (wxWindow::FindFocus() == side ? first_control() : *side).SetFocus();
}

}  // namespace limber
