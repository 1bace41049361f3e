#include "panel/windows/pack_timer.hpp"

#include "panel/widgets/look.hpp"
#include "system/boot_clock.hpp"

namespace limber {

PackTimer::PackTimer(EventLoop& loop, std::function<void()> open, std::function<void()> ended)
    : loop_(loop), open_(std::move(open)), ended_(std::move(ended)) {}

void PackTimer::start(const CareTopic& topic) {
  timer_.start(topic, boot_now());
  arm();
  if (changed_) changed_();
}

void PackTimer::stop() {
  timer_.stop();
  alarm_.reset();
  if (message_) message_->Close();
  if (changed_) changed_();
  ended_();
}

bool PackTimer::running() const { return timer_.stage(boot_now()) != CareTimer::Stage::idle; }

void PackTimer::arm() {
  const Instant now = boot_now();
  if (const auto next = timer_.next_change(now)) alarm_ = loop_.after(*next - now, [this] { due(); });
}

void PackTimer::due() {
  const auto stage = timer_.stage(boot_now());
  if (stage == CareTimer::Stage::on) return arm();  // the loop's clock was a little ahead
  announce(stage);
  if (stage == CareTimer::Stage::idle) timer_.stop();
  arm();
  if (changed_) changed_();
  if (stage == CareTimer::Stage::idle) ended_();
}

void PackTimer::announce(CareTimer::Stage stage) {
  const CareTimer::Alarm alarm = timer_.alarm(stage);
  if (message_) message_->Close();
  message_ = std::make_unique<wxNotificationMessage>(wx_text(alarm.title), wx_text(alarm.text));
  message_->Bind(wxEVT_NOTIFICATION_MESSAGE_CLICK, [this](wxCommandEvent&) { open_(); });
  if (!message_->Show(wxNotificationMessage::Timeout_Never)) open_();
}

}  // namespace limber
