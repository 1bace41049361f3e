// A column that fills the room it has up to a greatest width, in the middle of what is wider: lines of text that run
// over the whole of a large screen are hard to read.
#pragma once

#include <wx/sizer.h>

#include <algorithm>

namespace limber {

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

}  // namespace limber
