// The right side of the guided break when it is over: what was done and what comes, and how each stretch was liked.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "panel/model/break_view.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/widgets/look.hpp"

class wxBoxSizer;
class wxStaticText;

namespace limber {

class BreakEndPane : public Pane {
 public:
  /// What somebody thinks of a stretch; none: no longer anything.
  using Rate = std::function<void(const std::string& stretch, std::optional<Rating> rating)>;
  /// `width` in pixels.
  BreakEndPane(wxWindow* parent, int width, Zoom zoom, Rate rate);

  void show(const BreakEndView& view);

 private:
  void add_row(const BreakEndView::Done& stretch);
  void press(const std::string& stretch, Rating rating);

  int width_;
  Zoom zoom_;
  Rate rate_;
  std::map<std::string, Rating> said_;
  std::vector<BreakEndView::Done> shown_;
  wxStaticText *sum_, *next_, *thanks_, *question_;
  wxBoxSizer* rows_;
  std::map<std::string, std::function<void()>> rows_of_;  ///< draw the buttons of a stretch as they are now
};

}  // namespace limber
