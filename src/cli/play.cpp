#include "cli/play.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/algorithm/string/replace.hpp>
#include <cerrno>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "catalogue/exercise_of.hpp"
#include "catalogue/stretch_length.hpp"
#include "catalogue/suitable.hpp"
#include "cli/installed.hpp"
#include "cli/play_text.hpp"
#include "cli/terminal_signals.hpp"
#include "core/rotation.hpp"
#include "os/boot_clock.hpp"
#include "rpc/routine_codec.hpp"
#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr std::string_view enter_screen = "\033[?1049h\033[?25l";
constexpr std::string_view leave_screen = "\033[?25h\033[?1049l";

/// How long a terminal that takes no more is waited for; what it misses then comes with the next frame.
constexpr int slow_terminal_ms = 500;

void write_all(std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
    if (count >= 0 || errno == EINTR) continue;
    if (errno != EAGAIN) return;  // the terminal is gone: the next wait finds out
    pollfd writable{STDOUT_FILENO, POLLOUT, 0};
    if (::poll(&writable, 1, slow_terminal_ms) == 0) return;
  }
}

std::optional<PlayKey> key_of(std::string_view bytes) {
  if (bytes == "\033[C") return PlayKey::next;
  if (bytes == "\033[D") return PlayKey::back;
  if (bytes.size() != 1) return std::nullopt;  // another key of its own, or something pasted
  if (bytes == "\r" || bytes == "\n") return PlayKey::finish;
  return routine_key(bytes.front());
}

/// The terminal while a routine plays: its own screen, single keys, its size. As it was before when this goes, and
/// while the process is stopped (Ctrl+Z).
class PlayTerminal {
 public:
  /// Standard input and output, which have to be a terminal. Throws std::system_error.
  PlayTerminal() : keys_(STDIN_FILENO) { enter(); }
  PlayTerminal(const PlayTerminal&) = delete;
  PlayTerminal& operator=(const PlayTerminal&) = delete;
  ~PlayTerminal() { leave(); }

  struct Size {
    int width, height;
  };
  Size size() const {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return {80, 24};
    return {size.ws_col, size.ws_row};
  }

  /// Puts this in place of what is on the screen.
  /// Each line is written over the old one and cleared behind its end, so that nothing flickers.
  void show(const std::string& screen) const {
    write_all("\033[H" + boost::replace_all_copy(screen, "\n", "\033[K\r\n") + "\033[K\033[J");
  }

  /// Waits for a key, for `fd` (-1: none) to be readable, for another size, or for the time to pass.
  std::optional<PlayKey> wait(int fd, Duration at_most) {
    std::array<pollfd, 3> watched{{{STDIN_FILENO, POLLIN, 0}, {signals_.fd(), POLLIN, 0}, {fd, POLLIN, 0}}};
    const int happened =
        ::poll(watched.data(), watched.size(), static_cast<int>(std::max<Duration>(at_most, 0ms).count()));
    if (happened < 0 && errno != EINTR) throw_errno("cannot wait for keys");
    if (happened <= 0) return std::nullopt;
    if (watched[1].revents != 0 && signals_.obey([this] { leave(); }, [this] { enter(); })) return PlayKey::finish;
    return watched[0].revents != 0 ? read_key() : std::nullopt;
  }

 private:
  void enter() {
    keys_.enter();
    write_all(enter_screen);
  }

  void leave() {
    write_all(leave_screen);
    keys_.leave();
  }

  std::optional<PlayKey> read_key() const {
    std::array<char, 64> bytes{};
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return std::nullopt;
    if (count <= 0) return PlayKey::finish;
    return key_of({bytes.data(), static_cast<std::size_t>(count)});
  }

  TerminalSignals signals_{SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT};
  SingleKeys keys_;
};

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

PlayDaemon::PlayDaemon(Client daemon) : daemon_(std::move(daemon)) {
  daemon_.call("events_subscribe", {{"events", {"routine"}}});
  take(daemon_.call("routine_get"));
}

void PlayDaemon::take(const Json& answer) {
  const Json& routine = answer.at("routine");
  if (routine.is_null())
    player_.reset();
  else
    player_.emplace(read_routine(routine, boot_now()));
}

void PlayDaemon::press(PlayKey key) {
  if (!player_) return;
  const auto control = [&](const char* action) { take(daemon_.call("routine_control", {{"action", action}})); };
  try {
    switch (key) {
      case PlayKey::pause: return control(player_->paused() ? "resume" : "pause");
      case PlayKey::next: return control("next");
      case PlayKey::back: return control("previous");
      case PlayKey::finish: return control("finish");
      case PlayKey::another: return take(daemon_.call("routine_swap"));
    }
  } catch (const RpcError&) {
    // Nothing to exchange, or over in this very moment: what is on the screen stays, or the event tells.
  }
}

void PlayDaemon::refresh() {
  if (!daemon_.receive().empty()) take(daemon_.call("routine_get"));
}

PlayHere::PlayHere(const Catalogue& catalogue, const StretchPolicy& policy, const StretchId& id)
    : catalogue_(catalogue), policy_(policy) {
  const Rotation rotation(rotation_pool(catalogue, policy));
  const StretchId chosen = id.empty() ? rotation.suggest(BreakKind::micro) : id;
  if (chosen.empty())
    throw CommandError(ExitCode::refused, tr("No stretch suits what the settings say. A short walk does as well."));
  others_ = rotation.more(BreakKind::micro, chosen);
  player_.emplace(Routine::of_stretch(exercise(chosen), {std::nullopt, just_so, {policy.breath, Side::right}}),
                  boot_now());
}

Exercise PlayHere::exercise(const StretchId& id) const {
  const Stretch* stretch = catalogue_.find(id);
  if (!stretch) throw CommandError(ExitCode::refused, no_such_stretch(id));
  return exercise_of(*stretch, policy_);
}

const RoutinePlayer* PlayHere::player() const {
  const bool over = player_->done(boot_now()) && !player_->paused();
  return over ? nullptr : &*player_;
}

void PlayHere::press(PlayKey key) {
  const Instant now = boot_now();
  switch (key) {
    case PlayKey::pause: player_->paused() ? player_->resume(now) : player_->pause(now); break;
    case PlayKey::next: player_->next(now); break;
    case PlayKey::back: player_->previous(now); break;
    case PlayKey::finish:
      player_->resume(now);
      player_->stop(now);
      break;
    case PlayKey::another:
      if (others_.empty()) break;
      player_->swap(exercise(others_.front()), now);
      std::ranges::rotate(others_, others_.begin() + 1);
      break;
  }
}

bool at_a_terminal() { return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1; }

BreakSum play(Console& console, PlaySource& source, const Catalogue& catalogue) {
  if (at_a_terminal()) return play_on_screen(console.style, source, catalogue);
  return play_in_lines(console, source);
}

}  // namespace limber
