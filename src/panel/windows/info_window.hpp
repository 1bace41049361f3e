// A window that only informs (panel/model/info_sheet.hpp). It scrolls where the screen is too small for it.
#pragma once

#include <wx/frame.h>

#include <functional>

#include "panel/model/info_sheet.hpp"

namespace limber {

class Scroller;

class InfoWindow : public wxFrame {
 public:
  explicit InfoWindow(std::function<void()> closed);

  /// Sets its contents.
  void show(const InfoSheet& sheet);
  void rebuild();

 private:
  void build();
  class wxSizer* table_of(wxWindow& parent, const InfoPart& part);
  void keep_size();
  int text_width() const;

  std::function<void()> closed_;
  InfoSheet sheet_;
  Scroller* body_ = nullptr;
};

}  // namespace limber
