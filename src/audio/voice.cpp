#include "audio/voice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace limber {

namespace {

constexpr int most_tries = 3;
constexpr int rate = -10;  // of -100 to 100: a little slower than usual, for a person who is moving
// The module that can only play a recording which says that there is no other.
constexpr std::string_view mute_module = "dummy";

using Text = std::unique_ptr<char, decltype(&std::free)>;

/// What the library says, on one line.
std::string one_line(const char* text) {
  std::string line = text;
  std::ranges::replace(line, '\n', ' ');
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

int speech_volume(int percent) { return 2 * percent - 100; }

Voice::Voice(std::shared_ptr<Facts> facts) : facts_(std::move(facts)) {}

void Voice::Close::operator()(SPDConnection* connection) const { spd_close(connection); }

bool Voice::ready() {
  if (connection_) return true;
  if (tries_ >= most_tries) return false;
  ++tries_;
  return open();
}

bool Voice::open() {
  char* error = nullptr;
  constexpr int start_server = 1;
  connection_.reset(spd_open2("limber", "break", nullptr, SPD_MODE_SINGLE, nullptr, start_server, &error));
  const Text reason(error, std::free);
  if (!connection_) {
    facts_->set(Sense::speech,
                {false, fmt::format("no speech server: {}", reason ? one_line(reason.get()) : "it does not answer")});
    return false;
  }
  const Text module(spd_get_output_module(connection_.get()), std::free);
  if (!module || module.get() == mute_module) {
    connection_.reset();
    tries_ = most_tries;
    facts_->set(Sense::speech, {false, "speech-dispatcher has no voice: install speech-dispatcher-espeak-ng"});
    return false;
  }
  tries_ = 0;
  spd_set_language(connection_.get(), "en");  // the cues are English in every locale
  spd_set_voice_rate(connection_.get(), rate);
  spd_set_punctuation(connection_.get(), SPD_PUNCT_NONE);
  facts_->set(Sense::speech, {true, fmt::format("speech-dispatcher by {}", module.get())});
  return true;
}

void Voice::lost() {
  connection_.reset();
  facts_->set(Sense::speech, {false, "the speech server has gone"});
}

bool Voice::try_to_say(const std::string& text, int percent) {
  spd_cancel(connection_.get());
  spd_set_volume(connection_.get(), speech_volume(percent));
  return spd_say(connection_.get(), SPD_MESSAGE, text.c_str()) >= 0;
}

void Voice::say(const std::string& text, int percent) {
  if (!ready() || percent == 0 || try_to_say(text, percent)) return;
  lost();  // perhaps there is another
  if (ready() && !try_to_say(text, percent)) lost();
}

void Voice::hush() {
  if (ready() && spd_cancel(connection_.get()) != 0) lost();
}

}  // namespace limber
