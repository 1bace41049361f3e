// The colours of the windows, as numbers: four sets of the same tokens: light and dark, and each in
// high contrast.
#pragma once

#include <cstdint>
#include <string>

namespace limber {

struct Rgb {
  std::uint8_t red = 0, green = 0, blue = 0;
  constexpr bool operator==(const Rgb&) const = default;
};
constexpr Rgb hex(std::uint32_t value) {
  return {static_cast<std::uint8_t>(value >> 16 & 0xFF), static_cast<std::uint8_t>(value >> 8 & 0xFF),
          static_cast<std::uint8_t>(value & 0xFF)};
}

/// As style sheets and SVG have it: "#23292c".
std::string css(Rgb rgb);

struct Palette {
  Rgb window;  ///< of the desktop's theme; nothing paints it
  Rgb card, stage, line;
  Rgb text, text2;
  Rgb accent;         ///< text and icons
  Rgb fill, on_fill;  ///< areas: primary button, ring; and the text on them
  Rgb fill_hover;
  Rgb accent_soft;
  Rgb warm, warm_fill, warm_soft;
  Rgb stand, stand_soft;
  Rgb alert, alert_soft;
  Rgb sit, track;
  Rgb control_edge;
  bool strong = false;  ///< high contrast: borders of 2 pixels tell what soft colours tell otherwise
};

inline constexpr Palette light_palette{.window = hex(0xF6F5F4),
                                       .card = hex(0xFFFFFF),
                                       .stage = hex(0xEEF3F1),
                                       .line = hex(0xDAD6D1),
                                       .text = hex(0x23292C),
                                       .text2 = hex(0x565F64),
                                       .accent = hex(0x17705E),
                                       .fill = hex(0x17705E),
                                       .on_fill = hex(0xFFFFFF),
                                       .fill_hover = hex(0x12604F),
                                       .accent_soft = hex(0xDDEFEA),
                                       .warm = hex(0x8A4B00),
                                       .warm_fill = hex(0xC9760B),
                                       .warm_soft = hex(0xFCEFD9),
                                       .stand = hex(0x2A5FA5),
                                       .stand_soft = hex(0xE3ECF8),
                                       .alert = hex(0xA03325),
                                       .alert_soft = hex(0xFBEAE7),
                                       .sit = hex(0x748B99),
                                       .track = hex(0xDFE5E2),
                                       .control_edge = hex(0x8E8A85)};

inline constexpr Palette dark_palette{.window = hex(0x2B2B2B),
                                      .card = hex(0x363636),
                                      .stage = hex(0x323836),
                                      .line = hex(0x4A4A4A),
                                      .text = hex(0xF1F1EF),
                                      .text2 = hex(0xBFC3C4),
                                      .accent = hex(0x66D1B8),
                                      .fill = hex(0x4DB89F),
                                      .on_fill = hex(0x10201C),
                                      .fill_hover = hex(0x5FC6AE),
                                      .accent_soft = hex(0x27453D),
                                      .warm = hex(0xF6BC6C),
                                      .warm_fill = hex(0xF0A63C),
                                      .warm_soft = hex(0x473822),
                                      .stand = hex(0x8FBDF4),
                                      .stand_soft = hex(0x2B3B50),
                                      .alert = hex(0xFF9E8F),
                                      .alert_soft = hex(0x4C2E2A),
                                      .sit = hex(0x8FA5B2),
                                      .track = hex(0x464C4A),
                                      .control_edge = hex(0x8A8A8A)};

inline constexpr Palette strong_light_palette{.window = hex(0xFFFFFF),
                                              .card = hex(0xFFFFFF),
                                              .stage = hex(0xFFFFFF),
                                              .line = hex(0x000000),
                                              .text = hex(0x000000),
                                              .text2 = hex(0x1E1E1E),
                                              .accent = hex(0x004D3E),
                                              .fill = hex(0x004D3E),
                                              .on_fill = hex(0xFFFFFF),
                                              .fill_hover = hex(0x003329),
                                              .accent_soft = hex(0xDCE6E3),
                                              .warm = hex(0x5C3000),
                                              .warm_fill = hex(0x8A4B00),
                                              .warm_soft = hex(0xFFFFFF),
                                              .stand = hex(0x003A80),
                                              .stand_soft = hex(0xFFFFFF),
                                              .alert = hex(0x7D1508),
                                              .alert_soft = hex(0xFFFFFF),
                                              .sit = hex(0x4A5A64),
                                              .track = hex(0xD0D0D0),
                                              .control_edge = hex(0x000000),
                                              .strong = true};

inline constexpr Palette strong_dark_palette{.window = hex(0x000000),
                                             .card = hex(0x000000),
                                             .stage = hex(0x000000),
                                             .line = hex(0xFFFFFF),
                                             .text = hex(0xFFFFFF),
                                             .text2 = hex(0xE6E6E6),
                                             .accent = hex(0x8CF2DB),
                                             .fill = hex(0x8CF2DB),
                                             .on_fill = hex(0x000000),
                                             .fill_hover = hex(0xB5F8E9),
                                             .accent_soft = hex(0x1F3A34),
                                             .warm = hex(0xFFD08A),
                                             .warm_fill = hex(0xFFBE5C),
                                             .warm_soft = hex(0x000000),
                                             .stand = hex(0xB4D5FF),
                                             .stand_soft = hex(0x000000),
                                             .alert = hex(0xFFB8AC),
                                             .alert_soft = hex(0x000000),
                                             .sit = hex(0xB4C4CE),
                                             .track = hex(0x4A4A4A),
                                             .control_edge = hex(0xFFFFFF),
                                             .strong = true};

/// The contrast ratio of WCAG 2, 1 to 21.
double contrast(Rgb one, Rgb other);

/// `part` (0 to 1) of `over` on `under`.
Rgb mixed(Rgb under, Rgb over, double part);
/// Behind the words of a chip; in high contrast a border tells it from the window.
Rgb chip_ground(const Palette& palette);

}  // namespace limber
