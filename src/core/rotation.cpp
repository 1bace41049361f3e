#include "core/rotation.hpp"

#include <algorithm>

namespace limber {

namespace {

/// How recently `id` was shown: 0 never, else its place in the memory, the latest highest.
std::ptrdiff_t recency(const std::vector<StretchId>& shown, const StretchId& id) {
  return std::distance(std::find(shown.rbegin(), shown.rend(), id), shown.rend());
}

bool fits(const RotationEntry& entry, BreakKind kind) {
  return kind == BreakKind::micro ? entry.in_micro : entry.in_rest;
}

}  // namespace

StretchId Rotation::suggest(BreakKind kind) const {
  std::vector<StretchId> choices;
  for (const RotationEntry& entry : pool_)
    if (fits(entry, kind)) choices.push_back(entry.id);
  // One alone would come every time: "stand up and walk" is its partner, and the whole answer where there is none.
  if (choices.size() <= 1) choices.emplace_back();
  return *std::ranges::min_element(choices, {}, [this](const StretchId& id) { return recency(shown_, id); });
}

void Rotation::shown(const StretchId& id) {
  StretchId latest = id;  // a copy: `id` may be in the memory itself
  std::erase(shown_, latest);
  shown_.push_back(std::move(latest));
}

bool Rotation::knows(const StretchId& id) const {
  return std::ranges::any_of(pool_, [&](const RotationEntry& entry) { return entry.id == id; });
}

}  // namespace limber
