// The usual name of a program, from its own id or path: "org.gnome.Totem.desktop" is Totem, "/usr/bin/mpv" is mpv.
#pragma once

#include <string>
#include <string_view>

namespace limber {

std::string program_name(std::string_view said);

/// Whether a window with this class or application id is one of Limber's.
bool is_our_own(std::string_view said);

}  // namespace limber
