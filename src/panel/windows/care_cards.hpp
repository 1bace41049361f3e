// The cards of the care page below heat and cold: the desk, the doctor, and what else there is to know.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "catalogue/care.hpp"
#include "panel/link/desk_checks.hpp"
#include "panel/model/prose.hpp"
#include "panel/widgets/card.hpp"
#include "panel/windows/forward.hpp"

namespace limber {

/// What to look at once. The ticks are kept on this computer.
class DeskCard : public Card {
 public:
  DeskCard(wxWindow* parent, const CareTopic& topic, DeskChecks& checks, std::function<void()> resized);

 protected:
  void DoSetSize(int x, int y, int width, int height, int flags) override;

 private:
  void tick(std::size_t index);

  const CareTopic& topic_;
  DeskChecks& checks_;
  std::function<void()> resized_;
  std::vector<wxCheckBox*> boxes_;
  ProseView* trouble_ = nullptr;  ///< shown where a tick could not be kept
  int width_ = 0;
};

/// Signs to get help for: at once, today, and soon.
class DoctorCard : public Card {
 public:
  /// `topic` outlives the card.
  DoctorCard(wxWindow* parent, const CareTopic& topic, std::function<void()> resized);

 private:
  wxWindow* build_urgent(const CareTopic& topic);
  /// The section's title and its list.
  void add_signs(wxWindow& parent, wxSizer& column, ProsePart::Kind title, const CareTopic::Section& section);

  std::vector<std::pair<const CareTopic::Section*, ProseView*>> lists_;
};

/// A topic that opens when one asks for it, with its sources.
class TopicCard : public Card {
 public:
  TopicCard(wxWindow* parent, const CareTopic& topic, std::function<void()> resized);

 private:
  void turn();

  const CareTopic& topic_;
  std::function<void()> resized_;
  bool opened_ = false;
  ProseView* all_ = nullptr;
  wxButton* button_ = nullptr;
};

/// On the link that opens what a topic says besides its card, or closes it.
std::string more_label(bool open);

/// All that a topic says besides these roles, and where it is from.
Prose rest_and_sources(const CareTopic& topic, const std::vector<CareRole>& without);

}  // namespace limber
