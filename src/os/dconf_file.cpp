#include "os/dconf_file.hpp"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

namespace limber {

namespace {

// The file is a table of named values, numbers little-endian: a header that points to the table; the table begins with
// two counts of words to pass over; then come its items, each a name, the item that its name goes on from, and where
// its value is. A flag as a value is one byte, then the name of its type.
constexpr std::string_view signature = "GVariant";
constexpr std::size_t table_at = 16;  // in the header: begin and end of the table
constexpr std::size_t item_size = 24;
constexpr std::uint32_t no_item = 0xffffffff;
constexpr std::uint32_t bloom_words_mask = 0x07ffffff;
constexpr std::string_view flag_type{"\0b", 2};

/// A little-endian number; 0 beyond the end.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t length = 4) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < length && at + i < bytes.size(); ++i)
    value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

/// From `begin` to `end`; empty where that is not within.
std::string_view part(std::string_view bytes, std::size_t begin, std::size_t end) {
  return begin <= end && end <= bytes.size() ? bytes.substr(begin, end - begin) : std::string_view{};
}

class Table {
 public:
  explicit Table(std::string_view file) : file_(file) {
    if (!file.starts_with(signature)) return;
    const auto table = part(file, number(file, table_at), number(file, table_at + 4));
    const std::size_t words = std::size_t{number(table, 0) & bloom_words_mask} + number(table, 4);
    items_ = part(table, 8 + 4 * words, table.size());
  }

  std::optional<bool> flag(std::string_view key) const {
    for (std::uint32_t item = 0; item < items_.size() / item_size; ++item) {
      if (field(item, 14, 1) != 'v' || !is_called(item, key)) continue;
      const auto value = part(file_, field(item, 16), field(item, 20));
      if (value.size() != 1 + flag_type.size() || !value.ends_with(flag_type)) return std::nullopt;
      return value.front() != 0;
    }
    return std::nullopt;
  }

 private:
  std::uint32_t field(std::uint32_t item, std::size_t at, std::size_t length = 4) const {
    return number(items_, item * item_size + at, length);
  }

  /// A name is what the items that lead to it are called, one behind the other. A nameless one leads nowhere.
  bool is_called(std::uint32_t item, std::string_view name) const {
    while (item != no_item && item < items_.size() / item_size) {
      const std::size_t from = field(item, 8);
      const auto own = part(file_, from, from + field(item, 12, 2));
      if (own.empty() || !name.ends_with(own)) return false;
      name.remove_suffix(own.size());
      item = field(item, 4);
    }
    return item == no_item && name.empty();
  }

  std::string_view file_;
  std::string_view items_;
};

}  // namespace

std::optional<bool> dconf_flag_in(std::string_view contents, std::string_view key) { return Table(contents).flag(key); }

std::optional<bool> dconf_flag(const std::filesystem::path& file, std::string_view key) {
  try {
    std::ifstream stream(file, std::ios::binary);
    const std::string contents{std::istreambuf_iterator<char>(stream), {}};
    return dconf_flag_in(contents, key);
  } catch (const std::ios_base::failure&) {  // a directory, or a disk that does not answer
    return std::nullopt;
  }
}

}  // namespace limber
