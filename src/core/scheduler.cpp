#include "core/scheduler.hpp"

#include <utility>

#include "core/engine.hpp"

namespace limber {

Scheduler::Scheduler(Policy policy, Rotation rotation, Instant now)
    : engine_(std::make_unique<Engine>(std::move(policy), std::move(rotation), now)) {}
Scheduler::Scheduler(Policy policy, Rotation rotation, const Snapshot& snapshot, Instant taken_at)
    : engine_(std::make_unique<Engine>(std::move(policy), std::move(rotation), snapshot, taken_at)) {}
Scheduler::Scheduler(Scheduler&&) noexcept = default;
Scheduler& Scheduler::operator=(Scheduler&&) noexcept = default;
Scheduler::~Scheduler() = default;

std::vector<Effect> Scheduler::apply(Instant now, const Event& event) { return engine_->apply(now, event); }
std::vector<Effect> Scheduler::finish(Instant now) { return engine_->finish(now); }
std::optional<Instant> Scheduler::next_wakeup() const { return engine_->next_wakeup(); }
Status Scheduler::status(Instant now) const { return engine_->status(now); }
Snapshot Scheduler::snapshot(Instant now) const { return engine_->snapshot(now); }
std::optional<Refusal> Scheduler::refusal(const Event& answer) const { return engine_->refusal(answer); }
const Rotation& Scheduler::rotation() const { return engine_->rotation(); }
void Scheduler::replace_pool(std::vector<RotationEntry> pool) { engine_->replace_pool(std::move(pool)); }

}  // namespace limber
