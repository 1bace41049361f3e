// Columns of text that line up.
#pragma once

#include <string>
#include <vector>

#include "cli/style.hpp"

namespace limber {

/// A column's heading, in two lines where one would be too wide for what stands below.
struct Column {
  std::string above;
  std::string heading;
  enum class Side { left, right } side = Side::right;
};

class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// One cell a column.
  void add_row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  /// An empty line between two rows.
  void add_gap() { rows_.emplace_back(); }

  /// Lines ended. A column in which no row has anything is left out; the columns move together where the width would
  /// not do otherwise.
  std::string text(const Style& style) const;

 private:
  bool used(std::size_t column) const;
  int width_of(std::size_t column) const;
  int gap_for(const Style& style) const;
  std::string line(const std::vector<std::string>& cells, int gap) const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;  ///< empty: a gap
};

}  // namespace limber
