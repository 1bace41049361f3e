// The notice about doctors.
#pragma once

#include <string_view>

class wxWindow;

namespace limber {

/// The first sentence of `text` is set in bold. `width`: of the whole, in pixels.
wxWindow* add_doctor_notice(wxWindow& parent, std::string_view text, int width);

}  // namespace limber
