#include "presence/compositor_windows.hpp"

#include <algorithm>
#include <utility>

#include "presence/program_name.hpp"

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
  tell();
}

void CompositorWindows::tell() {
  const auto fills = std::ranges::find_if(windows_, [](const auto& window) {
    const Window& facts = window.second.facts;
    return facts.active && facts.fullscreen && !is_our_own(facts.program);
  });
  teller_.seen(fills == windows_.end() ? std::nullopt : std::optional(program_in(fills->second.facts.program)));
}

std::string program_in(std::string_view application_id) {
  constexpr std::string_view desktop = ".desktop";
  if (application_id.ends_with(desktop)) application_id.remove_suffix(desktop.size());
  return std::string(application_id.substr(application_id.rfind('.') + 1));
}

}  // namespace limber
