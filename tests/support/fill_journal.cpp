// fill_journal FILE [WEEKS [SEED [MINUTES]]]: a history that looks lived in, the last MINUTES of it typing, with the
// stretches of this source tree.
#include <cstdlib>
#include <iostream>

#include "catalogue/suitable.hpp"
#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "support/lived_weeks.hpp"

int main(int argc, char** argv) {
  using namespace limber;
  if (argc < 2) {
    std::cerr << "fill_journal FILE [WEEKS [SEED [MINUTES]]]\n";
    return 2;
  }
  const LocalZone zone;
  LivedWeeks lived{.zone = local_zone_name()};
  if (argc > 2) lived.weeks = std::atoi(argv[2]);
  if (argc > 3) lived.seed = std::strtoull(argv[3], nullptr, 10);
  if (argc > 4) lived.sitting = std::chrono::minutes{std::atoi(argv[4])};
  lived.pool = rotation_pool(load_catalogue({LIMBER_SOURCE_DIR "/resources/stretches"}), lived.policy.stretches);
  std::filesystem::remove(argv[1]);
  live_weeks(argv[1], zone, wall_now(), lived);
  return 0;
}
