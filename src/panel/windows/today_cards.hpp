// The cards of the panel.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "core/calendar.hpp"
#include "panel/model/pack_timer.hpp"
#include "panel/model/today_view.hpp"
#include "panel/widgets/card.hpp"
#include "panel/windows/forward.hpp"
#include "words/clock_words.hpp"

namespace limber {

/// The first words of the panel, with a button that shows a prompt to look at.
class HelloCard : public Card {
 public:
  /// Hidden until it has something to say. `nudge`: the button was pressed.
  HelloCard(wxWindow* parent, std::function<void()> nudge);

  /// Wrapped to `width` pixels. True: it is another size now.
  bool show(const HelloView& view, int width);
  wxWindow& first_control() { return *nudge_; }

 private:
  HelloView view_;
  int width_ = 0;
  wxStaticText *sentence_, *advice_;
  wxWindow* nudge_;
};

/// What Limber asks over time, with a button for each answer and what it would do; after one, what that has done, or
/// why it has not.
class QuestionCard : public Card {
 public:
  static constexpr std::size_t most_answers = 4;

  /// Hidden until something is asked. `answer`: a button was pressed.
  QuestionCard(wxWindow* parent, std::function<void(QuestionAnswer answer)> answer);

  /// None: nothing is asked. Wrapped to `width` pixels. True: it is another size now.
  bool show(const std::optional<QuestionView>& view, int width);
  /// The answer that was given here was not taken: why, in a sentence.
  void refuse(const std::string& why);

 private:
  void fill();

  std::function<void(QuestionAnswer answer)> answer_;
  std::optional<QuestionView> view_;
  std::string effect_;   ///< of the answer that was given here
  std::string trouble_;  ///< why it was not taken
  int width_ = 0;
  wxStaticText *title_, *body_, *below_;
  std::array<wxButton*, most_answers> buttons_{};
};

/// The warm or cold pack that is on, until when, and the way to stop its alarm.
class PackRow : public Card {
 public:
  PackRow(wxWindow* parent, std::function<void()> stop);

  /// Hidden where none is on. `width` in pixels.
  void show(const std::optional<PackRun>& run, ClockStyle clock, int width);

 private:
  bool over_ = false;
  wxStaticText* text_;
  wxButton* stop_;
};

/// Problems that need a look, reported by the daemon or found by the windows themselves.
class ProblemCard : public Card {
 public:
  /// `resized` is called when the person has opened the list: it is higher now. `act`: what mends one has been pressed.
  ProblemCard(wxWindow* parent, std::function<void()> resized, std::function<void(PanelAction)> act);

  /// The first of them and what mends it, and the others when they are asked for; none: it hides. `width` in pixels.
  void show(const std::vector<std::string>& problems, const std::vector<TodayButton>& mends, int width);

 private:
  void fill();

  std::function<void()> resized_;
  std::function<void(PanelAction)> act_;
  std::vector<std::string> problems_;
  std::vector<TodayButton> mends_;
  int width_ = 0;
  bool open_ = false;
  wxStaticText* text_;
  wxButton* more_;
  std::array<wxButton*, 2> mend_{};
};

/// The stretch whose turn it is: its picture, its name, and another one instead.
class UpNextCard : public Card {
 public:
  /// `catalogue` and `poses` have to outlive it. `choose` hears the id of the stretch that the person would rather
  /// have.
  UpNextCard(wxWindow* parent, const Catalogue& catalogue, const Poses& poses,
             std::function<void(const std::string& stretch)> choose);

  /// The stretch called `id`; empty: none is chosen yet. `length`: of its break; empty: not known. `width`: px that the
  /// card has.
  void show(const std::string& id, const std::string& length, int width);

 private:
  void choose_another(wxWindow& below);

  const Catalogue& catalogue_;
  std::function<void(const std::string& stretch)> choose_;
  FigureView* thumb_;
  wxStaticText *title_, *line_;
};

}  // namespace limber
