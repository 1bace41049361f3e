#include "panel/windows/old_tray.hpp"

#include <wx/wx.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "panel/widgets/look.hpp"
#include "panel/windows/launchers.hpp"

namespace limber {
namespace {

constexpr int picture_size = 24;
constexpr int first_id = wxID_HIGHEST + 1;

}  // namespace

OldTray::OldTray(EventLoop& loop, std::function<void()> over)
    : over_(std::move(over)),
      connection_(paths_.socket(), loop,
                  {[this](Link link) { link_changed(link); },
                   [this](const Json& event) {
                     if (event.value("event", "") == "tray_changed") ask();
                   }}) {
  // Where this is a GtkStatusIcon, a click tells of the button going down and never up.
  Bind(wxEVT_TASKBAR_LEFT_DOWN, [this](wxTaskBarIconEvent&) {
    if (connection_.link() == Link::up) connection_.call("panel_open", Json::object(), {});
  });
  Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
    const auto number = static_cast<std::size_t>(event.GetId() - first_id);
    if (number < ids_.size()) choose(ids_[number]);
  });
  connection_.connect();
}

void OldTray::link_changed(Link link) {
  if (link == Link::up) return ask();
  if (link == Link::absent) show(disconnected_tray(facts_.colour));
}

void OldTray::ask() {
  connection_.call("tray_get", Json::object(), [this](const Json& answer) { show(read_tray(answer)); });
}

void OldTray::show(TrayFacts facts) {
  if (!facts.wanted) return over_();
  if (facts == facts_) return;
  facts_ = std::move(facts);
  const std::string svg = tray_picture(paths_.resources() / "icons/tray", facts_);
  if (!svg.empty()) SetIcon(wxBitmapBundle::FromSVG(svg.c_str(), {picture_size, picture_size}), wx_text(facts_.tip));
}

wxMenu* OldTray::CreatePopupMenu() {
  ids_.clear();
  return menu_of(facts_.menu);
}

wxMenu* OldTray::menu_of(const std::vector<TrayFacts::Item>& items) {
  auto* menu = new wxMenu;
  for (const TrayFacts::Item& item : items) {
    if (item.label.empty()) {
      menu->AppendSeparator();
    } else if (!item.items.empty()) {
      menu->AppendSubMenu(menu_of(item.items), wx_text(item.label));
    } else {
      const int id = first_id + static_cast<int>(ids_.size());
      ids_.push_back(item.id);
      wxMenuItem* entry =
          item.checked ? menu->AppendCheckItem(id, wx_text(item.label)) : menu->Append(id, wx_text(item.label));
      if (item.checked) entry->Check(*item.checked);
      entry->Enable(item.enabled);
    }
  }
  return menu;
}

void OldTray::choose(const std::string& id) {
  if (id == tray_start) return start_daemon("start", paths_.runtime_dir() / "limberd-start.txt");
  if (id == tray_quit) return over_();
  connection_.call("tray_choose", {{"id", id}}, {});
}

}  // namespace limber
