#include "panel/model/later_view.hpp"

#include "words/postpone_words.hpp"

namespace limber {

LaterView later_view(const Policy& policy, BreakKind kind, Duration put_off) {
  const auto choice = [&](Duration by) { return LaterView::Choice{by, postpone_label(policy, {kind, by, put_off})}; };
  LaterView view{choice(policy.of(kind).postpone), {}};
  for (const Duration by : {Duration{5min}, Duration{10min}, Duration{15min}}) view.others.push_back(choice(by));
  return view;
}

LaterView usual_later_view() { return later_view(Policy{}, BreakKind::rest, 0ms); }

}  // namespace limber
