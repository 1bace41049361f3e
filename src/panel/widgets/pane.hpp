// A panel that only holds others. One of wx alone would be a stop of the keyboard where nothing on it takes the focus,
// and nobody would see where the keyboard is.
#pragma once

#include <wx/panel.h>
#include <wx/scrolwin.h>

#include "panel/widgets/more_below.hpp"

namespace limber {

class Pane : public wxPanel {
 public:
  explicit Pane(wxWindow* parent) : wxPanel(parent) { m_container.DisableSelfFocus(); }
};

/// The same of one that scrolls up and down.
class ScrollPane : public wxScrolledWindow {
 public:
  explicit ScrollPane(wxWindow* parent)
      : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL) {
    m_container.DisableSelfFocus();
    fade_where_it_goes_on(*this);
  }
};

}  // namespace limber
