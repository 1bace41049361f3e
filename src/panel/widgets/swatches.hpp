// The five figures to choose from, as round samples of their skin.
#pragma once

#include <functional>
#include <string>

#include "panel/widgets/paint_context.hpp"

namespace limber {

class Swatches : public Drawing {
 public:
  /// `chosen` is called with the number of the figure.
  Swatches(wxWindow* parent, std::string name, std::function<void(int figure)> chosen);
  void show(int figure);

 protected:
  wxSize DoGetBestClientSize() const override;

 private:
  void paint(wxGraphicsContext& graphics) override;
  void on_key(wxKeyEvent& event);
  void choose(int figure);
  void tell_name();

  std::string name_;
  std::function<void(int figure)> chosen_;
  int figure_ = 0;
};

}  // namespace limber
