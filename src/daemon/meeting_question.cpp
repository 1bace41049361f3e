#include "daemon/meeting_question.hpp"

#include <utility>

#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {
constexpr const char* goes_on = "goes_on";
constexpr const char* break_now = "break_now";
}  // namespace

MeetingQuestion::MeetingQuestion(boost::asio::io_context& io, Bus& bus, std::string icon,
                                 std::function<void(const Event&)> answer)
    : icon_(std::move(icon)),
      answer_(std::move(answer)),
      screen_(io, bus,
              {.action = [this](const std::string& action) { pressed(action); },
               .closed =
                   [this](ClosedBecause because) {
                     if (because == ClosedBecause::dismissed) answer_(MeetingOver{});
                   }}) {}

void MeetingQuestion::follow(const MeetingEnds& ends) {
  if (!ends.asks) return screen_.withdraw();
  screen_.show(
      {.title = tr("Still in your meeting?"),
       .body = tr("The planned time is over. Breaks come again unless it goes on."),
       .body_without_actions =
           tr("The planned time is over. Breaks come again unless it goes on: limber meeting 15min"),
       .actions = {{goes_on, tr("{length} more", "length"_a = brief(goes_on_for))}, {break_now, tr("A break now")}},
       .urgency = Urgency::low,
       .lasting = true,
       .icon = icon_});
}

void MeetingQuestion::pressed(const std::string& action) {
  if (action == goes_on) answer_(MeetingSaid{goes_on_for});
  if (action != break_now) return;
  answer_(MeetingOver{});
  answer_(StartBreak{});
}

}  // namespace limber
