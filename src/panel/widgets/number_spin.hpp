// A number field with buttons for more and less. A number outside of its limits is not accepted: it stays, marked and
// with the reason, until another one is typed or Escape restores the value in force.
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
    /// Why the typed number is not accepted; none: it is accepted.
    std::function<void(const std::optional<std::string>& why)> trouble;
  };
  explicit NumberSpin(wxWindow* parent);
  void listen(Listener listener) { listener_ = std::move(listener); }

  /// `name`: the accessible name; `unit`, for the sentence about the limits, may be empty.
  void show(const LengthField& field, const std::string& name, std::string_view unit);
  /// What stands in it is not accepted.
  bool wrong() const { return wrong_; }
  /// The value in force.
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
  bool put_back_ = false;  ///< a refused number was replaced by the value in force
  bool wrong_ = false;     ///< the present text is not accepted
};

}  // namespace limber
