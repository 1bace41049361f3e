#include "daemon/sign_of_life.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "journal/snapshot_codec.hpp"
#include "system/boot_clock.hpp"
#include "system/fd.hpp"

namespace limber {

namespace {

constexpr std::uintmax_t longest_sign = 1 << 20;

bool write_sign(const std::filesystem::path& file, const std::string& text) {
  const Fd fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
  return fd.get() >= 0 && ::write(fd.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

}  // namespace

SignOfLife::SignOfLife(std::filesystem::path file) : file_(std::move(file)), boot_id_(boot_id()) {}

void SignOfLife::give(Snapshot snapshot) {
  snapshot.suggested.clear();
  snapshot.left_first.clear();
  const nlohmann::json sign{{"boot_id", boot_id_},
                            {"taken_boot_ms", boot_now().time_since_epoch().count()},
                            {"snapshot", encode_snapshot(snapshot)}};
  const std::filesystem::path fresh = file_.string() + ".new";
  if (write_sign(fresh, sign.dump())) std::rename(fresh.c_str(), file_.c_str());
}

std::optional<Remembered> SignOfLife::last() const {
  std::error_code none;
  if (!std::filesystem::is_regular_file(file_, none) || std::filesystem::file_size(file_, none) > longest_sign)
    return std::nullopt;
  std::ifstream in(file_, std::ios::binary);
  const auto sign = nlohmann::json::parse(std::string(std::istreambuf_iterator<char>(in), {}), nullptr, false);
  try {
    auto snapshot = decode_snapshot(sign.at("snapshot").get<std::string>()).snapshot;
    const Instant taken{Duration{sign.at("taken_boot_ms").get<std::int64_t>()}};
    if (sign.at("boot_id").get<std::string>() != boot_id_ || !snapshot || taken > boot_now()) return std::nullopt;
    return Remembered{*std::move(snapshot), wall_now() - (boot_now() - taken), taken, boot_id_};
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;  // half written, or of another version
  }
}

std::optional<Remembered> SignOfLife::later(const std::optional<Remembered>& stored) const {
  auto latest = last();
  if (!latest || !stored) return latest ? latest : stored;
  if (stored->boot_id == boot_id_ && stored->taken_boot >= latest->taken_boot) return stored;
  latest->snapshot.suggested = stored->snapshot.suggested;
  latest->snapshot.left_first = stored->snapshot.left_first;
  return latest;
}

}  // namespace limber
