#include "panel/model/pack_view.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "words/json_reader.hpp"

namespace limber {

std::optional<PackRun> read_pack(const nlohmann::ordered_json& answer, Instant now) {
  const JsonReader pack = JsonReader(answer).in("pack");
  const auto on = pack.length("on_ms"), length = pack.length("length_ms"), stop = pack.length("stop_ms");
  const std::string topic = pack.words("topic");
  if (topic.empty() || !on || !length || !stop || *length <= 0ms || *stop < *length) return std::nullopt;
  return PackRun{topic, pack.text("name").value_or(topic), now - *on, *length, *stop};
}

PackView pack_view(const PackRun& run, Instant now, WallTime wall, const TimeZone& zone, ClockStyle style) {
  const auto end = run.next_change(now);
  if (!end) return {};
  const bool over = run.stage(now) == PackStage::over;
  const Duration left = *end - now, whole = over ? run.stop - run.length : run.length;
  const LocalTime at = zone.to_local(wall + left);
  PackView view;
  view.left = remaining_number(left);
  view.share = whole > 0s ? seconds(left) / seconds(whole) : 0;
  view.heading = over ? "Time to take it off" : fmt::format("{} is on", run.name);
  view.line =
      over ? fmt::format("The {} are over. At {} Limber says so once more.", elapsed_words(run.length),
                         clock_words(at, style))
           : fmt::format("Take it off at {}. You can close this window: Limber tells you.", clock_words(at, style));
  view.row = pack_line(run, run.stage(now), clock_words(at, style));
  view.button = over ? "It's off" : "Stop";
  view.over = over;
  return view;
}

}  // namespace limber
