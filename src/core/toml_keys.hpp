// Reading a TOML file key by key, for the folders that use toml++. Faults are noted with their place and reading goes
// on, so that the author of the file gets all of them at once.
#pragma once

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/problem.hpp"

namespace limber {

/// Collects the problems of one file, appended to those already in the list.
class FileProblems {
 public:
  FileProblems(std::filesystem::path file, std::vector<Problem>& problems)
      : file_(std::move(file)), problems_(problems), before_(problems.size()) {}

  void add(const toml::source_region& at, std::string message) {
    // Texts of the file are printed in a terminal, where control characters would act as commands.
    std::ranges::replace_if(
        message, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, '?');
    problems_.push_back({file_, at.begin.line, at.begin.column, std::move(message)});
  }
  std::size_t count() const { return problems_.size() - before_; }

 private:
  std::filesystem::path file_;
  std::vector<Problem>& problems_;
  std::size_t before_;
};

/// Whether a key that is missing is noted.
enum class Need { required, may_miss };

/// One table and what has been asked of it. Table and problems have to outlive it.
class TomlKeys {
 public:
  TomlKeys(const toml::table& table, FileProblems& problems) : table_(table), problems_(problems) {}

  bool has(std::string_view key) const { return table_.contains(key); }

  /// Notes something about the value of `key`, or about the table where there is none.
  void complain(std::string_view key, std::string message) {
    const toml::node* node = table_.get(key);
    problems_.add(node ? node->source() : table_.source(), std::move(message));
  }

 protected:
  const toml::node* find(std::string_view key, Need need = Need::may_miss, std::string_view expected = {}) {
    asked_.emplace(key);
    const toml::node* node = table_.get(key);
    if (!node && need == Need::required)
      problems_.add(table_.source(), fmt::format("{} is missing: expected {}", key, expected));
    return node;
  }

  const toml::table& table_;
  FileProblems& problems_;
  std::set<std::string, std::less<>> asked_;
};

/// What `read` makes of the text of a file, all of it. None, and what is wrong in `problems`, if there is anything that
/// is not right, in the order of their lines. `file` is for the messages.
template <typename Table, typename Read>
auto read_whole(std::string_view toml, const std::filesystem::path& file, std::vector<Problem>& problems, Read read)
    -> std::optional<std::invoke_result_t<Read, Table&>> {
  const std::size_t before = problems.size();
  FileProblems noted{file, problems};
  try {
    const toml::table root = toml::parse(toml, file.string());
    Table table{root, noted};
    auto its = read(table);
    table.finish();
    if (noted.count() == 0) return its;
  } catch (const toml::parse_error& error) {
    noted.add(error.source(), std::string{error.description()});
  }
  sort_by_place(problems, before);
  return std::nullopt;
}

}  // namespace limber
