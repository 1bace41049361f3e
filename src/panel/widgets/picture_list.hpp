// A list of things with a picture, a name, a line below it and something short at the right. Native, so keyboard and
// screen readers work as everywhere; in our colours.
#pragma once

#include <wx/dataview.h>

#include <optional>
#include <string>
#include <vector>

namespace limber {

class PictureList : public wxDataViewListCtrl {
 public:
  struct Row {
    std::string name;
    std::string caption;
    std::string aside;
    bool quiet = false;  ///< in the second colour
    wxBitmap picture{};
  };
  static constexpr int picture_width = 68, picture_height = 50;

  PictureList(wxWindow* parent, const std::string& accessible_name);

  /// In place of what was there. It stays scrolled to where it is, and the same row selected, if it is still there.
  void show(const std::vector<Row>& rows);
  void show_picture(std::size_t row, const wxBitmap& picture);
  /// Selects the row and scrolls it into view; no event is sent.
  void choose(std::size_t row);
  std::optional<std::size_t> chosen() const;
  /// One click activates a row, as Enter does; else it takes two.
  void activate_by_click(bool one);

 private:
  std::vector<Row> rows_;
};

/// A table of texts in our look. The first column stands at the left, the others at the right, as numbers do.
wxDataViewListCtrl* add_table(wxWindow& parent, const std::vector<std::string>& columns);

}  // namespace limber
