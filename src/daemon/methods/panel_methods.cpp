// The methods of the protocol about the windows of limber-panel.
#include "daemon/daemon.hpp"
#include "rpc/params.hpp"

namespace limber {

Reply Daemon::panel_open(const Request& request) {
  const Params params(request, {"page"});
  try {
    open_panel(params.text("page").value_or("today"), {});
  } catch (const std::exception& error) {
    throw RpcError(ErrorCode::unavailable, std::string("The panel does not open: ") + error.what() + ".");
  }
  return Json::object();
}

Reply Daemon::panel_shown(const Request& request) {
  const Params params(request, {"page", "shown", "pid"});
  const std::string page = params.need_text("page");
  const bool shown = params.need_flag("shown");
  const auto panel = params.process("pid");
  prompt_presenter_.window_shown(page, shown);
  preview_.window_shown(page, shown);
  greeting_.window_shown(page, shown);
  if (shown && panel && page == "break") panel_watch_.watch(*panel);
  return Json::object();
}

Reply Daemon::prompt_preview(const Request& request) {
  const Params params(request, {"answer"});
  const auto word = params.text("answer");
  if (!word) {
    preview_prompt();
    return Json::object();
  }
  if (!is_preview_answer(*word)) throw bad_param("answer", "start, postpone or skip");
  return Json{{"sentence", preview_.answer(*word)}};
}

}  // namespace limber
