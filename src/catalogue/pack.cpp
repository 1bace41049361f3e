#include "catalogue/pack.hpp"

#include <algorithm>

namespace limber {

PackStage PackRun::stage(Instant now) const {
  if (now >= since + stop) return PackStage::off;
  return now >= since + length ? PackStage::over : PackStage::on;
}

std::optional<Instant> PackRun::next_change(Instant now) const {
  switch (stage(now)) {
    case PackStage::on: return since + length;
    case PackStage::over: return since + stop;
    case PackStage::off: return std::nullopt;
  }
  return std::nullopt;
}

Duration longest_pack(const CareTopic& topic) {
  return std::min<Duration>(topic.timer->stop, std::chrono::minutes{longest_care_minutes});
}

std::optional<PackRun> pack_run(const CareTopic& topic, std::optional<Duration> length, Instant now) {
  if (!topic.timer) return std::nullopt;
  const Duration stop = longest_pack(topic);
  if (length && (*length < shortest_pack || *length > stop)) return std::nullopt;
  return PackRun{topic.id, topic.name, now, length.value_or(std::min<Duration>(topic.timer->length, stop)), stop};
}

}  // namespace limber
