// A table of texts in our look.
#pragma once

#include <string>
#include <vector>

class wxDataViewListCtrl;
class wxWindow;

namespace limber {

/// The first column stands at the left, the others at the right, as numbers do.
wxDataViewListCtrl* add_table(wxWindow& parent, const std::vector<std::string>& columns);

}  // namespace limber
