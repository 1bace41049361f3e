// A window that only informs (panel/model/info_sheet.hpp). It scrolls where the screen is too small for it.
#pragma once

#include <wx/frame.h>

#include <functional>
#include <optional>
#include <vector>

#include "panel/model/info_sheet.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class InfoWindow : public wxFrame {
 public:
  /// `acts`: a button of a line was pressed.
  InfoWindow(std::function<void()> closed, std::function<void(const InfoAction&)> acts);

  /// Sets its contents. What has the keyboard keeps it, and it stays scrolled as it is.
  void show(const InfoSheet& sheet);
  void rebuild();

 private:
  struct LineShown {
    wxStaticText *label = nullptr, *text = nullptr, *hint = nullptr;  ///< null: it has none
  };
  struct PartShown {
    wxStaticText* heading = nullptr;
    std::vector<LineShown> lines;
    int room = 0;  ///< px that its texts are wrapped to
  };
  struct ButtonShown {
    wxButton* button;
    InfoAction action;
  };
  void take(InfoSheet sheet, bool anew);
  void build();
  wxSizer* table_of(wxWindow& parent, const InfoPart& part);
  wxSizer* buttons_of(wxWindow& parent, const InfoLine& line);
  void fill();
  void fill_part(PartShown& shown, const InfoPart& part);
  std::optional<InfoAction> focused_action() const;
  void focus_action(const InfoAction& action);
  void keep_size();
  int text_width() const;

  std::function<void()> closed_;
  std::function<void(const InfoAction&)> acts_;
  InfoSheet sheet_;
  Scroller* body_ = nullptr;
  wxStaticText *heading_ = nullptr, *text_ = nullptr;
  std::vector<PartShown> parts_;
  std::vector<ButtonShown> buttons_;
  int width_ = 0;  ///< px that the texts above the parts are wrapped to
};

}  // namespace limber
