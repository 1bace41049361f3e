#include "desktop/audio_helper.hpp"

#include <fmt/format.h>

#include <boost/asio/io_context.hpp>
#include <nlohmann/json.hpp>
#include <utility>

#include "desktop/audio_process.hpp"
#include "os/boot_clock.hpp"
#include "os/printable.hpp"
#include "os/programs.hpp"

namespace limber {

namespace {

using Json = nlohmann::json;

constexpr int most_starts = 3;
// It goes by itself within 1.5 s.
constexpr Duration grace = 2s;
constexpr Duration check_limit = 5s;

std::string order(const char* key, const Json& value) {
  return Json{{key, value}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<AudioStatus> read_fact(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_object()) return std::nullopt;
  const auto ok = found->find("ok");
  const auto detail = found->find("detail");
  if (ok == found->end() || !ok->is_boolean() || detail == found->end() || !detail->is_string()) return std::nullopt;
  return AudioStatus{ok->get<bool>(), printable(detail->get<std::string>())};
}

}  // namespace

std::filesystem::path audio_program() { return program_beside("limber-audio"); }

AudioHelper::AudioHelper(boost::asio::io_context& io, AudioFiles place, const SoundPolicy& policy,
                         std::function<void()> changed, Duration first_answer)
    : io_(io),
      place_(std::move(place)),
      policy_(policy),
      changed_(std::move(changed)),
      first_answer_(first_answer),
      answer_by_(io, [this] { overdue(); }),
      telling_(io, [this] {
        if (changed_) changed_();
      }) {}

AudioHelper::~AudioHelper() = default;

void AudioHelper::chime(Chime chime) {
  if (policy_.chimes && policy_.volume > 0 && awake()) running_->send(order("chime", name(chime)));
}

void AudioHelper::say(const std::string& text) {
  if (policy_.speech && policy_.volume > 0 && awake()) running_->send(order("say", text));
}

void AudioHelper::hush() {
  if (running_) running_->send(order("hush", true));
}

void AudioHelper::change(const SoundPolicy& policy) {
  const auto before = std::exchange(policy_, policy);
  if (!running_) return;
  if (policy_.volume != before.volume) running_->send(order("volume", policy_.volume));
  if (!policy_.speech || policy_.volume == 0) hush();
}

void AudioHelper::rest() {
  starts_ = 0;
  answer_by_.arm(std::nullopt);
  if (!running_) return;
  leaving_ = std::move(running_);
  leaving_->quit(grace);
}

void AudioHelper::check() {
  if (running_ || checking_) return;  // it tells by itself
  checked_at_ = boot_now();
  checking_ = start({"--check"});
  if (checking_) checking_->quit(check_limit);
}

bool AudioHelper::checked_before(Duration ago) const { return !checked_at_ || boot_now() - *checked_at_ > ago; }

bool AudioHelper::awake() {
  if (running_) return true;
  if (starts_ == most_starts) return false;
  ++starts_;
  std::vector<std::string> options;
  if (!policy_.chimes) options.emplace_back("--no-chimes");
  if (!policy_.speech) options.emplace_back("--no-speech");
  running_ = start(options);
  if (!running_) return false;
  answer_by_.arm(boot_now() + first_answer_);
  running_->send(order("volume", policy_.volume));
  return true;
}

std::unique_ptr<AudioProcess> AudioHelper::start(const std::vector<std::string>& options) {
  std::vector<std::string> command{place_.program, "--sounds", place_.sounds};
  command.insert(command.end(), options.begin(), options.end());
  try {
    auto started = std::make_shared<const AudioProcess*>();
    auto process = std::make_unique<AudioProcess>(
        io_, std::move(command),
        AudioProcessEvents{.line = [this, started](std::string_view line) { hear(*started, line); },
                           .ended = [this, started](const std::string& how) { ended(*started, how); }});
    *started = process.get();
    if (place_.started) place_.started(process->pid());
    return process;
  } catch (const std::exception& error) {
    set_problem(error.what());
    return nullptr;
  }
}

void AudioHelper::ended(const AudioProcess* process, const std::string& how) {
  if (process == leaving_.get()) return leaving_.reset();
  if (process == running_.get()) {
    answer_by_.arm(std::nullopt);
    running_.reset();
    return set_problem(fmt::format("{} {}", place_.program.string(), how));
  }
  checking_.reset();
  if (how != "ended with status 0") return set_problem(fmt::format("{} {}", place_.program.string(), how));
  tell();
}

/// The one that only checks says nothing of whether the other answers.
void AudioHelper::hear(const AudioProcess* process, std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) return;
  if (process == running_.get()) answer_by_.arm(std::nullopt);
  problem_.reset();
  if (auto fact = read_fact(json, "sound")) sound_ = std::move(fact);
  if (auto fact = read_fact(json, "speech")) speech_ = std::move(fact);
  tell();
}

void AudioHelper::overdue() {
  running_.reset();
  set_problem(fmt::format("{} does not answer", place_.program.string()));
}

void AudioHelper::set_problem(std::optional<std::string> problem) {
  problem_ = std::move(problem);
  tell();
}

// By the timer, so that `changed` is not called from within chime() or say().
void AudioHelper::tell() { telling_.arm(boot_now()); }

}  // namespace limber
