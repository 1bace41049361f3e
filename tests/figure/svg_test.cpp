#include "figure/svg.hpp"

#include <gmock/gmock.h>

namespace limber {
namespace {

using testing::HasSubstr;

TEST(Svg, ACircleIsTwoHalves) {
  Filled area{{}, rgb(0x102030)};
  area.path.add_circle({10, 10}, 5);
  const std::string text = svg_inside({20, 20, {area}}, {}, "s");
  EXPECT_THAT(text, HasSubstr("M15.00,10.00L15.00,10.00A5.00,5.00 0 0 0 5.00,10.00A5.00,5.00 0 0 0 15.00,10.00z"));
  EXPECT_THAT(text, HasSubstr("fill=\"#102030\"/>"));
  EXPECT_THAT(text, HasSubstr("width=\"20\" height=\"20\""));
}

TEST(Svg, ASoftDiscIsAGradientOfItsOwn) {
  const SoftDisc disc{{1, 2}, 30, 10, rgb(0xFFD166).faded(.5), .5, .6};
  const std::string text = svg_inside({20, 20, {disc, disc}}, {}, "page_");
  EXPECT_THAT(text, HasSubstr("id=\"page_1\""));
  EXPECT_THAT(text, HasSubstr("url(#page_2)"));
  EXPECT_THAT(text, HasSubstr("stop-opacity=\"0.3000\""));
}

}  // namespace
}  // namespace limber
