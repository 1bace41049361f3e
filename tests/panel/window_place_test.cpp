#include "panel/link/window_place.hpp"

#include <gtest/gtest.h>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

const std::vector<DeskBox> two_screens{{0, 0, 1280, 900}, {1280, 0, 1920, 1080}};
constexpr int title_bar = 30;

TEST(WindowPlaceTest, IsReadAsItWasKept) {
  const TempDir folder;
  const WindowPlace place{{1400, 60, 900, 700}, true};
  keep_place(folder / "state/limber/main-window.json", place);
  EXPECT_EQ(read_place(folder / "state/limber/main-window.json"), place);
}

TEST(WindowPlaceTest, ThereIsNoneBeforeTheFirstTimeOrWhereTheFileIsOfSomethingElse) {
  const TempDir folder;
  EXPECT_EQ(read_place(folder / "nothing"), std::nullopt);
  for (const char* text : {"", "[]", "{", R"({"x":1,"y":2,"width":0,"height":5})", R"({"x":"1","y":2})",
                           R"({"x":1e99,"y":0,"width":900,"height":700})"}) {
    write_file(folder / "file", text);
    EXPECT_EQ(read_place(folder / "file"), std::nullopt) << text;
  }
}

TEST(WindowPlaceTest, AWindowThatIsWhollySeenStaysWhereItWas) {
  const DeskBox box{1400, 60, 900, 700};
  EXPECT_EQ(on_screen(box, title_bar, two_screens), box);
}

TEST(WindowPlaceTest, AWindowThatHangsOverTheEdgeComesBackWithItsTitleBar) {
  EXPECT_EQ(on_screen({-200, -50, 900, 700}, title_bar, two_screens), (DeskBox{0, 0, 900, 700}));
  EXPECT_EQ(on_screen({2800, 900, 900, 700}, title_bar, two_screens), (DeskBox{2300, 350, 900, 700}));
}

TEST(WindowPlaceTest, AWindowThatIsTooLargeForItsScreenIsMadeSmaller) {
  EXPECT_EQ(on_screen({0, 0, 1250, 1400}, title_bar, two_screens), (DeskBox{0, 0, 1250, 870}));
}

TEST(WindowPlaceTest, AWindowOfAScreenThatIsGoneBeginsAnew) {
  EXPECT_EQ(on_screen({1400, 60, 900, 700}, title_bar, {{0, 0, 1280, 900}}), std::nullopt);
  EXPECT_EQ(on_screen({1400, 60, 900, 700}, title_bar, {}), std::nullopt);
}

constexpr DeskBox whole{0, 0, 1280, 960};

PanelPlace beside(const DeskBox& room, std::optional<PanelPlace> icon) {
  return spot_beside(whole, room, icon, 380, 600, 8);
}

TEST(SpotBeside, IsAtTheBarThatTheIconIsInOnEverySide) {
  EXPECT_EQ(beside({0, 30, 1280, 930}, PanelPlace{600, 15}), (PanelPlace{410, 38})) << "a bar above";
  EXPECT_EQ(beside({0, 0, 1280, 930}, PanelPlace{600, 945}), (PanelPlace{410, 322})) << "below";
  EXPECT_EQ(beside({40, 0, 1240, 960}, PanelPlace{20, 480}), (PanelPlace{48, 180})) << "at the left";
  EXPECT_EQ(beside({0, 0, 1240, 960}, PanelPlace{1260, 480}), (PanelPlace{852, 180})) << "at the right";
}

TEST(SpotBeside, StaysWithinWhatBarsLeaveFreeInEveryCorner) {
  const DeskBox room{40, 30, 1200, 900};  // bars all around
  for (const PanelPlace corner : {PanelPlace{1, 1}, PanelPlace{1279, 1}, PanelPlace{1, 959}, PanelPlace{1279, 959}}) {
    const PanelPlace at = beside(room, corner);
    EXPECT_GE(at.x, 48);
    EXPECT_GE(at.y, 38);
    EXPECT_LE(at.x + 380, 1232);
    EXPECT_LE(at.y + 600, 922);
    EXPECT_EQ(at.x < 640, corner.x < 640);
  }
}

TEST(SpotBeside, GoesToTheNearestEdgeWhereNoBarReservesRoom) {
  EXPECT_EQ(beside(whole, PanelPlace{1200, 10}), (PanelPlace{892, 8}));
  EXPECT_EQ(beside(whole, PanelPlace{1200, 950}), (PanelPlace{892, 352}));
}

TEST(SpotBeside, WithoutAnIconIsInTheCornerOfTheBar) {
  EXPECT_EQ(beside({0, 30, 1280, 930}, std::nullopt), (PanelPlace{892, 38}));
  EXPECT_EQ(beside({0, 0, 1280, 930}, std::nullopt), (PanelPlace{892, 322}));
  EXPECT_EQ(beside({0, 30, 1280, 900}, std::nullopt), (PanelPlace{892, 322})) << "bars above and below: the lower";
  EXPECT_EQ(beside({40, 0, 1240, 960}, std::nullopt), (PanelPlace{48, 352}));
  EXPECT_EQ(beside(whole, std::nullopt), (PanelPlace{892, 352}));
}

TEST(SpotBeside, WhatIsLargerThanTheScreenBeginsAtItsCorner) {
  EXPECT_EQ(spot_beside(whole, whole, PanelPlace{1200, 10}, 2000, 2000, 8), (PanelPlace{8, 8}));
}

}  // namespace
}  // namespace limber
