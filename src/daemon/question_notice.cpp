#include "daemon/question_notice.hpp"

#include <utility>

#include "daemon/break_words.hpp"
#include "words/prompt_words.hpp"
#include "words/question_words.hpp"
#include "words/tr.hpp"

namespace limber {

QuestionNotice::QuestionNotice(boost::asio::io_context& io, Bus& bus, std::string icon, Context context,
                               std::filesystem::path id_file)
    : icon_(std::move(icon)),
      context_(std::move(context)),
      screen_(io, bus,
              {.action = [this](const std::string& action) { pressed(action); },
               .closed = [this](ClosedBecause) { asked_.reset(); }},
              std::move(id_file)) {}

void QuestionNotice::ask(const Status& status, const Policy& policy) {
  if (!status.question) return;
  asked_ = words_of(status, policy);
  show("");
}

void QuestionNotice::follow(const Status& status, const Policy& policy) {
  if (!asked_ || !status.question) return;
  if (Asked now = words_of(status, policy); now != *asked_) {
    asked_ = std::move(now);
    show("");
  }
}

QuestionNotice::Asked QuestionNotice::words_of(const Status& status, const Policy& policy) const {
  auto [title, body] = question_words(*status.question, policy, status.answers);
  const std::string stretch = status.question_about.empty() ? "" : context_.name_of_stretch(status.question_about);
  return {std::move(title), std::move(body), answers_would(status.answers, policy, stretch), status.answers};
}

void QuestionNotice::show(const std::string& trouble) {
  const std::string body = (trouble.empty() ? "" : trouble + "\n") + asked_->body;
  Notification notice{.title = asked_->title,
                      .body = asked_->effects.empty() ? body : body + "\n" + asked_->effects,
                      .body_without_actions = body + "\n" + tr("In a terminal: limber answer"),
                      .default_action = {std::string(open_action), open_label()},
                      .urgency = Urgency::low,
                      .lasting = true,
                      .icon = icon_};
  for (const QuestionAnswer answer : asked_->answers)
    notice.actions.push_back({std::string(name(answer)), answer_label(answer)});
  screen_.show(std::move(notice));
}

void QuestionNotice::over(const QuestionOver& over, const Policy& policy) {
  withdraw();
  if (!std::exchange(answered_here_, false) || !over.answer) return;
  screen_.show({.title = tr("Thank you"),
                .body = answer_effect(*over.answer, policy, context_.name_of_stretch(over.stretch)),
                .urgency = Urgency::low,
                .icon = icon_});
}

void QuestionNotice::withdraw() {
  asked_.reset();
  screen_.withdraw();
}

void QuestionNotice::pressed(const std::string& action) {
  const auto was_asked = std::exchange(asked_, std::nullopt);  // it has left the screen
  if (action == open_action) context_.open(screen_.take_token());
  const auto answer = from_name<QuestionAnswer>(action);
  if (!answer) return;
  answered_here_ = true;
  try {
    context_.answer(*answer);
  } catch (const std::exception& error) {
    answered_here_ = false;
    asked_ = was_asked;
    if (asked_) show(tr_said(error.what()));
  }
}

}  // namespace limber
