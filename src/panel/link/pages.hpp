// The pages that a start of the panel can ask for, and the place on the screen where it was asked for.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/terms.hpp"

namespace limber {

enum class PanelPage {
  today,
  prompt,
  guided_break,
  stretches,
  care,
  history,
  settings,
  welcome,
  why,
  checks,
  keyboard,
  about
};
constexpr std::array<std::string_view, 12> names_of(PanelPage) {
  return {"today",    "prompt",  "break", "stretches", "care",     "history",
          "settings", "welcome", "why",   "doctor",    "keyboard", "about"};
}
constexpr std::optional<PanelPage> panel_page(std::string_view text) { return from_name<PanelPage>(text); }

/// A point on the screen, in the pixels of the desktop.
struct PanelPlace {
  int x = 0, y = 0;
  bool operator==(const PanelPlace&) const = default;
};

/// What a start asks for.
struct PanelRequest {
  PanelPage page = PanelPage::today;
  std::optional<PanelPlace> beside = std::nullopt;  ///< the icon that was pressed; none: where the page usually comes
  bool operator==(const PanelRequest&) const = default;
};

/// As one start sends it to another: "today", "today 1243 12". A place that cannot be read is none.
std::string request_text(const PanelRequest& request);
std::optional<PanelRequest> panel_request(std::string_view text);
/// "1243,12"
std::optional<PanelPlace> panel_place(std::string_view text);

}  // namespace limber
