#include "audio/player.hpp"

#include <canberra.h>
#include <fmt/format.h>

#include <utility>

#include "core/version.hpp"

namespace limber {

double decibels(int percent) { return 40 * std::log10(percent / 100.0); }

SoundPlayer::SoundPlayer(std::filesystem::path sounds, std::shared_ptr<Facts> facts)
    : sounds_(std::move(sounds)), facts_(std::move(facts)) {}

void SoundPlayer::Close::operator()(ca_context* context) const { ca_context_destroy(context); }

void SoundPlayer::chime(Chime chime, int percent) {
  if (percent > 0) play(name(chime), percent);
}

void SoundPlayer::play(std::string_view sound, int percent) {
  const std::string file = sounds_ / fmt::format("{}.wav", sound);
  int result = try_to_play(file, percent);
  if (result == CA_ERROR_DISCONNECTED || result == CA_ERROR_STATE) {  // the server has gone; perhaps there is another
    context_.reset();
    result = try_to_play(file, percent);
  }
  if (result == CA_SUCCESS) return facts_->set(Sense::sound, {true, "libcanberra"});
  const std::string reason = result == CA_ERROR_NOTFOUND ? fmt::format("cannot read {}", file) : ca_strerror(result);
  facts_->set(Sense::sound,
              {false, context_ ? fmt::format("cannot play: {}", reason) : fmt::format("no sound server: {}", reason)});
}

int SoundPlayer::open() {
  ca_context* made = nullptr;
  if (const int result = ca_context_create(&made); result != CA_SUCCESS) return result;
  std::unique_ptr<ca_context, Close> context(made);
  ca_context_change_props(made, CA_PROP_APPLICATION_NAME, "Limber", CA_PROP_APPLICATION_ID, "org.limberbreaks.Limber",
                          CA_PROP_APPLICATION_VERSION, version.data(), CA_PROP_APPLICATION_ICON_NAME, "limber",
                          nullptr);
  const int result = ca_context_open(made);
  if (result == CA_SUCCESS) context_ = std::move(context);
  return result;
}

int SoundPlayer::try_to_play(const std::string& file, int percent) {
  if (!context_)
    if (const int result = open(); result != CA_SUCCESS) return result;
  ca_proplist* made = nullptr;
  if (const int result = ca_proplist_create(&made); result != CA_SUCCESS) return result;
  const std::unique_ptr<ca_proplist, int (*)(ca_proplist*)> properties(made, ca_proplist_destroy);
  ca_proplist_sets(made, CA_PROP_MEDIA_FILENAME, file.c_str());
  ca_proplist_sets(made, CA_PROP_MEDIA_ROLE, "event");
  ca_proplist_sets(made, CA_PROP_EVENT_DESCRIPTION, "Guided break");
  ca_proplist_sets(made, CA_PROP_CANBERRA_CACHE_CONTROL, "never");
  ca_proplist_setf(made, CA_PROP_CANBERRA_VOLUME, "%f", decibels(percent));
  count(1);
  constexpr std::uint32_t any_id = 0;
  const int result = ca_context_play_full(context_.get(), any_id, made, was_played, this);
  if (result != CA_SUCCESS) count(-1);
  return result;
}

// From a thread of libcanberra's.
void SoundPlayer::was_played(ca_context* /*context*/, std::uint32_t /*id*/, int result, void* player) {
  auto& self = *static_cast<SoundPlayer*>(player);
  const bool by_ourselves = result == CA_ERROR_CANCELED || result == CA_ERROR_DESTROYED;
  if (result != CA_SUCCESS && !by_ourselves)
    self.facts_->set(Sense::sound, {false, fmt::format("cannot play: {}", ca_strerror(result))});
  self.count(-1);
}

void SoundPlayer::count(int more) {
  const std::lock_guard lock(mutex_);
  playing_ += more;
  changed_.notify_all();
}

bool SoundPlayer::wait_until_silent(std::chrono::steady_clock::time_point deadline) const {
  std::unique_lock lock(mutex_);
  return changed_.wait_until(lock, deadline, [&] { return playing_ == 0; });
}

}  // namespace limber
