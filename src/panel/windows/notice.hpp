// The notice about doctors.
#pragma once

#include <string_view>

class wxWindow;

namespace limber {

/// `text` begins with what is set in bold, "Talk to a doctor first". `width`: of the whole, in pixels.
wxWindow* add_doctor_notice(wxWindow& parent, std::string_view text, int width);

}  // namespace limber
