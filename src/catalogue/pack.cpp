#include "catalogue/pack.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace limber {

namespace {

/// "15 min"; what is no whole number of minutes in seconds, "90 s".
std::string length_words(Duration length) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(length).count();
  return seconds % 60 == 0 ? fmt::format("{} min", seconds / 60) : fmt::format("{} s", seconds);
}

}  // namespace

std::string_view name(PackStage stage) {
  constexpr std::array<std::string_view, 3> names{"on", "over", "off"};
  return names[static_cast<std::size_t>(stage)];
}

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

std::string pack_line(const PackRun& run, PackStage stage, std::string_view at) {
  if (stage == PackStage::on) return fmt::format("{} is on until {}.", run.name, at);
  return fmt::format("{}: time to take it off.", run.name);
}

PackWords pack_words(const PackRun& run, PackStage stage) {
  if (stage == PackStage::off)
    return {"Take it off now",
            fmt::format("{}: {} are over. That is the longest it stays on.", run.name, length_words(run.stop))};
  return {"Time to take it off", fmt::format("{}: {} are over.", run.name, length_words(run.length))};
}

}  // namespace limber
