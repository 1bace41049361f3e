// Where windows go: the main window where it stood when it was closed, as far as there is such a place now, and the
// panel beside its icon. Pure but for the file.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "panel/link/pages.hpp"

namespace limber {

/// In pixels of the desk.
struct DeskBox {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const DeskBox&) const = default;
};

/// `box`: the corner of the frame, and how large what is inside of it is.
struct WindowPlace {
  DeskBox box;
  bool maximised = false;
  bool operator==(const WindowPlace&) const = default;
};

/// None where nothing was kept, or nothing that can be read.
std::optional<WindowPlace> read_place(const std::filesystem::path& file);
/// Makes the folder if need be. Does not throw: where nothing can be written, the next window stands as the first one.
void keep_place(const std::filesystem::path& file, const WindowPlace& place);

/// `box` wholly on the screen that has most of it, `frame` being what stands around it above, and no larger than that
/// screen. None: no screen has any of it, since that one is gone. `screens`: what panels leave free of each.
std::optional<DeskBox> on_screen(DeskBox box, int frame, const std::vector<DeskBox>& screens);

/// A side of the screen.
enum class DeskEdge { top, bottom, left, right };
/// Where the bar is that the icon at `icon` is in, or, without one, where a bar is at all. `room`: what bars leave free
/// of the screen.
DeskEdge bar_edge(const DeskBox& screen, const DeskBox& room, std::optional<PanelPlace> icon);
/// Where a window so large goes to be beside the icon, within `room` and `margin` px from its edges: at the bar, its
/// middle at the icon's. Without an icon, in the corner where desktops have theirs.
PanelPlace spot_beside(const DeskBox& screen, const DeskBox& room, std::optional<PanelPlace> icon, int width,
                       int height, int margin);

}  // namespace limber
