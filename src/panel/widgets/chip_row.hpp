// Facts in a word or two, each on a pill of its own; they go on in further rows where there is no more room.
#pragma once

#include <wx/control.h>

#include <vector>

#include "panel/model/stretch_sheet.hpp"

class wxGraphicsContext;

namespace limber {

class ChipRow : public wxControl {
 public:
  explicit ChipRow(wxWindow* parent);
  void show(const std::vector<Chip>& chips);
  bool AcceptsFocus() const override { return false; }

 protected:
  void DoSetSize(int x, int y, int width, int height, int flags) override;

 private:
  void arrange();
  void paint(wxGraphicsContext& graphics);

  std::vector<Chip> chips_;
  std::vector<wxRect> places_;
  int width_ = 0;
};

}  // namespace limber
