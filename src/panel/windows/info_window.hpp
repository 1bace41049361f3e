// A window that only informs (panel/model/info_sheet.hpp). It scrolls where the screen is too small for it.
#pragma once

#include <wx/frame.h>

#include <functional>

#include "panel/model/info_sheet.hpp"

namespace limber {

class Scroller;

class InfoWindow : public wxFrame {
 public:
  /// `acts`: a button of a line was pressed.
  InfoWindow(std::function<void()> closed, std::function<void(const InfoAction&)> acts);

  /// Sets its contents.
  void show(const InfoSheet& sheet);
  void rebuild();

 private:
  void build();
  class wxSizer* table_of(wxWindow& parent, const InfoPart& part);
  class wxSizer* buttons_of(wxWindow& parent, const InfoLine& line);
  void keep_size();
  int text_width() const;

  std::function<void()> closed_;
  std::function<void(const InfoAction&)> acts_;
  InfoSheet sheet_;
  Scroller* body_ = nullptr;
};

}  // namespace limber
