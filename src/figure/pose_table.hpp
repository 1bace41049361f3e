// One table of a pose's file, read key by key. What is wrong is noted with its place and reading goes on.
#pragma once

#include <toml++/toml.h>

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "figure/pose.hpp"

namespace limber {

/// Nothing of a figure of height 1 is further away.
inline constexpr double furthest = 4;

/// What is wrong in one file.
class PoseProblems {
 public:
  PoseProblems(std::filesystem::path file, std::vector<Poses::Problem>& problems)
      : file_(std::move(file)), problems_(problems) {}
  void add(const toml::source_region& at, std::string message);
  bool any() const { return any_; }

 private:
  std::filesystem::path file_;
  std::vector<Poses::Problem>& problems_;
  bool any_ = false;
};

/// Both have to outlive it.
class PoseTable {
 public:
  PoseTable(const toml::table& table, PoseProblems& problems) : table_(table), problems_(problems) {}

  bool has(std::string_view key) const { return table_.contains(key); }
  /// Numbers, each from `least` to `most`, as many as asked for. A key that is missing is noted; one of the `_or_none`
  /// may be. None: it is missing or noted.
  std::optional<std::vector<double>> numbers(std::string_view key, std::size_t at_least, std::size_t at_most,
                                             double least, double most);
  std::optional<std::vector<double>> numbers_or_none(std::string_view key, std::size_t at_least, std::size_t at_most,
                                                     double least, double most);
  double number(std::string_view key, double least, double most);
  std::optional<double> number_or_none(std::string_view key, double least, double most);
  bool flag(std::string_view key);
  /// A word or a list of words out of `names`, as their places there; in a list none twice.
  std::vector<std::size_t> words(std::string_view key, std::span<const std::string_view> names);
  std::vector<std::size_t> words_or_none(std::string_view key, std::span<const std::string_view> names);
  /// A list of which each item is again a list of three points.
  std::vector<Arrow> arrows(std::string_view key);
  void table(std::string_view key, bool required, const std::function<void(PoseTable&)>& read);

  /// Notes something about the value of `key`, or about the table where there is none.
  void complain(std::string_view key, std::string message);
  /// Notes every key that nobody asked for.
  void finish();

 private:
  const toml::node* find(std::string_view key);
  const toml::node* require(std::string_view key, std::string_view expected);
  std::optional<double> number_of(std::string_view key, const toml::node& node, double least, double most);
  std::optional<std::vector<double>> numbers_of(std::string_view key, const toml::node& node, std::size_t at_least,
                                                std::size_t at_most, double least, double most);
  std::vector<std::size_t> words_of(std::string_view key, const toml::node& node,
                                    std::span<const std::string_view> names);

  const toml::table& table_;
  PoseProblems& problems_;
  std::set<std::string, std::less<>> asked_;
};

}  // namespace limber
