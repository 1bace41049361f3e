// The words of the guided break, where there are more of them than room.
#include "panel/windows/break_words.hpp"

#include <wx/frame.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "panel/widgets/break_widgets.hpp"
#include "panel/windows/window_test.hpp"

namespace limber {
namespace {

class BreakWordsTest : public WindowTest {
 protected:
  BreakWordsTest() {
    words_ = new BreakWords(frame_, 360, Zoom{}, catalogue_, poses_, [](const std::string&, std::optional<Rating>) {});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(words_, 1, wxEXPAND);
    frame_->SetSizer(column);
    for (wxWindow* one : all_inside(*words_)) {
      if (auto* its = dynamic_cast<wxScrolledWindow*>(one)) around_ = its;
      if (auto* its = dynamic_cast<StepList*>(one)) steps_ = its;
    }
    open(*frame_);
  }
  /// Five steps of that many words, this one lit.
  void show(std::size_t lit, int long_as) {
    BreakView view;
    view.title = "My own";
    for (std::size_t i = 0; i < 5; ++i) {
      std::string text;
      for (int word = 0; word < long_as; ++word) text += "slowly ";
      view.steps.push_back({text, i < lit ? StepState::done : i == lit ? StepState::current : StepState::coming});
    }
    words_->show(view);
  }
  /// The rows of the list that are in view.
  wxRect seen() const {
    int unit = 0;
    around_->GetScrollPixelsPerUnit(nullptr, &unit);
    return {0, around_->GetViewStart().y * unit, around_->GetClientSize().x, around_->GetClientSize().y};
  }

  wxFrame* frame_ = new wxFrame(nullptr, wxID_ANY, "Break", wxDefaultPosition, wxSize(400, 420));
  BreakWords* words_ = nullptr;
  wxScrolledWindow* around_ = nullptr;
  StepList* steps_ = nullptr;
};

TEST_F(BreakWordsTest, ShortStepsAreAllInViewAndNothingScrolls) {
  show(0, 3);
  EXPECT_TRUE(until([this] { return steps_->GetSize().y > 0 && steps_->GetSize().y <= seen().height; }));
  EXPECT_EQ(seen().y, 0);
}

TEST_F(BreakWordsTest, LongStepsScrollAndTheOneThatIsLitIsInView) {
  show(0, 60);
  ASSERT_TRUE(until([this] { return steps_->GetSize().y > 2 * seen().height; })) << "nothing is left out";
  for (std::size_t lit = 1; lit < 5; ++lit) {
    show(lit, 60);
    EXPECT_TRUE(until([this] {
      const wxRect wanted = steps_->seen_first(), now = seen();
      return now.y <= wanted.y && wanted.y < now.y + now.height;
    })) << lit;
  }
  show(0, 60);
  EXPECT_TRUE(until([this] { return seen().y == 0; })) << "back at the first";
}

TEST_F(BreakWordsTest, TheNextStepIsSeenWithTheLitOneWhereBothHaveRoom) {
  show(0, 22);
  until([] { return false; }, 100ms);
  show(3, 22);
  EXPECT_TRUE(until([this] {
    const wxRect wanted = steps_->seen_first(), now = seen();
    return now.y <= wanted.y && wanted.GetBottom() <= now.y + now.height;
  }));
}

}  // namespace
}  // namespace limber
