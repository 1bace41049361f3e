// What the page of the past asks before it writes a file or deletes days.
#pragma once

#include <optional>
#include <string>

#include "panel/model/history_period.hpp"

class wxWindow;

namespace limber {

struct ExportChoice {
  std::string file;
  std::string format;  ///< as history_export calls it
};
/// Asks before a file that is there would be replaced, whatever ending the dialog left in its name. None: the person
/// would rather not.
std::optional<ExportChoice> ask_export(wxWindow& parent, Date today);

struct DeleteRequest {
  Date first, last;
};
/// Which days to delete, by their dates; the safe button has the keyboard. None: the person would rather keep them.
std::optional<DeleteRequest> ask_delete(wxWindow& parent, const Period& shown, Date first, Date today);

/// Asks where to, and copies. A sentence about what went wrong, or nothing.
std::string save_copy_of(wxWindow& parent, const std::string& file);

}  // namespace limber
