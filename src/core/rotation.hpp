// The rule that picks the next stretch. Deterministic: the same pool and the same past give the same choice.
#pragma once

#include <span>
#include <vector>

#include "core/effects.hpp"

namespace limber {

/// What the rotation needs to know of a stretch of the catalogue.
struct RotationEntry {
  StretchId id;
  bool in_micro = false;  ///< fits a micro break: no floor needed
  bool in_rest = true;
  bool operator==(const RotationEntry&) const = default;
};

/// Suggests the entry shown longest ago, those never shown first, in the order of the pool. So each eligible one
/// comes within as many suggestions as there are, and none twice running; a pool of one alternates with "stand
/// up and walk", which is the empty id, as is the answer of an empty pool.
class Rotation {
 public:
  Rotation() = default;
  explicit Rotation(std::vector<RotationEntry> pool) : pool_(std::move(pool)) {}

  StretchId suggest(BreakKind kind) const;
  /// Remembers that `id` (may be empty) was suggested.
  void shown(const StretchId& id);
  /// Another pool (settings or catalogue changed); the memory stays.
  void replace_pool(std::vector<RotationEntry> pool) { pool_ = std::move(pool); }
  bool knows(const StretchId& id) const;

  const std::vector<StretchId>& memory() const { return shown_; }  ///< the latest last
  void remember(std::vector<StretchId> memory) { shown_ = std::move(memory); }

 private:
  std::vector<RotationEntry> pool_;
  std::vector<StretchId> shown_;
};

}  // namespace limber
