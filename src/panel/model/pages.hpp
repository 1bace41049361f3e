// The pages that a start can ask for.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace limber {

enum class PanelPage { today, prompt, guided_break, stretches, care, history, settings, welcome };
inline constexpr std::array<std::string_view, 8> panel_page_names{"today", "prompt",  "break",    "stretches",
                                                                  "care",  "history", "settings", "welcome"};
constexpr std::string_view name(PanelPage page) { return panel_page_names[static_cast<std::size_t>(page)]; }
constexpr std::optional<PanelPage> panel_page(std::string_view text) {
  for (std::size_t i = 0; i < panel_page_names.size(); ++i)
    if (panel_page_names[i] == text) return static_cast<PanelPage>(i);
  return std::nullopt;
}

}  // namespace limber
