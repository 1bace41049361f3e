#include "daemon/heartbeat.hpp"

#include <sys/stat.h>

#include <nlohmann/json.hpp>
#include <tuple>

#include "journal/snapshot_codec.hpp"
#include "os/boot_clock.hpp"
#include "os/replace_file.hpp"

namespace limber {

namespace {

constexpr std::uintmax_t longest_sign = 1 << 20;

}  // namespace

Heartbeat::Heartbeat(std::filesystem::path file) : file_(std::move(file)), boot_id_(boot_id()) {}

void Heartbeat::give(Snapshot snapshot) {
  snapshot.suggested.clear();
  snapshot.left_first.clear();
  const nlohmann::json sign{{"boot_id", boot_id_},
                            {"taken_boot_ms", boot_now().time_since_epoch().count()},
                            {"snapshot", encode_snapshot(snapshot)}};
  std::error_code error;
  if (!std::filesystem::exists(file_.parent_path(), error)) ::mkdir(file_.parent_path().c_str(), S_IRWXU);
  std::ignore = replace_file(file_, sign.dump(), S_IRUSR | S_IWUSR);  // the next one may come about
}

std::optional<Remembered> Heartbeat::last() const {
  const auto text = read_small_file(file_, longest_sign);
  if (!text) return std::nullopt;
  const auto sign = nlohmann::json::parse(*text, nullptr, false);
  try {
    auto snapshot = decode_snapshot(sign.at("snapshot").get<std::string>()).snapshot;
    const Instant taken{Duration{sign.at("taken_boot_ms").get<std::int64_t>()}};
    if (sign.at("boot_id").get<std::string>() != boot_id_ || !snapshot || taken > boot_now()) return std::nullopt;
    return Remembered{*std::move(snapshot), wall_now() - (boot_now() - taken), taken, boot_id_};
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;  // half written, or of another version
  }
}

std::optional<Remembered> Heartbeat::later(const std::optional<Remembered>& stored) const {
  auto latest = last();
  if (!latest || !stored) return latest ? latest : stored;
  if (stored->boot_id == boot_id_ && stored->taken_boot >= latest->taken_boot) return stored;
  latest->snapshot.suggested = stored->snapshot.suggested;
  latest->snapshot.left_first = stored->snapshot.left_first;
  return latest;
}

}  // namespace limber
