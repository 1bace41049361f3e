#include "figure/figure_colours.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace limber {

namespace {

/// A colour on a light stage and on a dark one.
struct Token {
  Colour FigureColours::*colour;
  Colour light, dark;
};
constexpr std::array<Token, 21> tokens{{{&FigureColours::skin, rgb(0xE3A983), rgb(0xDDA17B)},
                                        {&FigureColours::skin_far, rgb(0xC78D68), rgb(0xA9764F)},
                                        {&FigureColours::skin_shade, rgb(0xD0956F), rgb(0xC78B66)},
                                        {&FigureColours::hair, rgb(0x4A3A37), rgb(0x6E5349)},
                                        {&FigureColours::shirt, rgb(0x3FA796), rgb(0x45AE9C)},
                                        {&FigureColours::shirt_near, rgb(0x4DB5A4), rgb(0x57BFAD)},
                                        {&FigureColours::shirt_far, rgb(0x2C8173), rgb(0x2F7F72)},
                                        {&FigureColours::trousers_near, rgb(0x475F85), rgb(0x6883B2)},
                                        {&FigureColours::trousers_far, rgb(0x2C3C58), rgb(0x465C82)},
                                        {&FigureColours::shoe, rgb(0x6E6A66), rgb(0xB9B4AE)},
                                        {&FigureColours::shoe_far, rgb(0x4E4B48), rgb(0x8B8680)},
                                        {&FigureColours::mat, rgb(0xC9DDD6), rgb(0x36514A)},
                                        {&FigureColours::mat_edge, rgb(0xA9C6BC), rgb(0x28403A)},
                                        {&FigureColours::roll, rgb(0xE4C9A0), rgb(0xC6A877)},
                                        {&FigureColours::roll_rings, rgb(0xC9A873), rgb(0x9A8054)},
                                        {&FigureColours::chair, rgb(0xB7B0A6), rgb(0x77716A)},
                                        {&FigureColours::chair_dark, rgb(0x958D82), rgb(0x57524C)},
                                        {&FigureColours::chair_light, rgb(0xCBC5BC), rgb(0x8A847C)},
                                        {&FigureColours::arrow, rgb(0xB4540A), rgb(0xFFB76B)},
                                        {&FigureColours::glow, rgb(0xFFD166).faded(.95), rgb(0xFFD166).faded(.90)},
                                        {&FigureColours::shadow, rgb(0x1B2A2A).faded(.13), rgb(0x000000).faded(.30)}}};

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
  FigureColours colours;
  for (const Token& token : tokens) colours.*token.colour = dark ? token.dark : token.light;
  if (figure == usual_figure || figure < 0 || figure >= figure_count) return colours;
  const Tones& tones = figures.at(static_cast<std::size_t>(figure));
  colours.skin = rgb(tones.skin);
  colours.skin_far = rgb(tones.far);
  colours.skin_shade = rgb(tones.shade);
  colours.hair = dark ? lifted(rgb(tones.hair)) : rgb(tones.hair);
  return colours;
}

}  // namespace limber
