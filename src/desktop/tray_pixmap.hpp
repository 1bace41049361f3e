// Draws the pictures of the icon: each state has its own silhouette on a grid of 16, so none is told by colour alone.
// The same shapes, as a theme's icons, are in resources/icons/tray.
#pragma once

#include <cstdint>
#include <vector>

namespace limber {

/// What the icon shows.
enum class TrayGlyph {
  counting,  ///< a ring that fills clockwise
  soon,      ///< a ring and a centre dot
  due,       ///< a disc with an arrow up cut out, in the colour `due`
  on_break,  ///< Limber's mark: a bent line and a dot
  quiet,     ///< a thin ring and two bars
  standing,  ///< a small person on a line
  off        ///< a broken ring and a slash
};

/// The counting ring is full at this step; from 1.
inline constexpr int tray_steps = 12;

struct TrayPicture {
  TrayGlyph glyph = TrayGlyph::counting;
  int step = 1;  ///< of counting; the others have but one
  bool operator==(const TrayPicture&) const = default;
};

/// Red, green, blue, 8 bits each.
struct TrayInk {
  std::uint32_t glyph, due;
  bool operator==(const TrayInk&) const = default;
};
inline constexpr TrayInk ink_for_light_bar{0x2E3436, 0xB86A00};
inline constexpr TrayInk ink_for_dark_bar{0xF6F5F4, 0xF0A63C};

/// `size` x `size` pixels, row by row from the top: alpha, red, green, blue, a byte each, colours not premultiplied.
std::vector<std::uint8_t> draw_tray_picture(const TrayPicture& picture, int size, const TrayInk& ink);

}  // namespace limber
