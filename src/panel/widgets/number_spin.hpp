// A number with buttons for more and less. What is outside of its limits is not taken: it stays, marked, until it is
// another one or Escape puts back what holds, and it says why.
#pragma once

#include <wx/spinctrl.h>

#include <functional>
#include <optional>
#include <string>

#include "panel/model/settings_form.hpp"

namespace limber {

class NumberSpin : public wxSpinCtrl {
 public:
  struct Listener {
    std::function<void(int value)> chosen;
    /// What is typed will not be taken, and why; none: it will.
    std::function<void(const std::optional<std::string>& why)> trouble;
  };
  explicit NumberSpin(wxWindow* parent);
  void listen(Listener listener) { listener_ = std::move(listener); }

  /// `name`: for who does not see it; `unit`, for the sentence about the limits, may be empty.
  void show(const LengthField& field, const std::string& name, std::string_view unit);
  /// What holds.
  const LengthField& field() const { return field_; }

 private:
  void on_value();
  void on_typed();
  bool half_typed() const;
  void tell(const std::optional<std::string>& why);
  void put_back();

  Listener listener_;
  LengthField field_;
  std::string name_, unit_;
  bool put_back_ = false;  ///< what was refused was replaced by what holds
  bool wrong_ = false;     ///< what is there cannot be taken
};

}  // namespace limber
