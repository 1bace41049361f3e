// Where a source can be read: an address on the web or a DOI, so that a reader can look it up.
#pragma once

#include <string_view>

namespace limber {

/// True for one or more addresses ("nhs.uk/conditions/back-pain") and DOIs ("doi 10.7326/M16-2367"), separated by "; ".
bool is_source_address(std::string_view where);

}  // namespace limber
