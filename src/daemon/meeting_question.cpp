#include "daemon/meeting_question.hpp"

#include <utility>

#include "daemon/break_words.hpp"
#include "words/prompt_words.hpp"
#include "words/quiet_choices.hpp"
#include "words/tr.hpp"

namespace limber {

namespace {
constexpr const char* goes_on = "goes_on";
constexpr const char* break_now = "break_now";
}  // namespace

MeetingQuestion::MeetingQuestion(boost::asio::io_context& io, Bus& bus, std::string icon, Context context,
                                 std::filesystem::path id_file)
    : icon_(std::move(icon)),
      context_(std::move(context)),
      screen_(io, bus,
              {.action = [this](const std::string& action) { pressed(action); },
               .closed =
                   [this](ClosedBecause because) {
                     if (because == ClosedBecause::dismissed) context_.answer(MeetingOver{});
                   }},
              std::move(id_file)) {}

void MeetingQuestion::follow(const MeetingEnds& ends) {
  if (!ends.asks) return screen_.withdraw();
  screen_.show({.title = tr("Still in your meeting?"),
                .body = tr("The planned time is over. Breaks come again unless it goes on."),
                .body_without_actions =
                    tr("The planned time is over. Breaks come again unless it goes on: limber meeting 15min"),
                .actions = {{goes_on, longer_label()}, {break_now, tr("A break now")}},
                .default_action = {std::string(open_action), open_label()},
                .urgency = Urgency::low,
                .lasting = true,
                .icon = icon_});
}

void MeetingQuestion::pressed(const std::string& action) {
  if (action == open_action) context_.open(screen_.take_token());
  if (action == goes_on) context_.answer(MeetingSaid{longer_meeting});
  if (action != break_now) return;
  context_.answer(MeetingOver{});
  context_.start();
}

}  // namespace limber
