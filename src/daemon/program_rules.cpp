#include "daemon/program_rules.hpp"

#include <algorithm>
#include <utility>

#include "os/boot_clock.hpp"

namespace limber {

namespace {
constexpr std::size_t most_kept = 8;
}

ProgramRules::ProgramRules(boost::asio::io_context& io, std::function<void(const Event&)> tell, Duration counts_after)
    : tell_(std::move(tell)), counts_after_(counts_after), front_(counts_after), timer_(io, [this] { timer(); }) {}

void ProgramRules::open(const std::vector<FocusProgram>& rules, const std::optional<FocusInForce>& believed) {
  told_ = believed;
  if (believed && !rules.empty()) believe_until_ = boot_now() + counts_after_;
  change(rules);
}

void ProgramRules::change(const std::vector<FocusProgram>& rules) {
  front_.set_rules(rules, boot_now());
  tell_changes();
}

void ProgramRules::in_front(std::optional<std::string> program) {
  if (program) {
    std::erase(lately_, *program);
    lately_.insert(lately_.begin(), *program);
    if (lately_.size() > most_kept) lately_.pop_back();
    believe_until_.reset();
  }
  if (program && !std::exchange(found_, true))
    front_.was_in_front(std::move(program), boot_now());
  else
    front_.in_front(std::move(program), boot_now());
  tell_changes();
}

void ProgramRules::timer() {
  const Instant now = boot_now();
  if (believe_until_ && *believe_until_ <= now) believe_until_.reset();
  front_.advance(now);
  tell_changes();
}

void ProgramRules::tell_changes() {
  auto next = front_.next();
  if (believe_until_) next = std::min(next.value_or(*believe_until_), *believe_until_);
  timer_.arm(next);
  const auto now = front_.in_force();
  if (now == told_ || (!now && believe_until_)) return;
  told_ = now;
  tell_(FocusChanged{now});
}

std::string ProgramRules::program() const {
  return front_.rule() ? std::string(short_id(*front_.counted())) : std::string();
}

}  // namespace limber
