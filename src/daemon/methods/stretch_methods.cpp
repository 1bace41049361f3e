// The methods of the protocol about single stretches: whose turn it is, and what the person thinks of them.
#include "daemon/daemon.hpp"
#include "rpc/params.hpp"

namespace limber {

Reply Daemon::stretch_choose(const Request& request) {
  const Params params(request, {"id"});
  const std::string id = params.need_text("id");
  Json answer = engine_answer(ChooseStretch{id, true});
  // Whatever asks for a break or names the next one says it anew.
  const Status status = engine_driver_->status();
  for (const BreakStatus& its : status.breaks)
    if (its.stage == BreakStatus::Stage::prompted)
      prompt_presenter_.suggest(its.stretch, its.length, settings_.policy());
  tell("suggestion_changed");
  return answer;
}

Reply Daemon::stretch_rate(const Request& request) {
  const Params params(request, {"id", "rating"});
  const std::string id = params.need_text("id");
  const auto wanted = params.text("rating");
  if (!catalogue_.find(id)) throw bad_param("id", "a stretch of the catalogue");
  const auto known = wanted ? rating(*wanted) : std::nullopt;
  if (wanted && !known) throw bad_param("rating", "like, dislike or hide, or none to take it back");
  try {
    journal_writer_.rate(id, known);
  } catch (const JournalError& error) {
    throw RpcError(ErrorCode::unavailable, error.what());
  }
  stretches_changed();
  return status_json();
}

Reply Daemon::stretch_ratings(const Request& request) {
  Params(request, {});
  Json ratings = Json::object();
  for (const auto& [id, rating] : journal_writer_.ratings()) ratings[id] = name(rating);
  return Json{{"ratings", ratings}};
}

}  // namespace limber
