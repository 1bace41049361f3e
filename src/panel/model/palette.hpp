// The colours of the windows, as numbers: four sets of the same tokens: light and dark, and each in
// high contrast.
#pragma once

#include <array>
#include <cstddef>
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

/// One token in all sets.
struct PaletteToken {
  Rgb Palette::*token;
  std::array<std::uint32_t, 4> light_dark_and_strong;
};
inline constexpr std::array palette_tokens{
    PaletteToken{&Palette::window, {0xF6F5F4, 0x2B2B2B, 0xFFFFFF, 0x000000}},
    PaletteToken{&Palette::card, {0xFFFFFF, 0x363636, 0xFFFFFF, 0x000000}},
    PaletteToken{&Palette::stage, {0xEEF3F1, 0x323836, 0xFFFFFF, 0x000000}},
    PaletteToken{&Palette::line, {0xDAD6D1, 0x4A4A4A, 0x000000, 0xFFFFFF}},
    PaletteToken{&Palette::text, {0x23292C, 0xF1F1EF, 0x000000, 0xFFFFFF}},
    PaletteToken{&Palette::text2, {0x565F64, 0xBFC3C4, 0x1E1E1E, 0xE6E6E6}},
    PaletteToken{&Palette::accent, {0x17705E, 0x66D1B8, 0x004D3E, 0x8CF2DB}},
    PaletteToken{&Palette::fill, {0x17705E, 0x4DB89F, 0x004D3E, 0x8CF2DB}},
    PaletteToken{&Palette::on_fill, {0xFFFFFF, 0x10201C, 0xFFFFFF, 0x000000}},
    PaletteToken{&Palette::fill_hover, {0x12604F, 0x5FC6AE, 0x003329, 0xB5F8E9}},
    PaletteToken{&Palette::accent_soft, {0xDDEFEA, 0x27453D, 0xDCE6E3, 0x1F3A34}},
    PaletteToken{&Palette::warm, {0x8A4B00, 0xF6BC6C, 0x5C3000, 0xFFD08A}},
    PaletteToken{&Palette::warm_fill, {0xC9760B, 0xF0A63C, 0x8A4B00, 0xFFBE5C}},
    PaletteToken{&Palette::warm_soft, {0xFCEFD9, 0x473822, 0xFFFFFF, 0x000000}},
    PaletteToken{&Palette::stand, {0x2A5FA5, 0x8FBDF4, 0x003A80, 0xB4D5FF}},
    PaletteToken{&Palette::stand_soft, {0xE3ECF8, 0x2B3B50, 0xFFFFFF, 0x000000}},
    PaletteToken{&Palette::alert, {0xA03325, 0xFF9E8F, 0x7D1508, 0xFFB8AC}},
    PaletteToken{&Palette::alert_soft, {0xFBEAE7, 0x4C2E2A, 0xFFFFFF, 0x000000}},
    PaletteToken{&Palette::sit, {0x748B99, 0x8FA5B2, 0x4A5A64, 0xB4C4CE}},
    PaletteToken{&Palette::track, {0xDFE5E2, 0x464C4A, 0xD0D0D0, 0x4A4A4A}},
    PaletteToken{&Palette::control_edge, {0x8E8A85, 0x8A8A8A, 0x000000, 0xFFFFFF}}};

static_assert(palette_tokens.size() * sizeof(Rgb) + sizeof(bool) == sizeof(Palette), "a token without a row");

/// `set`: in the order of the columns above.
constexpr Palette palette_of(std::size_t set) {
  Palette its;
  for (const PaletteToken& row : palette_tokens) its.*row.token = hex(row.light_dark_and_strong[set]);
  its.strong = set >= 2;
  return its;
}
inline constexpr Palette light_palette = palette_of(0), dark_palette = palette_of(1),
                         strong_light_palette = palette_of(2), strong_dark_palette = palette_of(3);

/// The contrast ratio of WCAG 2, 1 to 21.
double contrast(Rgb one, Rgb other);

/// `part` (0 to 1) of `over` on `under`.
Rgb mixed(Rgb under, Rgb over, double part);
/// Behind the words of a chip; in high contrast a border tells it from the window.
Rgb chip_ground(const Palette& palette);

}  // namespace limber
