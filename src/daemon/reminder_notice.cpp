#include "daemon/reminder_notice.hpp"

#include <fmt/format.h>

#include <utility>

#include "words/tr.hpp"

namespace limber {

namespace {
constexpr Duration notice_stays = 1min;
}  // namespace

ReminderNotice::ReminderNotice(boost::asio::io_context& io, Bus& bus, std::filesystem::path icons,
                               std::function<bool()> ring)
    : icons_(std::move(icons)), ring_(std::move(ring)), screen_(io, bus) {}

void ReminderNotice::show(const Reminded& reminder) {
  // Translators: below a text of the person's own.
  screen_.show({.title = reminder.text,
                .body = tr("Your own reminder"),
                .urgency = Urgency::low,
                .silent = !reminder.sound || ring_(),
                .icon = notification_icon(icons_ / fmt::format("{}.svg", name(reminder.icon))),
                .expires = notice_stays});
}

}  // namespace limber
