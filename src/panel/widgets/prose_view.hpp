// Running text in native labels, wrapped to the width that it is given: its height follows.
#pragma once

#include <vector>

#include "panel/model/prose.hpp"
#include "panel/widgets/pane.hpp"

class wxStaticText;

class wxGraphicsContext;

namespace limber {

class ProseView : public Pane {
 public:
  explicit ProseView(wxWindow* parent);

  /// The owner has to lay out anew afterwards.
  void show(const Prose& prose);
  bool empty() const { return prose_.empty(); }

 protected:
  void DoSetSize(int x, int y, int width, int height, int flags) override;

 private:
  struct Dot {
    int x, y;
  };
  void arrange(int width);
  int place(std::size_t index, int top, int width);
  wxStaticText& label(std::size_t index);
  void paint(wxGraphicsContext& graphics);

  Prose prose_;
  std::vector<wxStaticText*> labels_, marks_;  ///< of each part; those beyond the last are hidden
  std::vector<Dot> dots_;
  int width_ = 0;
};

/// Lays out a window and all within it, as often as texts need that are as high as their width makes them.
void lay_out_all(wxWindow& window);

}  // namespace limber
