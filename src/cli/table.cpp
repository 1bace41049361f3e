#include "cli/table.hpp"

#include <algorithm>

namespace limber {
namespace {

constexpr int margin = 2;
constexpr int wide_gap = 2;
constexpr int narrow_gap = 1;

}  // namespace

bool Table::used(std::size_t column) const {
  return std::ranges::any_of(rows_, [column](const auto& row) { return !row.empty() && !row[column].empty(); });
}

int Table::width_of(std::size_t column) const {
  int width = std::max(columns_of(columns_[column].above), columns_of(columns_[column].heading));
  for (const auto& row : rows_)
    if (!row.empty()) width = std::max(width, columns_of(row[column]));
  return width;
}

int Table::gap_for(const Style& style) const {
  int width = margin;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (used(i)) width += width_of(i) + wide_gap;
  return width - wide_gap <= style.width ? wide_gap : narrow_gap;
}

std::string Table::line(const std::vector<std::string>& cells, int gap) const {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!used(i)) continue;
    const int before = text.empty() ? margin : gap;
    const bool left = columns_[i].side == Column::Side::left;
    text += std::string(static_cast<std::size_t>(before), ' ');
    text += left ? pad(cells[i], width_of(i)) : pad_left(cells[i], width_of(i));
  }
  const auto end = text.find_last_not_of(' ');
  return (end == std::string::npos ? "" : text.substr(0, end + 1)) + "\n";
}

std::string Table::text(const Style& style) const {
  const int gap = gap_for(style);
  std::vector<std::string> above;
  std::vector<std::string> headings;
  for (const Column& column : columns_) {
    above.push_back(column.above);
    headings.push_back(column.heading);
  }
  std::string text;
  for (const auto& heading : {line(above, gap), line(headings, gap)})
    if (heading != "\n") text += paint(style, Tone::dim, heading.substr(0, heading.size() - 1)) + "\n";
  for (const auto& row : rows_) text += row.empty() ? "\n" : line(row, gap);
  return text;
}

}  // namespace limber
