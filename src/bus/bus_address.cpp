#include "bus/bus_address.hpp"

#include <charconv>

namespace limber {

namespace {

/// Takes the part up to `separator` off the front of `text`.
std::string_view take_part(std::string_view& text, char separator) {
  const auto end = text.find(separator);
  const auto part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

/// "%20" and its like as the bytes that they stand for.
std::string unescape(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    unsigned char byte = 0;
    if (text.size() >= 3 && text[0] == '%' && std::from_chars(&text[1], &text[1] + 2, byte, 16).ptr == &text[1] + 2) {
      plain += static_cast<char>(byte);
      text.remove_prefix(3);
    } else {
      plain += text.front();
      text.remove_prefix(1);
    }
  }
  return plain;
}

}  // namespace

std::optional<std::string> session_bus_address(const Environment& environment, const std::filesystem::path& run_user) {
  if (auto address = environment("DBUS_SESSION_BUS_ADDRESS")) return address;
  if (const auto runtime = user_runtime_dir(environment, run_user)) return "unix:path=" + (*runtime / "bus").string();
  return std::nullopt;
}

std::string system_bus_address(const Environment& environment) {
  return environment("DBUS_SYSTEM_BUS_ADDRESS").value_or("unix:path=/run/dbus/system_bus_socket");
}

std::optional<std::filesystem::path> socket_file(std::string_view address) {
  while (!address.empty()) {
    std::string_view one = take_part(address, ';');
    if (take_part(one, ':') != "unix") continue;
    while (!one.empty()) {
      std::string_view value = take_part(one, ',');
      if (take_part(value, '=') == "path") return unescape(value);
    }
  }
  return std::nullopt;
}

}  // namespace limber
