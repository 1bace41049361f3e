// The time of day at which a day begins.
#pragma once

#include <string>

#include "words/clock_words.hpp"

class wxWindow;

namespace limber {

class SettingFields;

/// A choice of whole hours, and of the time that is set where that is none of them. `name`: for who does not see it.
wxWindow* add_day_start(wxWindow& parent, SettingFields& fields, const std::string& name, ClockStyle clock);

}  // namespace limber
