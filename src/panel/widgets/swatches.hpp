// The five figures to choose from, as round samples of their skin.
#pragma once

#include <wx/control.h>

#include <functional>
#include <string>

namespace limber {

class Swatches : public wxControl {
 public:
  /// `chosen` is called with the number of the figure.
  Swatches(wxWindow* parent, std::string name, std::function<void(int figure)> chosen);
  void show(int figure);

 protected:
  wxSize DoGetBestClientSize() const override;

 private:
  void paint();
  void on_key(wxKeyEvent& event);
  void choose(int figure);
  void tell_name();

  std::string name_;
  std::function<void(int figure)> chosen_;
  int figure_ = 0;
};

}  // namespace limber
