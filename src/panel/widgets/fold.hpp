// What stands beside each other where there is room for it, and below each other where not.
#pragma once

#include <wx/sizer.h>

namespace limber {

/// `room`: px that the row has. True: it has turned.
inline bool fold(wxBoxSizer& row, int room) {
  const int before = row.GetOrientation();
  row.SetOrientation(wxHORIZONTAL);
  if (row.CalcMin().x > room) row.SetOrientation(wxVERTICAL);
  return row.GetOrientation() != before;
}

}  // namespace limber
