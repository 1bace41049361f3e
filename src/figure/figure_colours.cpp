#include "figure/figure_colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace limber {

namespace {

constexpr FigureColours light_colours{.skin = rgb(0xE3A983),
                                      .skin_far = rgb(0xC78D68),
                                      .skin_shade = rgb(0xD0956F),
                                      .hair = rgb(0x4A3A37),
                                      .shirt = rgb(0x3FA796),
                                      .shirt_near = rgb(0x4DB5A4),
                                      .shirt_far = rgb(0x2C8173),
                                      .trousers_near = rgb(0x475F85),
                                      .trousers_far = rgb(0x2C3C58),
                                      .shoe = rgb(0x6E6A66),
                                      .shoe_far = rgb(0x4E4B48),
                                      .mat = rgb(0xC9DDD6),
                                      .mat_edge = rgb(0xA9C6BC),
                                      .roll = rgb(0xE4C9A0),
                                      .roll_rings = rgb(0xC9A873),
                                      .chair = rgb(0xB7B0A6),
                                      .chair_dark = rgb(0x958D82),
                                      .chair_light = rgb(0xCBC5BC),
                                      .arrow = rgb(0xB4540A),
                                      .glow = rgb(0xFFD166).faded(.95),
                                      .shadow = rgb(0x1B2A2A).faded(.13)};
constexpr FigureColours dark_colours{.skin = rgb(0xDDA17B),
                                     .skin_far = rgb(0xA9764F),
                                     .skin_shade = rgb(0xC78B66),
                                     .hair = rgb(0x6E5349),
                                     .shirt = rgb(0x45AE9C),
                                     .shirt_near = rgb(0x57BFAD),
                                     .shirt_far = rgb(0x2F7F72),
                                     .trousers_near = rgb(0x6883B2),
                                     .trousers_far = rgb(0x465C82),
                                     .shoe = rgb(0xB9B4AE),
                                     .shoe_far = rgb(0x8B8680),
                                     .mat = rgb(0x36514A),
                                     .mat_edge = rgb(0x28403A),
                                     .roll = rgb(0xC6A877),
                                     .roll_rings = rgb(0x9A8054),
                                     .chair = rgb(0x77716A),
                                     .chair_dark = rgb(0x57524C),
                                     .chair_light = rgb(0x8A847C),
                                     .arrow = rgb(0xFFB76B),
                                     .glow = rgb(0xFFD166).faded(.90),
                                     .shadow = rgb(0x000000).faded(.30)};

struct Tones {
  std::uint32_t skin, far, shade, hair;
};
constexpr std::array<Tones, figure_count> figures{{{0xF0C7A4, 0xD6A683, 0xE0B591, 0x6B4A33},
                                                   {},  // the usual one, as above
                                                   {0xA96F48, 0x8C5936, 0x9A6440, 0x2B2220},
                                                   {0x6E452E, 0x573523, 0x63402B, 0x1F1918},
                                                   {0xAEB8BC, 0x8D999E, 0x9EA9AE, 0x5C686E}}};

constexpr double too_dark = .25, lifted_to = .35;

/// Hair that would be lost on a dark stage, lighter with the same hue and saturation.
Colour lifted(Colour hair) {
  const double high = std::max({hair.red, hair.green, hair.blue}) / 255.0;
  const double low = std::min({hair.red, hair.green, hair.blue}) / 255.0;
  const double lightness = (high + low) / 2;
  if (lightness >= too_dark || lightness <= 0) return hair;
  // below half lightness all three channels of a colour grow alike with it
  const auto channel = [&](std::uint8_t value) {
    return static_cast<std::uint8_t>(std::lround(std::min(255.0, value * lifted_to / lightness)));
  };
  return {channel(hair.red), channel(hair.green), channel(hair.blue), hair.alpha};
}

}  // namespace

FigureColours figure_colours(int figure, bool dark) {
  FigureColours colours = dark ? dark_colours : light_colours;
  if (figure == usual_figure || figure < 0 || figure >= figure_count) return colours;
  const Tones& tones = figures.at(static_cast<std::size_t>(figure));
  colours.skin = rgb(tones.skin);
  colours.skin_far = rgb(tones.far);
  colours.skin_shade = rgb(tones.shade);
  colours.hair = dark ? lifted(rgb(tones.hair)) : rgb(tones.hair);
  return colours;
}

}  // namespace limber
