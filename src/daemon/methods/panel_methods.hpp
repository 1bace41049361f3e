// The methods of the protocol about the windows of limber-panel.
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>

#include "daemon/methods/method_registry.hpp"

namespace limber {

class PromptPreview;

struct PanelMethodsContext {
  std::function<void(const std::string& page)> open;  ///< throws where it cannot
  std::function<void(const std::string& page, bool shown, std::optional<pid_t> panel)> shown;
  /// Throws RpcError where it would come between a real prompt and its answer.
  std::function<void()> preview_prompt;
  PromptPreview& preview;
};

void add_panel_methods(MethodRegistry& registry, PanelMethodsContext context);

}  // namespace limber
