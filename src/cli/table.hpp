// Columns of text that line up.
#pragma once

#include <string>
#include <vector>

#include "cli/style.hpp"

namespace limber {

/// A column's heading, in two lines where one would be too wide for what stands below.
struct TableColumn {
  std::string above;
  std::string heading;
  enum class Side { left, right } side = Side::right;
  int goes = 0;      ///< where the width will not do: left out in this order, 1 first; 0: it stays
  bool cut = false;  ///< where the width will not do even so, what stands in it is cut
};

/// Of a heading that may have two lines: "On your\nown".
TableColumn column_of(const std::string& heading, TableColumn::Side side = TableColumn::Side::right);

class Table {
 public:
  explicit Table(std::vector<TableColumn> columns) : columns_(std::move(columns)) {}

  /// One cell a column.
  void add_row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  /// An empty line between two rows.
  void add_gap() { rows_.emplace_back(); }

  /// Lines ended. A column in which no row has anything is left out; the columns move together, are left out and are
  /// cut where the width would not do otherwise.
  std::string text(const Style& style) const;
  /// Whether columns are left out for want of width.
  bool leaves_out(const Style& style) const;

 private:
  struct Layout {
    std::vector<bool> shown;
    std::vector<int> widths;
    int margin, gap;
    int width() const;
  };
  bool used(std::size_t column) const;
  int width_of(std::size_t column) const;
  bool leave_one_out(Layout& layout) const;
  Layout layout_for(const Style& style) const;
  static void narrow(Layout& layout, const std::vector<TableColumn>& columns, int width);
  std::string line(const std::vector<std::string>& cells, const Layout& layout) const;

  std::vector<TableColumn> columns_;
  std::vector<std::vector<std::string>> rows_;  ///< empty: a gap
};

}  // namespace limber
