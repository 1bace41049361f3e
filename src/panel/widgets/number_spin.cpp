#include "panel/widgets/number_spin.hpp"

#include <gtk/gtk.h>

#include <cstdlib>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/widgets/style_sheet.hpp"

namespace limber {
namespace {

constexpr int beyond_all = 99'999;  ///< GTK would make 1440 of 9999 without a word, so it may be typed
constexpr int characters = 4;
constexpr int spin_height = 34;

}  // namespace

NumberSpin::NumberSpin(wxWindow* parent) {
  Create(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 0, beyond_all, 0);
  style_typed(*this);
  gtk_entry_set_width_chars(GTK_ENTRY(GetHandle()), characters);
  InvalidateBestSize();
  GtkRequisition natural{};
  gtk_widget_get_preferred_size(GetHandle(), nullptr, &natural);
  SetMinSize({natural.width, std::max(natural.height, with_text(spin_height))});
  scroll_page_instead(*this);
  Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { on_value(); });
  Bind(wxEVT_TEXT, [this](wxCommandEvent&) { on_typed(); });
  Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
    event.Skip();
    // GTK takes over what was typed first; what then is not what holds was typed and given up. What cannot be taken
    // stays, beside the words that say why.
    CallAfter([this] {
      if (!HasFocus() && !wrong_ && GetValue() != field_.value) SetValue(field_.value);
    });
  });
  Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    const bool back = event.GetKeyCode() == WXK_ESCAPE && wrong_;
    back ? put_back() : event.Skip();
  });
}

void NumberSpin::show(const LengthField& field, const std::string& name, std::string_view unit) {
  if (name != name_) set_accessible(*this, name);
  name_ = name;
  unit_ = unit;
  // Settings from elsewhere come at any time, and who is typing a number is not to lose it. To ask for the value would
  // take over what is there so far.
  if (half_typed() || (wrong_ && field == field_)) {
    field_ = field;
    return;
  }
  if (wrong_) tell(std::nullopt);
  const bool same = field == field_ && GetValue() == field.value;
  field_ = field;
  if (same) return;
  SetIncrement(field.unit == LengthUnit::minutes && field.value >= 20 && field.value % 5 == 0 ? 5 : 1);
  SetValue(field.value);
}

bool NumberSpin::half_typed() const { return HasFocus() && GetTextValue() != wx_text(std::to_string(field_.value)); }

void NumberSpin::on_value() {
  const int value = GetValue();
  if (value == field_.value && !wrong_) return;
  const auto why = trouble_with(std::to_string(value), field_, unit_);
  // A step of the arrows beyond the limit was not typed, and is taken back.
  const bool stepped = std::abs(value - field_.value) <= GetIncrement();
  put_back_ = why && stepped;
  if (put_back_) SetValue(field_.value);
  tell(why);
  if (!why && value != field_.value && listener_.chosen) listener_.chosen(value);
}

void NumberSpin::tell(const std::optional<std::string>& why) {
  wrong_ = why && !put_back_;
  mark_wrong(*this, wrong_);
  if (listener_.trouble) listener_.trouble(why);
}

void NumberSpin::put_back() {
  put_back_ = false;
  tell(std::nullopt);
  SetValue(field_.value);
  SetSelection(-1, -1);
}

void NumberSpin::on_typed() {
  const std::string typed = GetTextValue().utf8_string();
  if (put_back_ && typed == std::to_string(field_.value)) return;  // or the reason would not be seen
  put_back_ = false;
  if (HasFocus()) tell(trouble_with(typed, field_, unit_));
}

}  // namespace limber
