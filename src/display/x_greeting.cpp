#include "display/x_greeting.hpp"

#include <fmt/format.h>
#include <xcb/randr.h>
#include <xcb/sync.h>
#include <xcb/xcb.h>

#include <string_view>

#include "os/unavailable.hpp"

namespace limber {

namespace {

/// The name of a counter, which follows its 14 bytes of fixed fields; the accessor of libxcb 1.15 looks 2 bytes later.
std::string_view name_of(const xcb_sync_systemcounter_t& counter) {
  return {reinterpret_cast<const char*>(&counter) + 14, counter.name_len};
}

/// What servers since version 23.1 have to be recognised by.
bool says_that_it_is_xwayland(xcb_connection_t* connection) {
  constexpr std::string_view extension = "XWAYLAND";
  const auto request = xcb_query_extension(connection, extension.size(), extension.data());
  const auto reply = owned(xcb_query_extension_reply(connection, request, nullptr));
  return reply && reply->present != 0;
}

/// Servers before that call their screens XWAYLAND0 and so on.
bool has_screens_of_xwayland(xcb_connection_t* connection) {
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

void find_counters(XGreeting& greeting, const std::string& display) {
  auto* connection = greeting.connection.get();
  const auto* extension = xcb_get_extension_data(connection, &xcb_sync_id);
  greeting.counters_trouble = fmt::format("the X server at DISPLAY={} has no SYNC extension", display);
  if (extension == nullptr || extension->present == 0) return;
  const auto version = owned(xcb_sync_initialize_reply(connection, xcb_sync_initialize(connection, 3, 0), nullptr));
  if (!version) return;
  const auto request = xcb_sync_list_system_counters(connection);
  const auto list = owned(xcb_sync_list_system_counters_reply(connection, request, nullptr));
  greeting.counters_trouble = fmt::format("the X server at DISPLAY={} has no IDLETIME counter", display);
  if (!list) return;
  XIdleCounters counters{.first_event = extension->first_event, .idle = 0, .server_time = 0};
  for (auto each = xcb_sync_list_system_counters_counters_iterator(list.get()); each.rem > 0;
       xcb_sync_systemcounter_next(&each)) {
    if (name_of(*each.data) == "IDLETIME") counters.idle = each.data->counter;
    if (name_of(*each.data) == "SERVERTIME") counters.server_time = each.data->counter;
  }
  if (counters.idle == 0) return;
  greeting.counters = counters;
  greeting.counters_trouble.clear();
}

}  // namespace

void XDisconnect::operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }

XGreeting greet_x_server(const std::string& display) {
  XGreeting greeting{
      .connection = XHandle(xcb_connect(display.c_str(), nullptr)), .counters = {}, .counters_trouble = {}};
  switch (xcb_connection_has_error(greeting.connection.get())) {
    case 0: break;
    case XCB_CONN_CLOSED_PARSE_ERR: throw Unavailable(fmt::format("DISPLAY={} is not the name of a display", display));
    default: throw Unavailable(fmt::format("no X server at DISPLAY={}", display));
  }
  greeting.is_xwayland =
      says_that_it_is_xwayland(greeting.connection.get()) || has_screens_of_xwayland(greeting.connection.get());
  if (!greeting.is_xwayland) find_counters(greeting, display);
  if (xcb_connection_has_error(greeting.connection.get()) != 0)
    throw Unavailable(fmt::format("the X server at DISPLAY={} has gone", display));
  return greeting;
}

}  // namespace limber
