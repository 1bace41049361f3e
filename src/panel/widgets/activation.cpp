#include "panel/widgets/activation.hpp"

#include <gio/gio.h>

#include <string_view>
#include <utility>

#include "panel/widgets/guarded.hpp"
#include "panel/widgets/program_identity.hpp"

namespace limber {
namespace {

constexpr const char* object_path = "/org/limberbreaks/Limber";
constexpr const char* interface_text = R"(<node><interface name="org.freedesktop.Application">
  <method name="Activate"><arg type="a{sv}" direction="in"/></method>
  <method name="Open"><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/></method>
  <method name="ActivateAction">
    <arg type="s" direction="in"/><arg type="av" direction="in"/><arg type="a{sv}" direction="in"/>
  </method>
</interface></node>)";

/// An action of the .desktop file is called as its page is.
PanelPage page_of(std::string_view method, GVariant* parameters) {
  if (method != "ActivateAction") return PanelPage::today;
  const char* action = "";
  g_variant_get_child(parameters, 0, "&s", &action);
  return panel_page(action).value_or(PanelPage::today);
}

/// Of the data of the platform, the last of all parameters.
std::string token_in(GVariant* parameters) {
  GVariant* data = g_variant_get_child_value(parameters, g_variant_n_children(parameters) - 1);
  const char* token = "";
  if (g_variant_lookup(data, "activation-token", "&s", &token) == FALSE)
    g_variant_lookup(data, "desktop-startup-id", "&s", &token);
  std::string found = token;
  g_variant_unref(data);
  return found;
}

void called(GDBusConnection*, const char*, const char*, const char*, const char* method, GVariant* parameters,
            GDBusMethodInvocation* invocation, void* activation) {
  const PanelPage page = page_of(method, parameters);
  const std::string token = token_in(parameters);
  g_dbus_method_invocation_return_value(invocation, nullptr);
  guarded([&] { static_cast<Activation*>(activation)->ask(page, token); });
}

void bus_there(GDBusConnection* connection, const char*, void* activation) {
  static_cast<Activation*>(activation)->offer(connection);
}

}  // namespace

Activation::Activation(Asked asked) : asked_(std::move(asked)) {
  name_ = g_bus_own_name(G_BUS_TYPE_SESSION, program_id, G_BUS_NAME_OWNER_FLAGS_NONE, bus_there, nullptr, nullptr, this,
                         nullptr);
}

Activation::~Activation() {
  g_bus_unown_name(name_);
  if (!connection_) return;
  if (object_ != 0) g_dbus_connection_unregister_object(connection_, object_);
  g_object_unref(connection_);
}

void Activation::offer(GDBusConnection* connection) {
  static constexpr GDBusInterfaceVTable table{called, nullptr, nullptr, {}};
  if (connection_) g_object_unref(connection_);
  connection_ = G_DBUS_CONNECTION(g_object_ref(connection));
  GDBusNodeInfo* node = g_dbus_node_info_new_for_xml(interface_text, nullptr);
  object_ =
      g_dbus_connection_register_object(connection, object_path, node->interfaces[0], &table, this, nullptr, nullptr);
  g_dbus_node_info_unref(node);
}

}  // namespace limber
