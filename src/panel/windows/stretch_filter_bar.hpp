// Above the list of stretches: where, for what part of the body, how long. And the line for a list that is empty.
#pragma once

#include <array>
#include <functional>
#include <vector>

#include "panel/model/stretch_list.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

class StretchFilterBar : public Pane {
 public:
  /// `changed` is called with what the person chooses.
  StretchFilterBar(wxWindow* parent, const Catalogue& catalogue, std::function<void(const StretchFilter&)> changed);
  void clear();
  /// Where one types what to look for.
  wxTextCtrl& search() { return *search_; }

 private:
  wxSizer* build_places(const Catalogue& catalogue);
  wxSizer* build_choices();
  void choose_place(std::size_t index);
  void choose();

  std::function<void(const StretchFilter&)> changed_;
  StretchFilter filter_;
  std::vector<Area> areas_;
  std::array<wxToggleButton*, 4> places_{};
  wxTextCtrl* search_ = nullptr;
  wxChoice *area_ = nullptr, *length_ = nullptr;
};

/// Says why there is no row, or none that suits, with the one thing that helps.
class StretchNotice : public Pane {
 public:
  StretchNotice(wxWindow* parent, std::function<void()> clear, std::function<void()> change);
  /// Hidden where there is nothing to say.
  void show(const StretchList& list, int width);

 private:
  wxStaticText* text_;
  wxButton *clear_, *change_;
};

}  // namespace limber
