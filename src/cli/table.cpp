#include "cli/table.hpp"

#include <algorithm>
#include <optional>

#include "catalogue/page.hpp"

namespace limber {
namespace {

constexpr int wide_margin = 2;
constexpr int wide_gap = 2;
constexpr int narrow_gap = 1;
constexpr int narrowest_cell = 8;

}  // namespace

TableColumn column_of(const std::string& heading, TableColumn::Side side) {
  const std::size_t end = heading.find('\n');
  if (end == std::string::npos) return {"", heading, side};
  return {heading.substr(0, end), heading.substr(end + 1), side};
}

bool Table::used(std::size_t column) const {
  return std::ranges::any_of(rows_, [column](const auto& row) { return !row.empty() && !row[column].empty(); });
}

int Table::width_of(std::size_t column) const {
  int width = std::max(columns_of(columns_[column].above), columns_of(columns_[column].heading));
  for (const auto& row : rows_)
    if (!row.empty()) width = std::max(width, columns_of(row[column]));
  return width;
}

int Table::Layout::width() const {
  int width = margin - gap;
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (shown[i]) width += widths[i] + gap;
  return width;
}

/// False: all that may go has gone.
bool Table::leave_one_out(Layout& layout) const {
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (layout.shown[i] && columns_[i].goes > 0 && (!first || columns_[i].goes < columns_[*first].goes)) first = i;
  if (first) layout.shown[*first] = false;
  return first.has_value();
}

Table::Layout Table::layout_for(const Style& style) const {
  Layout layout{{}, {}, wide_margin, wide_gap};
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    layout.shown.push_back(used(i));
    layout.widths.push_back(width_of(i));
  }
  do {
    for (const int gap : {wide_gap, narrow_gap}) {
      layout.gap = gap;
      if (layout.width() <= style.width) return layout;
    }
  } while (leave_one_out(layout));
  narrow(layout, columns_, style.width);
  return layout;
}

/// What is left to do where all columns that stay are too wide.
void Table::narrow(Layout& layout, const std::vector<TableColumn>& columns, int width) {
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (layout.shown[i] && columns[i].cut)
      layout.widths[i] =
          std::max(std::min(narrowest_cell, layout.widths[i]), layout.widths[i] - std::max(0, layout.width() - width));
  if (layout.width() > width) layout.margin = 0;
}

bool Table::leaves_out(const Style& style) const {
  const Layout layout = layout_for(style);
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (used(i) && !layout.shown[i]) return true;
  return false;
}

std::string Table::line(const std::vector<std::string>& cells, const Layout& layout) const {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!layout.shown[i]) continue;
    const int before = text.empty() ? layout.margin : layout.gap;
    const bool left = columns_[i].side == TableColumn::Side::left;
    const int width = layout.widths[i];
    const std::string cell = cut(cells[i], [width](std::string_view part) { return columns_of(part) <= width; });
    text += std::string(static_cast<std::size_t>(before), ' ');
    text += left ? pad(cell, width) : pad_left(cell, width);
  }
  const auto end = text.find_last_not_of(' ');
  return (end == std::string::npos ? "" : text.substr(0, end + 1)) + "\n";
}

std::string Table::text(const Style& style) const {
  const Layout layout = layout_for(style);
  std::vector<std::string> above;
  std::vector<std::string> headings;
  for (const TableColumn& column : columns_) {
    above.push_back(column.above);
    headings.push_back(column.heading);
  }
  std::string text;
  for (const auto& heading : {line(above, layout), line(headings, layout)})
    if (heading != "\n") text += paint(style, Tone::dim, heading.substr(0, heading.size() - 1)) + "\n";
  for (const auto& row : rows_) text += row.empty() ? "\n" : line(row, layout);
  return text;
}

}  // namespace limber
