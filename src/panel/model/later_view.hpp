// The button that puts a break off, and the menu of other lengths beside it. Pure.
#pragma once

#include <string>
#include <vector>

#include "panel/model/status_facts.hpp"

namespace limber {

struct LaterView {
  struct Choice {
    Duration by{};
    std::string label;  ///< "In 10 min"
    bool operator==(const Choice&) const = default;
  };
  Choice usual;  ///< as the settings say
  std::vector<Choice> others;
  bool operator==(const LaterView&) const = default;
};

/// `put_off`: so long has the person put it off already.
LaterView later_view(const Policy& policy, BreakKind kind, Duration put_off);
/// Of a break as built in: for a button that is not shown yet.
LaterView usual_later_view();

}  // namespace limber
