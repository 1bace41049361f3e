// Which program this is for the desktop: the name by which windows belong to their .desktop file, and with it to their
// icon and title in bars and overviews; and the end of the waiting that another start shows.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace limber {

/// The name of the .desktop file, of the bus name, and of the windows' class and app id.
inline constexpr const char* program_id = "org.limberbreaks.Limber";

/// Before GTK is begun.
void name_program();
/// After GTK is begun: windows that are made from now on have the program's icon. `icons`: a folder that has it where
/// the icon theme does not.
void give_windows_their_icon(const std::filesystem::path& icons);

/// Windows that `open` shows come to the front by this token of another start (XDG_ACTIVATION_TOKEN; may be empty),
/// which is over then.
void open_by_token(const std::string& token, const std::function<void()>& open);

}  // namespace limber
