#include "panel/windows/main_window.hpp"

#include <wx/display.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>

#include "panel/widgets/card.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/style_sheet.hpp"
#include "panel/windows/care_page.hpp"
#include "panel/windows/history_page.hpp"
#include "panel/windows/settings_page.hpp"
#include "panel/windows/stretches_page.hpp"

namespace limber {
namespace {

constexpr int sidebar_width = 176;
constexpr int tab_height = 38;

struct Entry {
  PanelPage page;
  const char* label;
  Icon icon;
  MainPage* (*make)(wxWindow* parent, PageDesk& desk);
};

template <typename Its>
MainPage* make_page(wxWindow* parent, PageDesk& desk) {
  return new Its(parent, desk);
}

constexpr std::array entries{Entry{PanelPage::stretches, "Stretches", Icon::book, make_page<StretchesPage>},
                             Entry{PanelPage::care, "Care", Icon::heart, make_page<CarePage>},
                             Entry{PanelPage::history, "History", Icon::chart, make_page<HistoryPage>},
                             Entry{PanelPage::settings, "Settings", Icon::gear, make_page<SettingsPage>}};

}  // namespace

MainWindow::MainWindow(PageDesk& desk, std::function<void()> closed)
    : wxFrame(nullptr, wxID_ANY, "Limber", wxDefaultPosition, wxDefaultSize, wxDEFAULT_FRAME_STYLE | wxTAB_TRAVERSAL),
      desk_(desk),
      closed_(std::move(closed)),
      link_(desk.daemon.link()) {
  static_assert(entries.size() == page_count);
  auto* root = new wxPanel(this);
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(build_sidebar(*root), 0, wxEXPAND);
  auto* line = new Card(root, [] { return Card::Look{palette().line, std::nullopt, 0}; });
  line->SetMinSize({1, -1});
  row->Add(line, 0, wxEXPAND);
  book_ = new wxSimplebook(root);
  row->Add(book_, 1, wxEXPAND);
  root->SetSizer(row);
  SetMinClientSize(FromDIP(wxSize(860, 560)));
  const wxRect area = wxDisplay(0U).GetClientArea();
  const wxSize usual = FromDIP(wxSize(960, 660));
  SetClientSize(std::min(usual.x, area.width), std::min(usual.y, area.height - FromDIP(40)));
  Centre();
  Bind(wxEVT_CHAR_HOOK, &MainWindow::on_key, this);
  Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) {
    Hide();
    if (current_ < page_count) tabs_[current_].page->left();
    closed_();
  });
}

wxWindow* MainWindow::build_sidebar(wxWindow& parent) {
  auto* bar = new wxPanel(&parent);
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->AddSpacer(FromDIP(10));
  for (std::size_t i = 0; i < page_count; ++i) {
    auto* button = new wxToggleButton(bar, wxID_ANY, entries[i].label, wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
    style_tab(*button);
    button->SetMinSize(FromDIP(wxSize(sidebar_width - 16, tab_height)));
    button->Bind(wxEVT_TOGGLEBUTTON, [this, i](wxCommandEvent&) { choose(i); });
    column->Add(button, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(8));
    tabs_[i].button = button;
  }
  bar->SetSizer(column);
  return bar;
}

void MainWindow::open(PanelPage page) {
  for (std::size_t i = 0; i < page_count; ++i)
    if (entries[i].page == page) choose(i);
  Show();
  Raise();
}

PanelPage MainWindow::page() const { return entries[std::min(current_, page_count - 1)].page; }

MainPage& MainWindow::page_at(std::size_t index) {
  Tab& tab = tabs_[index];
  if (!tab.page) {
    tab.page = entries[index].make(book_, desk_);
    book_->AddPage(tab.page, entries[index].label);
    tab.page->settings_changed(settings_);
    tab.page->link_changed(link_);
  }
  return *tab.page;
}

void MainWindow::choose(std::size_t index) {
  for (std::size_t i = 0; i < page_count; ++i) {
    tabs_[i].button->SetValue(i == index);
    set_button_icon(*tabs_[i].button, entries[i].icon, i == index ? palette().accent : palette().text);
    align_left(*tabs_[i].button);
  }
  if (index == current_) return;
  if (current_ < page_count) tabs_[current_].page->left();
  current_ = index;
  MainPage& page = page_at(index);
  const int position = book_->FindPage(&page);
  book_->ChangeSelection(static_cast<std::size_t>(position));
  SetTitle(entries[index].label);
  page.opened();
  if (wxWindow* first = page.first_control()) first->SetFocus();
}

void MainWindow::link_changed(Link link) {
  link_ = link;
  for (const Tab& tab : tabs_)
    if (tab.page) tab.page->link_changed(link);
  if (link == Link::up && current_ < page_count) tabs_[current_].page->opened();
}

void MainWindow::heard(const nlohmann::ordered_json& event) {
  if (current_ < page_count) tabs_[current_].page->heard(event);
}

void MainWindow::settings_changed(const SettingsFacts& settings) {
  settings_ = settings;
  for (const Tab& tab : tabs_)
    if (tab.page) tab.page->settings_changed(settings);
}

void MainWindow::on_key(wxKeyEvent& event) {
  const int key = event.GetKeyCode();
  if (event.GetModifiers() == wxMOD_CONTROL) {
    if (key >= '1' && key < '1' + static_cast<int>(page_count)) return choose(static_cast<std::size_t>(key - '1'));
    if (key == ',') return open(PanelPage::settings);
    if (key == 'W' || key == 'Q') return static_cast<void>(Close());
  }
  if (key == WXK_F6) return move_focus();
  event.Skip();
}

/// Between the sidebar and the page.
void MainWindow::move_focus() {
  if (current_ >= page_count) return;
  wxWindow* side = tabs_[current_].button;
  if (wxWindow::FindFocus() != side) return side->SetFocus();
  if (wxWindow* first = tabs_[current_].page->first_control()) first->SetFocus();
}

}  // namespace limber
