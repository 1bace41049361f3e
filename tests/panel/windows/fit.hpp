// Whether all of a window can be seen: the toolkit is asked what each control needs, what it has got, and where that
// is.
#pragma once

#include <fmt/format.h>
#include <gtk/gtk.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>

#include <string>
#include <typeinfo>
#include <vector>

#include "panel/windows/window_test.hpp"

namespace limber {

/// Looks a window through for what is cut, covered, or off its window or the screen.
class Fit {
 public:
  /// The faults, in sentences for the output of the test; empty: none.
  /// `sideways`: px that what scrolls may be wider than its room.
  static std::vector<std::string> faults_of(wxTopLevelWindow& window, int sideways = 0) {
    Fit fit;
    fit.sideways_ = sideways;
    fit.look_at_place(window);
    fit.look_inside(window);
    return fit.faults_;
  }

 private:
  static constexpr int slack = 1;         ///< px, of rounding
  static constexpr int choice_slack = 4;  ///< GTK asks for a little more once its arrow is drawn

  static std::string name(const wxWindow& its) {
    const std::string words = its.GetLabel().utf8_string();
    return fmt::format("\"{}\" ({})", words.substr(0, 50), typeid(its).name());
  }
  static std::string text(const wxRect& its) {
    return fmt::format("{}x{} at {},{}", its.width, its.height, its.x, its.y);
  }
  static bool has_words(const wxWindow& its) {
    return dynamic_cast<const wxStaticText*>(&its) || dynamic_cast<const wxAnyButton*>(&its) ||
           dynamic_cast<const wxCheckBox*>(&its) || dynamic_cast<const wxRadioButton*>(&its) ||
           dynamic_cast<const wxChoice*>(&its) || dynamic_cast<const wxSpinCtrl*>(&its);
  }
  /// Has marks and buttons besides its words, or instead of them.
  static bool shows_more(const wxWindow& its) {
    return dynamic_cast<const wxChoice*>(&its) || dynamic_cast<const wxSpinCtrl*>(&its) ||
           dynamic_cast<const wxCheckBox*>(&its) || dynamic_cast<const wxRadioButton*>(&its);
  }
  /// Cut short on purpose, with the whole of it in its tooltip.
  static bool may_be_cut(const wxWindow& its) {
    return its.HasFlag(wxST_ELLIPSIZE_END) && dynamic_cast<const wxStaticText*>(&its) && its.GetToolTip();
  }

  void look_at_place(wxTopLevelWindow& window) {
    const wxRect its = window.GetRect(), room = screen_room(screen_of(window));
    if (!wxRect(room).Inflate(slack).Contains(its))
      faults_.push_back(fmt::format("the window is off the screen: {} of {}", text(its), text(room)));
  }

  void look_inside(wxWindow& parent) {
    std::vector<wxWindow*> shown;
    for (wxWindow* child : parent.GetChildren())
      if (child->IsShown() && !child->IsTopLevel()) shown.push_back(child);
    for (wxWindow* child : shown) {
      look_at(*child, parent);
      const bool whole = dynamic_cast<wxDataViewCtrl*>(child) || dynamic_cast<wxSpinCtrl*>(child);
      if (!whole) look_inside(*child);
    }
    for (std::size_t i = 0; i < shown.size(); ++i)
      for (std::size_t k = i + 1; k < shown.size(); ++k) look_at_both(*shown[i], *shown[k]);
    if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(&parent))
      if (scrolled->GetVirtualSize().x > scrolled->GetClientSize().x + slack + sideways_)
        faults_.push_back(fmt::format("{} is {} wide and has room for {}", name(parent), scrolled->GetVirtualSize().x,
                                      scrolled->GetClientSize().x));
  }

  void look_at(wxWindow& its, const wxWindow& parent) {
    wxRect place = its.GetRect(), area(wxPoint(), parent.GetClientSize());
    if (const auto* scrolled = dynamic_cast<const wxScrolledWindow*>(&parent)) {
      place.SetPosition(scrolled->CalcUnscrolledPosition(place.GetPosition()));
      area.SetSize(scrolled->GetVirtualSize());
      area.SetWidth(scrolled->GetClientSize().x);
    }
    if (!area.Inflate(slack).Contains(place) && !place.IsEmpty())
      faults_.push_back(fmt::format("{} is outside of what holds it: {} of {}", name(its), text(place), text(area)));
    if (!has_words(its) || (its.GetLabel().empty() && !shows_more(its))) return;
    its.InvalidateBestSize();
    wxSize need = its.GetBestSize();
    const wxSize given = its.GetSize();
    GtkRequisition natural{};
    gtk_widget_get_preferred_size(its.GetHandle(), nullptr, &natural);
    if (shows_more(its)) need.IncTo({natural.width, natural.height});
    const int less = dynamic_cast<wxChoice*>(&its) ? choice_slack : slack;
    const bool narrow = given.x + less < need.x && !may_be_cut(its);
    if (narrow || given.y + less < need.y)
      faults_.push_back(fmt::format("{} is cut: needs {}x{}, has {}x{}", name(its), need.x, need.y, given.x, given.y));
  }

  void look_at_both(const wxWindow& one, const wxWindow& other) {
    if (!has_words(one) && !has_words(other)) return;
    const wxRect common = one.GetRect().Intersect(other.GetRect());
    const bool beside = common.width <= slack || common.height <= slack;
    const bool around = one.GetRect().Contains(other.GetRect()) || other.GetRect().Contains(one.GetRect());
    const bool picture = around && !(has_words(one) && has_words(other));  // a button lies on a picture
    if (!beside && !picture)
      faults_.push_back(fmt::format("{} lies over {}: {}", name(one), name(other), text(common)));
  }

  int sideways_ = 0;
  std::vector<std::string> faults_;
};

}  // namespace limber
