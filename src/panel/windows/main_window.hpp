// The main window: stretches, care, history and settings, with a sidebar to go from one to the other.
#pragma once

#include <wx/frame.h>

#include <array>
#include <functional>

#include "panel/link/window_place.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/windows/forward.hpp"
#include "panel/windows/page.hpp"

namespace limber {

class MainWindow : public wxFrame {
 public:
  /// `desk` has to outlive it.
  MainWindow(PageContext& context, std::function<void()> closed);

  /// Shows the page; one of those that stand in the sidebar.
  void open(PanelPage page);

  /// Those of the desktop have: what has taken them is made anew.
  void rebuild();

  void link_changed(Link link);
  void stretches_changed();
  void service_changed();
  void heard(const nlohmann::ordered_json& event);
  void settings_changed(const SettingsFacts& settings);

 private:
  static constexpr std::size_t page_count = 4;
  struct Tab {
    wxToggleButton* button = nullptr;
    MainPage* page = nullptr;  ///< none before it is first wanted
  };

  /// Of those that there are by now.
  template <typename Tell>
  void each_page(Tell tell) {
    for (const Tab& tab : tabs_)
      if (tab.page) tell(*tab.page);
  }
  void build();
  void take_place();
  void note_place();
  wxWindow* build_sidebar(wxWindow& parent);
  void fold_sidebar();
  void draw_tab(std::size_t index);
  void choose(std::size_t index);
  void turn_to(std::size_t index);
  wxWindow& first_control();
  MainPage& page_at(std::size_t index);
  void on_key(wxKeyEvent& event);
  void move_focus();

  PageContext& context_;
  std::function<void()> closed_;
  SettingsFacts settings_;
  Link link_;
  FrameSize size_{*this, {640, 440}};
  std::array<Tab, page_count> tabs_;
  std::size_t current_ = page_count;  ///< none yet
  bool sidebar_folded_ = false;
  wxSimplebook* book_ = nullptr;
  DeskBox place_;  ///< while it is not maximised
};

}  // namespace limber
