// Times and dates as text: what is taken has to come back as it was.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "rpc/wall_text.hpp"

namespace limber {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

class Utc : public TimeZone {
 public:
  LocalTime to_local(WallTime wall) const override { return LocalTime{wall.time_since_epoch()}; }
  WallTime to_wall(LocalTime local) const override { return WallTime{local.time_since_epoch()}; }
};

}  // namespace
}  // namespace limber

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace limber;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto date = parse_date(text)) require(date_text(*date) == text);
  const auto wall = parse_wall(text);
  if (!wall) return 0;
  const auto year = Date{std::chrono::floor<std::chrono::days>(*wall)}.year();
  const bool four_digits = year >= std::chrono::year{0} && year <= std::chrono::year{9999};
  if (four_digits) require(parse_wall(wall_text(*wall, Utc())) == wall);
  return 0;
}
