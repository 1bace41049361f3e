#include "panel/link/service_start.hpp"

#include <exception>
#include <utility>

#include "words/face.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr Duration beat = 50ms;
constexpr int looks = 40;  // two seconds; it answers within a tenth of one where all is well

}  // namespace

ServiceWords service_words(bool under_way, const std::string& failure) {
  if (under_way) return {tr("Starting…"), tr("The background service is on its way.")};
  return {tr(reminders_are_off), failure.empty() ? tr("The background service isn't running.") : failure};
}

void ServiceStart::begin() {
  if (under_way()) return;
  failure_.clear();
  try {
    context_.start();
  } catch (const std::exception& error) {
    return fail(tr("It can't be started: {reason}.", "reason"_a = error.what()));
  }
  left_ = looks;
  context_.changed();
  next_ = loop_.after(beat, [this] { look(); });
}

void ServiceStart::came() {
  if (!under_way() && failure_.empty()) return;
  next_.reset();
  left_ = 0;
  failure_.clear();
  context_.changed();
}

void ServiceStart::look() {
  context_.look();
  if (!under_way()) return;
  if (--left_ > 0) {
    next_ = loop_.after(beat, [this] { look(); });
    return;
  }
  const std::string words = context_.last_words();
  fail(words.empty() ? tr("The background service was started, but it does not answer.")
                     : tr("The background service did not stay: {reason}", "reason"_a = words));
}

void ServiceStart::fail(std::string why) {
  left_ = 0;
  failure_ = std::move(why);
  context_.changed();
}

}  // namespace limber
