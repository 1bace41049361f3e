#include "words/pack_words.hpp"

#include "words/clock_words.hpp"
#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// "15 min"; what is no whole number of minutes in seconds, "90 s".
std::string length_words(Duration length) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(length);
  const auto minutes = std::chrono::floor<std::chrono::minutes>(seconds);
  return seconds == minutes ? short_minutes(minutes) : short_seconds(seconds);
}

/// Of the care files, which call it so.
std::string name_of(const PackRun& run) {
  [[maybe_unused]] constexpr const char* names[] = {tr_noop("Heat"), tr_noop("Cold")};
  return tr_said(run.name);
}

}  // namespace

std::optional<PackRun> read_pack(const Json& answer, Instant now) {
  const JsonReader pack = JsonReader(answer).in("pack");
  const auto on = pack.length("on_ms"), length = pack.length("length_ms"), stop = pack.length("stop_ms");
  const std::string topic = pack.words("topic");
  if (topic.empty() || !on || !length || !stop || *length <= 0ms || *stop < *length) return std::nullopt;
  return PackRun{topic, pack.text("name").value_or(topic), now - *on, *length, *stop};
}

std::string pack_line(const PackRun& run, PackStage stage, std::string_view at) {
  // Translators: {pack} is "Heat" or "Cold".
  if (stage == PackStage::on) return tr("{pack} is on until {time}.", "pack"_a = name_of(run), "time"_a = at);
  return tr("{pack}: time to take it off.", "pack"_a = name_of(run));
}

PackWords pack_words(const PackRun& run, PackStage stage) {
  if (stage == PackStage::off)
    return {tr("Take it off now"), tr("{pack}: {length} are over. That is the longest it stays on.",
                                      "pack"_a = name_of(run), "length"_a = length_words(run.stop))};
  return {tr("Time to take it off"),
          tr("{pack}: {length} are over.", "pack"_a = name_of(run), "length"_a = length_words(run.length))};
}

}  // namespace limber
