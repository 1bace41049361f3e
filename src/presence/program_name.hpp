// What people call a program, from what it calls itself: "org.gnome.Totem.desktop" is Totem, "/usr/bin/mpv" is mpv.
#pragma once

#include <string>
#include <string_view>

namespace limber {

std::string program_name(std::string_view said);

}  // namespace limber
