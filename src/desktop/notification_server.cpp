#include "desktop/notification_server.hpp"

#include <algorithm>
#include <array>
#include <system_error>

namespace limber {

namespace {

struct Buttonless {
  std::string_view server, click;
};
// With the settings that they come with.
constexpr std::array<Buttonless, 3> buttonless{
    {{"mako", "Click to answer."}, {"dunst", "Click with the middle button to answer."}, {"fnott", ""}}};

const Buttonless* buttonless_server(const ServerInfo& server) {
  const auto* const found = std::ranges::find(buttonless, server.name, &Buttonless::server);
  return found == buttonless.end() ? nullptr : found;
}

bool is_gnome_shell(const ServerInfo& server) { return server.name == "gnome-shell"; }

}  // namespace

bool draws_buttons(const ServerInfo& server) { return server.actions && buttonless_server(server) == nullptr; }

std::string_view click_words(const ServerInfo& server) {
  const auto* const its = server.actions ? buttonless_server(server) : nullptr;
  return its != nullptr ? its->click : std::string_view();
}

Urgency urgency_on(const ServerInfo& server, Urgency wanted, bool lasting) {
  if (!is_gnome_shell(server)) return wanted;
  return lasting ? Urgency::critical : std::max(wanted, Urgency::normal);
}

bool shows_replacements(const ServerInfo& server) { return !is_gnome_shell(server); }

bool takes_resident(const ServerInfo& server) { return !is_gnome_shell(server); }

std::string notification_icon(const std::filesystem::path& file) {
  std::error_code unreadable;
  return std::filesystem::exists(file, unreadable) ? file.string() : "limber";
}

}  // namespace limber
