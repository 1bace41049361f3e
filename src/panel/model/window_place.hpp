// Where the main window stood when it was closed, and where it is to stand on the screens that there are now. Pure but
// for the file.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

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

}  // namespace limber
