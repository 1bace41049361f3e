#include "panel/widgets/number_spin.hpp"

#include <gtk/gtk.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/still_wheel.hpp"

namespace limber {
namespace {

constexpr int beyond_all = 99'999;  ///< GTK would make 1440 of 9999 without a word, so it may be typed
constexpr int characters = 4;
constexpr int height = 34;

}  // namespace

NumberSpin::NumberSpin(wxWindow* parent) {
  Create(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 0, beyond_all, 0);
  gtk_entry_set_width_chars(GTK_ENTRY(GetHandle()), characters);
  InvalidateBestSize();
  GtkRequisition natural{};
  gtk_widget_get_preferred_size(GetHandle(), nullptr, &natural);
  SetMinSize({natural.width, std::max(natural.height, FromDIP(height))});
  scroll_page_instead(*this);
  Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { on_value(); });
  Bind(wxEVT_TEXT, [this](wxCommandEvent&) { on_typed(); });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    // GTK takes over what was typed first; what then is not what holds was typed and given up.
    CallAfter([this] {
      if (!HasFocus() && GetValue() != field_.value) SetValue(field_.value);
    });
  });
}

void NumberSpin::show(const LengthField& field, const std::string& name, std::string_view unit) {
  if (name != name_) set_accessible(*this, name);
  name_ = name;
  unit_ = unit;
  // Settings from elsewhere come at any time, and who is typing a number is not to lose it. To ask for the value would
  // take over what is there so far.
  if (half_typed()) {
    field_ = field;
    return;
  }
  const bool same = field == field_ && GetValue() == field.value;
  field_ = field;
  if (same) return;
  SetIncrement(field.unit == LengthUnit::minutes && field.value >= 20 && field.value % 5 == 0 ? 5 : 1);
  SetValue(field.value);
}

bool NumberSpin::half_typed() const { return HasFocus() && GetTextValue() != wx_text(std::to_string(field_.value)); }

void NumberSpin::on_value() {
  const int value = GetValue();
  if (value == field_.value) return;
  const auto why = trouble_with(std::to_string(value), field_, unit_);
  put_back_ = why.has_value();
  if (why) SetValue(field_.value);
  if (listener_.trouble) listener_.trouble(why);
  if (!why && listener_.chosen) listener_.chosen(value);
}

void NumberSpin::on_typed() {
  const std::string typed = GetTextValue().utf8_string();
  if (put_back_ && typed == std::to_string(field_.value)) return;  // or nobody would see why
  put_back_ = false;
  if (HasFocus() && listener_.trouble) listener_.trouble(trouble_with(typed, field_, unit_));
}

}  // namespace limber
