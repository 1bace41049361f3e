#include "panel/windows/today_window.hpp"

#include "panel/sample_day.hpp"
#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

using testing::ElementsAre;

class TodayWindowTest : public WindowTest {
 protected:
  TodayWindowTest()
      : window_(new TodayWindow({[this](Deed deed) { deeds_.push_back(deed); }, [](const std::string&) {}, [] {},
                                 [this](PanelPage page) { pages_.push_back(page); }, [this] { closed_ = true; }},
                                catalogue_, poses_)) {}
  void open_with(const Json& status) {
    window_->show(view_of(status));
    open(*window_);
  }

  std::vector<Deed> deeds_;
  std::vector<PanelPage> pages_;
  bool closed_ = false;
  TodayWindow* window_;
};

TEST_F(TodayWindowTest, AClickOnThePrimaryButtonMakesItsCall) {
  open_with(sample_day());
  click(the(*window_, "Stretch now"));
  EXPECT_TRUE(until([this] { return !deeds_.empty(); }));
  EXPECT_THAT(deeds_, ElementsAre(Deed::stretch_now));
}

TEST_F(TodayWindowTest, TheFocusBeginsOnThePrimaryButtonAndEnterPressesIt) {
  open_with(sample_day());
  press(WXK_RETURN);
  EXPECT_TRUE(until([this] { return !deeds_.empty(); }));
  EXPECT_THAT(deeds_, ElementsAre(Deed::stretch_now));
}

TEST_F(TodayWindowTest, EnterOnAnotherButtonPressesThatOne) {
  open_with(day_with_rest_break("prompted", {{"attempt", 1}}));
  focus(the(*window_, "Skip"));
  press(WXK_RETURN);
  EXPECT_TRUE(until([this] { return !deeds_.empty(); }));
  EXPECT_THAT(deeds_, ElementsAre(Deed::skip));
}

TEST_F(TodayWindowTest, KeepQuietAsksForHowLong) {
  open_with(sample_day());
  click(the(*window_, "Keep quiet  ▾"));
  press_in_menu({WXK_END, WXK_RETURN}, [this] { return !deeds_.empty(); });
  EXPECT_THAT(deeds_, ElementsAre(Deed::quiet_until_told));
}

TEST_F(TodayWindowTest, EscapeClosesIt) {
  open_with(sample_day());
  press(WXK_ESCAPE);
  EXPECT_TRUE(until([this] { return closed_; }));
  EXPECT_TRUE(deeds_.empty());
}

}  // namespace
}  // namespace limber
