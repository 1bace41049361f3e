#include "panel/windows/postpone_choices.hpp"

#include "panel/model/prompt_view.hpp"

namespace limber {

std::vector<MenuChoice> postpone_choices(const std::function<void(Duration by)>& postpone) {
  std::vector<MenuChoice> choices;
  for (const Duration by : {Duration{5min}, Duration{10min}, Duration{15min}})
    choices.push_back({postpone_label(by), [postpone, by] { postpone(by); }});
  return choices;
}

}  // namespace limber
