// The time of day at which a day begins.
#pragma once

#include "words/clock_words.hpp"

class wxWindow;

namespace limber {

class SettingFields;

/// A choice of whole hours, and of the time that is set where that is none of them.
wxWindow* add_day_start(wxWindow& parent, SettingFields& fields, ClockStyle clock);

}  // namespace limber
