#include "panel/model/pack_timer.hpp"

#include "os/boot_clock.hpp"
#include "words/tr.hpp"

namespace limber {

void PackTimer::ask() {
  daemon_.call("pack_get", Json::object(), [this](const Json& answer) { take(answer); });
}

void PackTimer::start(const CareTopic& topic) { call("pack_start", {{"topic", topic.id}}); }

void PackTimer::stop() { call("pack_stop", Json::object()); }

void PackTimer::call(std::string_view method, const Json& params) {
  refusal_.clear();
  if (daemon_.link() != Link::up) {
    refusal_ = tr("Limber's background service isn't running, and it is what keeps the time.");
    return tell();
  }
  daemon_.call(
      method, params, [this](const Json& answer) { take(answer); },
      [this](const RpcError& error) {
        refusal_ = error.what();
        tell();
      });
}

void PackTimer::take(const Json& answer) {
  run_ = read_pack(answer, boot_now());
  tell();
}

/// A subscriber may unsubscribe while it is called.
void PackTimer::tell() {
  const auto listeners = listeners_;
  for (const auto& [who, changed] : listeners)
    if (listeners_.contains(who)) changed();
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
  // Translators: a warm or cold pack, as "Heat is on".
  view.heading = over ? tr("Time to take it off") : tr("{pack} is on", "pack"_a = run.name);
  const std::string time = clock_words(at, style);
  view.line = over ? tr("The {length} are over. At {time} Limber says so once more.",
                        "length"_a = elapsed_words(run.length), "time"_a = time)
                   : tr("Take it off at {time}. You can close this window: Limber tells you.", "time"_a = time);
  view.row = pack_line(run, run.stage(now), time);
  // Translators: a button, for who has taken the pack off.
  view.button = over ? tr("It's off") : trc("a warm or cold pack", "Stop");
  view.over = over;
  return view;
}

}  // namespace limber
