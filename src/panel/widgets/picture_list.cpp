#include "panel/widgets/picture_list.hpp"

#include <fmt/format.h>
#include <gtk/gtk.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/style_sheet.hpp"

namespace limber {
namespace {

constexpr int beside_picture = 22, aside_column = 62;

/// wxDataViewCtrl::SetRowHeight does nothing in wxGTK 3.2, so the cells are padded; and only GTK lets a column grow.
void shape(wxDataViewColumn& column, int pad_x, int pad_y, bool grows) {
  auto* its = GTK_TREE_VIEW_COLUMN(column.GetGtkHandle());
  GList* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(its));
  for (GList* cell = cells; cell; cell = cell->next) g_object_set(cell->data, "xpad", pad_x, "ypad", pad_y, nullptr);
  g_list_free(cells);
  gtk_tree_view_column_set_expand(its, grows ? TRUE : FALSE);
}

wxString words(const PictureList::Row& row) {
  const Palette& its = palette();
  return wx_text(
      fmt::format("<span weight='semibold' foreground='{}'>{}</span>\n<span size='smaller' foreground='{}'>{}</span>",
                  css(row.quiet ? its.text2 : its.text), in_markup(row.name), css(its.text2), in_markup(row.caption)));
}

wxString aside(const PictureList::Row& row) {
  return wx_text(
      fmt::format("<span size='smaller' foreground='{}'>{}</span>", css(palette().text2), in_markup(row.aside)));
}

wxDataViewTextRenderer* make_text(int align) {
  auto* text = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, align | wxALIGN_CENTRE_VERTICAL);
  text->EnableMarkup();
  return text;
}

}  // namespace

PictureList::PictureList(wxWindow* parent, const std::string& accessible_name)
    : wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                         wxDV_NO_HEADER | wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE) {
  AppendBitmapColumn("", 0, wxDATAVIEW_CELL_INERT, with_text(picture_width) + FromDIP(beside_picture));
  wxDataViewTextRenderer* name = make_text(wxALIGN_LEFT);
  name->EnableEllipsize(wxELLIPSIZE_END);
  AppendColumn(new wxDataViewColumn("", name, 1, FromDIP(120), wxALIGN_LEFT));
  AppendColumn(new wxDataViewColumn("", make_text(wxALIGN_RIGHT), 2, with_text(aside_column), wxALIGN_RIGHT));
  shape(*GetColumn(0), FromDIP(10), FromDIP(6), false);
  shape(*GetColumn(1), 0, FromDIP(6), true);
  shape(*GetColumn(2), FromDIP(14), FromDIP(6), false);
  gtk_tree_view_set_enable_search(GTK_TREE_VIEW(GtkGetTreeView()), FALSE);  // what is typed is the page's
  style_list(GtkGetTreeView());
  atk_object_set_name(gtk_widget_get_accessible(GtkGetTreeView()), accessible_name.c_str());
  set_accessible(*this, accessible_name);
}

/// Row by row, as GTK would forget where a list is scrolled to that is emptied.
void PictureList::show(const std::vector<Row>& rows) {
  while (rows_.size() > rows.size()) {
    rows_.pop_back();
    DeleteItem(static_cast<unsigned>(rows_.size()));
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    if (i == rows_.size()) {
      wxVector<wxVariant> cells;
      wxVariant picture;
      picture << wxBitmapBundle(row.picture);
      cells.push_back(picture);
      cells.push_back(words(row));
      cells.push_back(aside(row));
      AppendItem(cells);
      rows_.push_back(row);
      continue;
    }
    const auto at = static_cast<unsigned>(i);
    if (words(row) != words(rows_[i])) SetValue(words(row), at, 1);
    if (row.aside != rows_[i].aside) SetValue(aside(row), at, 2);
    if (!row.picture.IsSameAs(rows_[i].picture)) show_picture(i, row.picture);
    rows_[i] = row;
  }
}

void PictureList::show_picture(std::size_t row, const wxBitmap& picture) {
  wxVariant its;
  its << wxBitmapBundle(picture);
  SetValue(its, static_cast<unsigned>(row), 0);
  rows_[row].picture = picture;
}

void PictureList::choose(std::size_t row) {
  SelectRow(static_cast<unsigned>(row));
  SetCurrentItem(RowToItem(static_cast<int>(row)));
  EnsureVisible(RowToItem(static_cast<int>(row)));
}

void PictureList::activate_by_click(bool one) {
  gtk_tree_view_set_activate_on_single_click(GTK_TREE_VIEW(GtkGetTreeView()), one ? TRUE : FALSE);
}

std::optional<std::size_t> PictureList::chosen() const {
  const int row = GetSelectedRow();
  return row == wxNOT_FOUND ? std::nullopt : std::optional(static_cast<std::size_t>(row));
}

wxDataViewListCtrl* add_table(wxWindow& parent, const std::vector<std::string>& columns) {
  auto* table = new wxDataViewListCtrl(&parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                       wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_SIMPLE);
  table->SetFont(font(FontStep::small));
  table->SetMinSize(parent.FromDIP(wxSize(300, 228)));
  for (unsigned i = 0; i < columns.size(); ++i) {
    const auto side = i == 0 ? wxALIGN_LEFT : wxALIGN_RIGHT;
    auto* column = new wxDataViewColumn(wx_text(columns[i]), make_text(side), i, wxCOL_WIDTH_AUTOSIZE, side, 0);
    table->AppendColumn(column);
    shape(*column, table->FromDIP(6), table->FromDIP(6), true);  // all grow alike; of itself only the last one would
  }
  return table;
}

}  // namespace limber
