#include "display/xwayland.hpp"

#include <xcb/randr.h>
#include <xcb/xcb.h>

#include <string_view>

#include "display/x_memory.hpp"

namespace limber {

namespace {

/// What servers since version 23.1 have to be recognised by.
bool says_so(xcb_connection_t* connection) {
  constexpr std::string_view extension = "XWAYLAND";
  const auto request = xcb_query_extension(connection, extension.size(), extension.data());
  const auto reply = owned(xcb_query_extension_reply(connection, request, nullptr));
  return reply && reply->present != 0;
}

/// Servers before that call their screens XWAYLAND0 and so on.
bool has_its_screens(xcb_connection_t* connection) {
  const auto* randr = xcb_get_extension_data(connection, &xcb_randr_id);
  if (randr == nullptr || randr->present == 0) return false;
  const auto root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
  const auto asked = xcb_randr_get_screen_resources_current(connection, root);
  const auto screens = owned(xcb_randr_get_screen_resources_current_reply(connection, asked, nullptr));
  if (!screens || screens->num_outputs == 0) return false;
  const auto first = *xcb_randr_get_screen_resources_current_outputs(screens.get());
  const auto request = xcb_randr_get_output_info(connection, first, screens->config_timestamp);
  const auto info = owned(xcb_randr_get_output_info_reply(connection, request, nullptr));
  if (!info) return false;
  const std::string_view name(reinterpret_cast<const char*>(xcb_randr_get_output_info_name(info.get())),
                              info->name_len);
  return name.starts_with("XWAYLAND");
}

}  // namespace

bool is_xwayland(xcb_connection_t* connection) { return says_so(connection) || has_its_screens(connection); }

bool in_wayland_session(const Environment& environment) {
  return environment("WAYLAND_DISPLAY") || environment("XDG_SESSION_TYPE") == "wayland";
}

}  // namespace limber
