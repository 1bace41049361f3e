#include "daemon/methods/topics.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "daemon/prompt_preview.hpp"
#include "rpc/error.hpp"

namespace limber {

namespace {

Json panel_open(const PanelMethodsContext& context, const Request& request) {
  const Params params(request, {"page"});
  try {
    context.open(params.text("page").value_or("today"));
  } catch (const std::exception& error) {
    throw RpcError(ErrorCode::unavailable, std::string("The panel does not open: ") + error.what() + ".");
  }
  return Json::object();
}

Json panel_shown(const PanelMethodsContext& context, const Request& request) {
  const Params params(request, {"page", "shown", "pid"});
  context.shown(params.need_text("page"), params.need_flag("shown"), params.process("pid"));
  return Json::object();
}

Json prompt_preview(const PanelMethodsContext& context, const Request& request) {
  const Params params(request, {"answer"});
  const auto word = params.text("answer");
  if (!word) {
    context.preview_prompt();
    return Json::object();
  }
  if (!is_preview_answer(*word)) throw bad_param("answer", "start, postpone or skip");
  return Json{{"sentence", context.preview.answer(*word)}};
}

}  // namespace

void add_panel_methods(MethodRegistry& registry, PanelMethodsContext context) {
  const auto add = topic_methods(registry, std::move(context));
  add("panel_open", panel_open);
  add("panel_shown", panel_shown);
  add("prompt_preview", prompt_preview);
}

}  // namespace limber
