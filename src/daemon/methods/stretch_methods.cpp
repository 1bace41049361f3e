#include "daemon/methods/topics.hpp"

#include <string>
#include <utility>

#include "catalogue/catalogue.hpp"
#include "daemon/engine_driver.hpp"
#include "daemon/guided_routine.hpp"
#include "daemon/journal_writer.hpp"
#include "rpc/error.hpp"

namespace limber {

namespace {

Json stretch_choose(const StretchMethodsContext& context, const Request& request) {
  const Params params(request, {"id"});
  const std::string id = params.need_text("id");
  Json status = engine_answer(context.engine_driver, context.status, ChooseStretch{id, true});
  context.suggestion_changed();
  return status;
}

Json stretch_rate(const StretchMethodsContext& context, const Request& request) {
  const Params params(request, {"id", "rating"});
  const std::string id = params.need_text("id");
  const auto wanted = params.text("rating");
  if (!context.catalogue.find(id)) throw bad_param("id", "a stretch of the catalogue");
  const auto known = wanted ? rating(*wanted) : std::nullopt;
  if (wanted && !known) throw bad_param("rating", "like, dislike or hide, or none to take it back");
  try {
    context.rate(id, known);
  } catch (const JournalError& error) {
    throw RpcError(ErrorCode::unavailable, error.what());
  }
  return context.status();
}

Json stretch_ratings(const StretchMethodsContext& context) {
  Json ratings = Json::object();
  for (const auto& [id, rating] : context.journal_writer.ratings()) ratings[id] = name(rating);
  return {{"ratings", ratings}};
}

}  // namespace

void add_stretch_methods(MethodRegistry& registry, StretchMethodsContext context) {
  const auto add = topic_methods(registry, std::move(context));
  add("stretch_choose", stretch_choose);
  add("stretch_rate", stretch_rate);
  add("stretch_ratings", stretch_ratings);
}

}  // namespace limber
