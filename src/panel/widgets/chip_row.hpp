// Facts in a word or two, each on a pill of its own; they go on in further rows where there is no more room.
#pragma once

#include <vector>

#include "panel/model/stretch_sheet.hpp"
#include "panel/widgets/paint_context.hpp"

namespace limber {

class ChipRow : public Drawing {
 public:
  using Drawing::Drawing;
  void show(const std::vector<Chip>& chips);

 protected:
  void DoSetSize(int x, int y, int width, int height, int flags) override;

 private:
  void arrange();
  void paint(wxGraphicsContext& graphics) override;

  std::vector<Chip> chips_;
  std::vector<wxRect> places_;
  int width_ = 0;
};

}  // namespace limber
