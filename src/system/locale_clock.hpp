// How the person's locale writes the time of day.
#pragma once

namespace limber {

/// "2:00 PM" and not "14:00", as LC_TIME of the environment has it. Reads the environment, not what the program has
/// set; false where there is no such locale.
bool twelve_hour_locale();

}  // namespace limber
