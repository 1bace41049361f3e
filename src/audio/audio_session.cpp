#include "audio/audio_session.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <utility>

namespace limber {

namespace {

constexpr std::array senses{Sense::sound, Sense::speech};

std::optional<AudioTime> earlier(std::optional<AudioTime> one, std::optional<AudioTime> other) {
  if (!one || !other) return one ? one : other;
  return std::min(*one, *other);
}

/// For poll(): milliseconds from now, never too few; -1 for ever.
int milliseconds_until(std::optional<AudioTime> at) {
  if (!at) return -1;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(*at - std::chrono::steady_clock::now());
  return static_cast<int>(std::max<std::chrono::milliseconds::rep>(left.count(), 0));
}

/// False: that was the last one.
bool obey_line(AudioSession& session, const std::string& line) {
  try {
    const Order order = read_order(line);
    session.obey(order);
    return !std::holds_alternative<Quit>(order);
  } catch (const std::invalid_argument& error) {
    fmt::print(stderr, "limber-audio: {}: {}\n", error.what(), line.substr(0, 200));
    return true;
  }
}

}  // namespace

AudioSession::AudioSession(std::filesystem::path sounds, std::function<void(const std::string&)> say)
    : facts_(std::make_shared<Facts>(std::move(say))),
      player_(std::make_shared<SoundPlayer>(std::move(sounds), facts_)),
      voice_(std::make_shared<Voice>(facts_)) {}

void AudioSession::prepare(Sense sense) {
  if (sense == Sense::sound)
    sound_.give([player = player_] { player->prepare(); });
  else
    speech_.give([voice = voice_] { voice->prepare(); });
}

void AudioSession::obey(const Order& order) {
  if (const auto* chime = std::get_if<Chime>(&order))
    sound_.give([player = player_, chime = *chime, percent = volume_] { player->chime(chime, percent); });
  if (const auto* say = std::get_if<Say>(&order))
    speech_.give([voice = voice_, text = say->text, percent = volume_] { voice->say(text, percent); });
  if (std::holds_alternative<Hush>(order)) speech_.give([voice = voice_] { voice->hush(); });
  if (const auto* volume = std::get_if<SetVolume>(&order)) volume_ = volume->percent;
}

void AudioSession::look_for_silence() {
  looked_ = std::chrono::steady_clock::now();
  for (const Sense sense : senses)
    if (const auto since = worker(sense).busy_since(); since && *since + patience <= *looked_)
      facts_->set(sense,
                  {false, fmt::format("the {} server does not answer", sense == Sense::sound ? "sound" : "speech")});
}

std::optional<AudioTime> AudioSession::next_look() const {
  std::optional<AudioTime> next;
  for (const Sense sense : senses)
    if (const auto since = worker(sense).busy_since(); since && (!looked_ || *since + patience > *looked_))
      next = earlier(next, *since + patience);
  return next;
}

void AudioSession::wait_until_obeyed(AudioTime deadline) const {
  for (const Sense sense : senses) worker(sense).wait_until_idle(deadline);
}

void AudioSession::wait_until_silent(AudioTime deadline) const {
  wait_until_obeyed(deadline);
  player_->wait_until_silent(deadline);
}

void obey_lines(AudioSession& session, int input) {
  OrderLines lines;
  std::array<char, 4096> buffer{};
  for (;;) {
    pollfd readable{input, POLLIN, 0};
    const int ready = ::poll(&readable, 1, milliseconds_until(session.next_look()));
    session.look_for_silence();
    if (ready <= 0) continue;
    const ssize_t length = ::read(input, buffer.data(), buffer.size());
    if (length < 0 && errno == EINTR) continue;
    if (length <= 0) return;
    lines.push({buffer.data(), static_cast<std::size_t>(length)});
    while (const auto line = lines.next())
      if (!obey_line(session, *line)) return;
  }
}

}  // namespace limber
