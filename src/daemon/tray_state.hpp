// What the icon shows of a face (words/face.hpp), and when that is another. Pure.
#pragma once

#include <optional>

#include "desktop/tray_pixmap.hpp"
#include "words/face.hpp"

namespace limber {

TrayPicture picture_of(const Face& face, const StatusFacts& status);

/// After how long the picture will be another, or the minutes until a break that is near, if nothing happens but time.
/// None: not before the engine says something; so it is whenever the person is away.
std::optional<Duration> tray_changes_in(const Face& face, const StatusFacts& status);

}  // namespace limber
