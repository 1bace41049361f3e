#include "panel/widgets/table_look.hpp"

#include <fmt/format.h>
#include <gtk/gtk.h>
#include <wx/dataview.h>

#include "panel/widgets/look.hpp"

namespace limber {

wxDataViewListCtrl* add_table(wxWindow& parent, const std::vector<std::string>& columns) {
  auto* table = new wxDataViewListCtrl(&parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                       wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_SIMPLE);
  table->SetFont(font(FontStep::small));
  table->SetMinSize(parent.FromDIP(wxSize(300, 228)));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT,
                                                (i == 0 ? wxALIGN_LEFT : wxALIGN_RIGHT) | wxALIGN_CENTRE_VERTICAL);
    renderer->EnableMarkup();
    const auto side = i == 0 ? wxALIGN_LEFT : wxALIGN_RIGHT;
    auto* column =
        new wxDataViewColumn(wx_text(columns[i]), renderer, static_cast<unsigned>(i), wxCOL_WIDTH_AUTOSIZE, side, 0);
    table->AppendColumn(column);
    // All grow alike; of itself only the last one would.
    gtk_tree_view_column_set_expand(GTK_TREE_VIEW_COLUMN(column->GetGtkHandle()), TRUE);
    g_object_set(renderer->GetGtkHandle(), "ypad", table->FromDIP(6), "xpad", table->FromDIP(6), nullptr);
  }
  return table;
}

}  // namespace limber
