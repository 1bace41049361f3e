// What holds others and draws nothing.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>

#include <algorithm>

#include "panel/widgets/scroller.hpp"

namespace limber {

/// A panel that only holds others. A plain panel of wx would take the keyboard focus where nothing on it can, and the
/// focus would be invisible there.
class Pane : public wxPanel {
 public:
  explicit Pane(wxWindow* parent) : wxPanel(parent) { m_container.DisableSelfFocus(); }
};

/// The same of one that scrolls up and down.
class ScrollPane : public Scroller {
 public:
  ScrollPane(wxWindow* parent, int step) : Scroller(parent, step) { m_container.DisableSelfFocus(); }
};

/// A column that fills the room it has up to a greatest width, in the middle of what is wider: lines of text that run
/// over the whole of a large screen are hard to read.
class Column : public wxBoxSizer {
 public:
  explicit Column(int greatest_width) : wxBoxSizer(wxVERTICAL), greatest_(greatest_width) {}

  void RepositionChildren(const wxSize& least) override {
    const int width = std::min(m_size.x, greatest_);
    m_position.x += (m_size.x - width) / 2;
    m_size.x = width;
    wxBoxSizer::RepositionChildren(least);
  }

 private:
  int greatest_;
};

/// What stands beside each other where there is room for it, and below each other where not.
/// `room`: px that the row has. True: it has turned.
inline bool fold(wxBoxSizer& row, int room) {
  const int before = row.GetOrientation();
  row.SetOrientation(wxHORIZONTAL);
  if (row.CalcMin().x > room) row.SetOrientation(wxVERTICAL);
  return row.GetOrientation() != before;
}

}  // namespace limber
