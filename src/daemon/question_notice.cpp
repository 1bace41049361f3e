#include "daemon/question_notice.hpp"

#include <utility>

#include "daemon/break_words.hpp"
#include "words/prompt_words.hpp"
#include "words/question_words.hpp"
#include "words/tr.hpp"

namespace limber {

QuestionNotice::QuestionNotice(boost::asio::io_context& io, Bus& bus, std::string icon, Context context)
    : icon_(std::move(icon)),
      context_(std::move(context)),
      screen_(io, bus, {.action = [this](const std::string& action) { pressed(action); }, .closed = {}}) {}

void QuestionNotice::ask(Question question, const std::vector<QuestionAnswer>& answers, const Policy& policy) {
  auto [title, body] = question_words(question, policy);
  Notification notice{.title = std::move(title),
                      .body = body,
                      .body_without_actions = body + "\n" + tr("In a terminal: limber answer"),
                      .default_action = {std::string(open_action), open_label()},
                      .urgency = Urgency::low,
                      .lasting = true,
                      .icon = icon_};
  for (const QuestionAnswer answer : answers)
    notice.actions.push_back({std::string(name(answer)), answer_label(answer)});
  screen_.show(std::move(notice));
}

void QuestionNotice::over(const QuestionOver& over, const Policy& policy) {
  screen_.withdraw();
  if (!std::exchange(answered_here_, false) || !over.answer) return;
  screen_.show({.title = tr("Thank you"),
                .body = answer_effect(*over.answer, policy, context_.name_of_stretch(over.stretch)),
                .urgency = Urgency::low,
                .icon = icon_});
}

void QuestionNotice::pressed(const std::string& action) {
  if (action == open_action) context_.open(screen_.take_token());
  const auto answer = from_name<QuestionAnswer>(action);
  if (!answer) return;
  answered_here_ = true;
  context_.answer(QuestionAnswered{*answer});
}

}  // namespace limber
