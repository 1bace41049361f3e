#include "audio/order.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace limber {

namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& expected) { throw std::invalid_argument("expected " + expected); }

Order read_chime(const Json& value) {
  const auto chime = value.is_string() ? from_name<Chime>(value.get_ref<const std::string&>()) : std::nullopt;
  if (!chime) refuse("\"chime\" to be \"begin\", \"side\", \"halfway\" or \"end\"");
  return *chime;
}

Order read_say(const Json& value) {
  if (!value.is_string()) refuse("\"say\" to be a text");
  return Say{value.get<std::string>()};
}

Order read_volume(const Json& value) {
  if (!value.is_number_integer() || value < 0 || value > 100) refuse("\"volume\" to be a whole number from 0 to 100");
  return SetVolume{value.get<int>()};
}

template <typename Word>
Order read_word(const Json& value) {
  if (value != true) refuse("its value to be true");
  return Word{};
}

struct Key {
  std::string_view name;
  Order (*read)(const Json& value);
};
constexpr Key keys[]{{"chime", read_chime},
                     {"say", read_say},
                     {"hush", read_word<Hush>},
                     {"volume", read_volume},
                     {"quit", read_word<Quit>}};

}  // namespace

Order read_order(std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (json.is_object() && json.size() == 1)
    for (const Key& key : keys)
      if (json.begin().key() == key.name) return key.read(json.begin().value());
  refuse(R"(an object with one key: "chime", "say", "hush", "volume" or "quit")");
}

void OrderLines::push(std::string_view bytes) {
  for (const char byte : bytes) {
    if (byte != '\n' && bytes_.size() - line_start_ >= limit) continue;
    bytes_ += byte;
    if (byte == '\n') line_start_ = bytes_.size();
  }
}

std::optional<std::string> OrderLines::next() {
  while (line_start_ > 0) {
    const auto end = bytes_.find('\n');
    std::string line = bytes_.substr(0, end);
    bytes_.erase(0, end + 1);
    line_start_ -= end + 1;
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) return line;
  }
  return std::nullopt;
}

}  // namespace limber
