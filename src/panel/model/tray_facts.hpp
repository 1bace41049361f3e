// What the icon in a tray of the old kind shows, as the daemon tells it (rpc/PROTOCOL.md, tray_get). What is missing or
// of another kind than expected reads as absent.
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace limber {

struct TrayFacts {
  struct Item {
    std::string id;
    std::string label;  ///< empty: a line between others
    bool enabled = true;
    std::optional<bool> checked;
    std::vector<Item> items;
    bool operator==(const Item&) const = default;
  };
  bool wanted = true;  ///< false: the program that shows it is to end
  std::string icon;    ///< of resources/icons/tray
  std::string colour;  ///< "#2e3436"
  std::string tip;
  std::vector<Item> menu;
  bool operator==(const TrayFacts&) const = default;
};

TrayFacts read_tray(const nlohmann::ordered_json& answer);

/// While the daemon does not answer; the colour stays what it was.
TrayFacts disconnected_tray(const std::string& colour);
// The ids of its menu, which the daemon cannot carry out.
inline constexpr const char* tray_start = "start";
inline constexpr const char* tray_quit = "quit";

/// The picture in its colour, as SVG. Empty where there is no such file.
std::string tray_picture(const std::filesystem::path& icons, const TrayFacts& facts);

}  // namespace limber
