// One object of what the daemon answers, read key by key: what is missing or of another kind than expected is absent.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/calendar.hpp"

namespace limber {

using Json = nlohmann::ordered_json;  ///< fields keep the order of the wire

/// Each of `items` as `one` writes it.
template <typename Items, typename One>
Json array_of(const Items& items, One one) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(one(item));
  return list;
}

/// What the clock on the wall shows in an RFC 3339 text, to the second and whatever its offset; none for anything else.
std::optional<LocalTime> local_in(std::string_view text);

/// The object has to outlive it.
class JsonReader {
 public:
  explicit JsonReader(const Json& object) : object_(object) {}

  /// An object in it, or one without anything.
  JsonReader in(std::string_view name) const;
  /// The elements of a list; none where there is no list.
  const Json::array_t& list(std::string_view name) const;

  std::optional<std::string> text(std::string_view name) const;
  /// Empty where it is absent.
  std::string words(std::string_view name) const { return text(name).value_or(""); }
  std::optional<std::int64_t> number(std::string_view name) const;
  std::optional<double> real(std::string_view name) const;
  /// Milliseconds.
  std::optional<Duration> length(std::string_view name) const;
  /// What the clock on the wall showed, of an RFC 3339 text.
  std::optional<LocalTime> local(std::string_view name) const;
  /// When it was, of the same: two of these can be subtracted also where the clocks were changed between them.
  std::optional<WallTime> instant(std::string_view name) const;
  std::optional<Date> date(std::string_view name) const;
  std::optional<bool> flag(std::string_view name) const;
  const Json& json() const { return object_; }

 private:
  const Json* find(std::string_view name) const;

  const Json& object_;
};

}  // namespace limber
