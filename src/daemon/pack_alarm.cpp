#include "daemon/pack_alarm.hpp"

#include <spdlog/spdlog.h>

#include <fstream>
#include <system_error>
#include <utility>

#include "os/boot_clock.hpp"
#include "os/replace_file.hpp"
#include "rpc/json.hpp"
#include "words/pack_words.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {

constexpr auto taken_off = "taken_off";
constexpr auto show_page = "show_page";

struct Kept {
  PackRun run;
  bool reported_over = false;
};

/// None: nothing is kept, or it is of another boot, or it is not readable; then it is of no use either.
std::optional<Kept> kept_in(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return std::nullopt;
  const Json json = Json::parse(in, nullptr, false);
  try {
    if (json.at("boot_id").get<std::string>() != boot_id()) return std::nullopt;
    const auto length = [&](const char* key) { return Duration{json.at(key).get<Duration::rep>()}; };
    PackRun run{json.at("topic"), json.at("name"), Instant{length("since_ms")}, length("length_ms"), length("stop_ms")};
    const bool sound = run.length > 0ms && run.length <= run.stop && run.since <= boot_now();
    if (!sound || run.stop > std::chrono::minutes{longest_care_minutes}) return std::nullopt;
    return Kept{std::move(run), json.at("told_over")};
  } catch (const std::exception& error) {
    spdlog::warn("{}: {}", file.string(), error.what());
    return std::nullopt;
  }
}

}  // namespace

PackAlarm::PackAlarm(boost::asio::io_context& io, Bus& bus, std::filesystem::path file, std::string icon,
                     Context context)
    : file_(std::move(file)),
      icon_(std::move(icon)),
      context_(std::move(context)),
      screen_(io, bus,
              {.action =
                   [this](const std::string& id) {
                     if (id == taken_off) stop();
                     if (id == show_page) context_.open();
                   },
               .nobody = [this] { context_.open(); }}),
      timer_(io, [this] { due(); }) {
  auto kept = kept_in(file_);
  if (!kept) {
    forget();
    return;
  }
  run_ = std::move(kept->run);
  reported_over_ = kept->reported_over;
  // Where a stage was reached while no daemon ran, the timer fires at once.
  timer_.arm(reported_over_ ? run_->since + run_->stop : run_->since + run_->length);
}

void PackAlarm::start(PackRun run) {
  run_ = std::move(run);
  reported_over_ = run_->length == run_->stop;
  screen_.withdraw();
  keep();
  timer_.arm(run_->since + run_->length);
  context_.changed();
}

void PackAlarm::stop() {
  screen_.withdraw();
  if (!run_) return;
  run_.reset();
  timer_.arm(std::nullopt);
  forget();
  context_.changed();
}

void PackAlarm::due() {
  if (!run_) return;
  const PackStage stage = run_->stage(boot_now());
  if (stage == PackStage::on) return timer_.arm(run_->since + run_->length);
  announce(stage);
  if (stage == PackStage::off) {
    run_.reset();
    forget();
  } else {
    reported_over_ = true;
    keep();
    timer_.arm(run_->since + run_->stop);
  }
  context_.changed();
}

/// It stays until it is answered: who is asleep under the pack finds it.
void PackAlarm::announce(PackStage stage) {
  auto [title, text] = pack_words(*run_, stage);
  const NotificationAction show{show_page, open_label()};
  screen_.show({.title = std::move(title),
                .body = std::move(text),
                .actions = {{taken_off, tr("It's off")}, show},
                .default_action = show,
                .lasting = true,
                .silent = context_.ring(),
                .icon = icon_});
}

/// Written aside and put in place, so that a half of it is never read.
void PackAlarm::keep() {
  const Json json{{"boot_id", boot_id()},
                  {"topic", run_->topic},
                  {"name", run_->name},
                  {"since_ms", run_->since.time_since_epoch().count()},
                  {"length_ms", run_->length.count()},
                  {"stop_ms", run_->stop.count()},
                  {"told_over", reported_over_}};
  problem_.reset();
  if (replace_file(file_, json.dump() + '\n'))
    problem_ = file_.string() + " cannot be written: the alarm of the pack that is on would not survive a restart.";
  if (problem_) spdlog::warn("{}", *problem_);
}

void PackAlarm::forget() {
  std::error_code error;
  std::filesystem::remove(file_, error);
  problem_.reset();
}

}  // namespace limber
