// One table of a file of the catalogue, read key by key.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/stretch.hpp"
#include "core/toml_keys.hpp"

namespace limber {

/// A key that is missing or wrong is read as an empty or the least value; what is wrong is noted, and what is missing
/// where it is needed.
class TomlTable : public TomlKeys {
 public:
  using TomlKeys::TomlKeys;

  std::string text(std::string_view key, Need need = Need::required);
  std::vector<std::string> texts(std::string_view key);
  bool flag(std::string_view key);
  int number(std::string_view key, int least, int most, int otherwise);
  /// None: there is no such key, or what it holds is noted.
  std::optional<double> decimal(std::string_view key, double least, double most);
  /// A number or a list of two, the first not greater.
  std::optional<Stretch::Times> range(std::string_view key, int least, int most);
  /// The place in `names` of a word, and of each word in a list, which may be empty only where it may miss.
  std::size_t choice(std::string_view key, std::span<const std::string_view> names, Need need = Need::required);
  std::vector<std::size_t> choices(std::string_view key, std::span<const std::string_view> names,
                                   Need need = Need::required);
  /// The same of the names of an enumeration.
  template <typename Enum>
  Enum choice(std::string_view key, Need need = Need::required) {
    return static_cast<Enum>(choice(key, names_of(Enum{}), need));
  }
  template <typename Enum>
  std::vector<Enum> choices(std::string_view key) {
    std::vector<Enum> values;
    for (const std::size_t place : choices(key, names_of(Enum{}))) values.push_back(static_cast<Enum>(place));
    return values;
  }
  /// Reads the tables under `key`, written [key] or [[key]], each to its end (`finish`).
  void table(std::string_view key, Need need, const std::function<void(TomlTable&)>& read);
  void tables(std::string_view key, Need need, const std::function<void(TomlTable&)>& read);

  /// How much has been noted so far, in the whole file.
  std::size_t problem_count() const { return problems_.count(); }
  /// Notes every key that was not read, with the nearest of those that were.
  void finish();

 private:
  void expected(std::string_view key, const toml::node& node, std::string_view what);
  std::string text_of(std::string_view key, const toml::node& node);
  std::optional<int> number_of(std::string_view key, const toml::node& node, int least, int most);
  std::size_t choice_of(std::string_view key, const toml::node& node, std::span<const std::string_view> names);
};

}  // namespace limber
