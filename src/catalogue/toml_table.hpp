// One table of a TOML file, read key by key. What is wrong is noted with its place and reading goes on, so that the
// author learns of everything at once.
#pragma once

#include <toml++/toml.h>

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catalogue/catalogue.hpp"

namespace limber {

/// Collects the problems of one file.
class FileProblems {
 public:
  FileProblems(std::filesystem::path file, std::vector<Problem>& problems)
      : file_(std::move(file)), problems_(problems) {}
  void add(const toml::source_region& at, std::string message);
  bool any() const { return count_ > 0; }
  int count() const { return count_; }

 private:
  std::filesystem::path file_;
  std::vector<Problem>& problems_;
  int count_ = 0;
};

/// Whether a key that is missing is noted.
enum class Need { required, may_miss };

/// Both have to outlive it. A key that is missing or wrong is read as an empty or the least value; what is wrong is
/// noted, and what is missing where it is needed.
class TomlTable {
 public:
  TomlTable(const toml::table& table, FileProblems& problems) : table_(table), problems_(problems) {}

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
  /// Reads the tables under `key`, written [key] or [[key]], each to its end (`finish`).
  void table(std::string_view key, Need need, const std::function<void(TomlTable&)>& read);
  void tables(std::string_view key, Need need, const std::function<void(TomlTable&)>& read);

  /// How much has been noted so far, in the whole file.
  int problem_count() const { return problems_.count(); }
  bool has(std::string_view key) const { return table_.contains(key); }
  /// Notes something about the value of `key`, or about the table where there is none.
  void complain(std::string_view key, std::string message);
  /// Notes every key that nobody asked for, with the nearest that somebody did.
  void finish();

 private:
  const toml::node* find(std::string_view key, Need need = Need::may_miss, std::string_view expected = {});
  void expected(std::string_view key, const toml::node& node, std::string_view what);
  std::string text_of(std::string_view key, const toml::node& node);
  std::optional<int> number_of(std::string_view key, const toml::node& node, int least, int most);
  std::size_t choice_of(std::string_view key, const toml::node& node, std::span<const std::string_view> names);

  const toml::table& table_;
  FileProblems& problems_;
  std::set<std::string, std::less<>> asked_;
};

/// What `read` makes of the text of a file, all of it. None, and what is wrong in `problems`, if there is anything that
/// is not right. `file` is for the messages.
template <typename Read>
auto read_whole(std::string_view toml, const std::filesystem::path& file, std::vector<Problem>& problems, Read read)
    -> std::optional<std::invoke_result_t<Read, TomlTable&>> {
  FileProblems noted{file, problems};
  try {
    const toml::table root = toml::parse(toml, file.string());
    TomlTable table{root, noted};
    auto its = read(table);
    table.finish();
    if (!noted.any()) return its;
  } catch (const toml::parse_error& error) {
    noted.add(error.source(), std::string{error.description()});
  }
  return std::nullopt;
}

}  // namespace limber
