#include "panel/model/window_place.hpp"

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

}  // namespace
}  // namespace limber
