#include "cli/play.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <ostream>

#include "cli/play_terminal.hpp"
#include "cli/play_text.hpp"
#include "os/boot_clock.hpp"

namespace limber {
namespace {

constexpr Duration frame = 125ms;  // the breath's bar moves smoothly enough

BreakSum play_on_screen(const Style& style, PlaySource& source, const Catalogue& catalogue) {
  PlayTerminal terminal;
  PlayContext context{catalogue, style};
  BreakSum sum;
  while (const RoutinePlayer* player = source.player()) {
    sum = sum_of(*player, boot_now());
    const auto [width, height] = terminal.size();
    context.style.width = width;
    context.height = height;
    terminal.show(play_screen(*player, boot_now(), context));
    const auto key = terminal.wait(source.fd(), player->paused() ? 1h : frame);
    if (key) source.press(*key);
    source.refresh();
  }
  return sum;
}

BreakSum play_in_lines(Console& console, PlaySource& source) {
  const TerminalSignals signals{SIGINT, SIGTERM, SIGHUP};  // what ends this, ends what plays
  std::optional<std::size_t> told;
  BreakSum sum;
  while (const RoutinePlayer* player = source.player()) {
    const Instant now = boot_now();
    sum = sum_of(*player, now);
    const std::size_t phase = player->at(now).phase;
    if (told != phase) console.out << play_line(player->routine(), phase, console.style) << std::endl;
    told = phase;
    if (!console.out.good()) {
      source.press(PlayKey::finish);
      break;
    }
    const Instant next = player->next_change(now).value_or(now + 1h);
    std::array<pollfd, 2> watched{{{source.fd(), POLLIN, 0}, {signals.fd(), POLLIN, 0}}};
    ::poll(watched.data(), watched.size(), static_cast<int>(std::max<Duration>(next - now, 1ms).count()));
    if (signals.take()) {
      source.press(PlayKey::finish);
      break;
    }
    source.refresh();
  }
  return sum;
}

}  // namespace

bool at_a_terminal() { return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1; }

BreakSum play(Console& console, PlaySource& source, const Catalogue& catalogue) {
  if (at_a_terminal()) return play_on_screen(console.style, source, catalogue);
  return play_in_lines(console, source);
}

}  // namespace limber
