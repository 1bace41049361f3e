#include "evidence/compositor_windows.hpp"

#include <utility>

#include "core/focus.hpp"
#include "evidence/program_name.hpp"

namespace limber {

void CompositorWindows::listen_to(wl_proxy* proxy) { wl_proxy_add_dispatcher(proxy, dispatch, nullptr, this); }

int CompositorWindows::dispatch(const void*, void* proxy, std::uint32_t, const wl_message* message,
                                wl_argument* arguments) {
  auto* from = static_cast<wl_proxy*>(proxy);
  auto& self = *static_cast<CompositorWindows*>(wl_proxy_get_user_data(from));
  self.connection_.guarded([&] { self.heard(from, message->name, arguments); });
  return 0;
}

void CompositorWindows::add(wl_proxy* proxy, Destroy destroy) {
  windows_.try_emplace(proxy, Known{.proxy = {proxy, destroy}});
  listen_to(proxy);
}

void CompositorWindows::remove(wl_proxy* proxy) {
  windows_.erase(proxy);
  if (judged_ == proxy) judged_ = nullptr;
  tell();
}

void CompositorWindows::tell() {
  bool in_use = false, of_others = false;
  for (const auto& [proxy, window] : windows_) {
    if (!window.facts.active) continue;
    in_use = true;
    // A window of our own is looked at over what the person does: it changes nothing of that.
    if (is_our_own(window.facts.program)) continue;
    if (!std::exchange(of_others, true) || window.facts.fullscreen) judged_ = proxy;
  }
  const auto its = windows_.find(judged_);
  const bool known = in_use && its != windows_.end();
  reporter_.in_front(known ? std::optional(its->second.facts.program) : std::nullopt);
  const bool fills = known && its->second.facts.fullscreen;
  reporter_.seen(fills ? std::optional(std::string(short_id(its->second.facts.program))) : std::nullopt);
}

}  // namespace limber
