#include "daemon/routine_store.hpp"

#include "os/boot_clock.hpp"
#include "os/replace_file.hpp"
#include "rpc/message.hpp"
#include "rpc/routine_codec.hpp"

namespace limber {

namespace {

constexpr std::uintmax_t longest_memory = 4 << 20;

Duration length_in(const Json& json, const char* key) { return Duration{json.at(key).get<std::int64_t>()}; }

}  // namespace

RoutineStore::RoutineStore(std::filesystem::path file) : file_(std::move(file)), boot_id_(boot_id()) {}

bool RoutineStore::keep(const RoutinePlayer& player) const {
  const Instant now = boot_now();
  const RoutineOrder& order = player.routine().order();
  const Json memory{{"boot_id", boot_id_},
                    {"at_boot_ms", now.time_since_epoch().count()},
                    {"at_wall_ms", wall_now().time_since_epoch().count()},
                    {"routine", routine_json(player, now)},
                    {"time_ms", order.time.count()},
                    {"first", name(order.taste.first)}};
  std::error_code error;
  std::filesystem::create_directories(file_.parent_path(), error);
  return !replace_file(file_, json_text(memory), S_IRUSR | S_IWUSR);
}

void RoutineStore::forget() const {
  std::error_code none;
  std::filesystem::remove(file_, none);
}

std::optional<RoutineStore::Kept> RoutineStore::last(
    const std::function<std::optional<Exercise>(const StretchId&)>& exercise) const {
  const auto text = read_small_file(file_, longest_memory);
  if (!text) return std::nullopt;
  const auto memory = Json::parse(*text, nullptr, false);
  try {
    const bool this_boot = memory.at("boot_id").get<std::string>() == boot_id_;
    const Instant now = boot_now();
    const Duration ago = this_boot ? now.time_since_epoch() - length_in(memory, "at_boot_ms")
                                   : wall_now().time_since_epoch() - length_in(memory, "at_wall_ms");
    const Instant at = now - std::max(ago, Duration{0});
    const RoutinePlayer stored = read_routine(memory.at("routine"), at);
    RoutineOrder order = stored.routine().order();
    order.time = length_in(memory, "time_ms");
    order.taste.first = from_name<Side>(memory.at("first").get<std::string>()).value_or(order.taste.first);
    std::vector<Exercise> exercises = stored.routine().exercises();
    for (Exercise& its : exercises)
      if (auto whole = exercise(its.id)) its = *std::move(whole);
    Routine routine{std::move(exercises), stored.routine().phases(), order};
    return Kept{{std::move(routine), at, stored.elapsed(at), stored.paused(), stored.played(at)}, at, this_boot};
  } catch (const std::exception&) {
    return std::nullopt;  // half written, or of another version
  }
}

}  // namespace limber
