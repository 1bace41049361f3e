// Reading what the daemon answered. A field that is missing, null or of another kind than expected is absent: a
// daemon of another version is shown as far as it can be understood.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/local_stamp.hpp"
#include "core/terms.hpp"

namespace limber {

using Json = nlohmann::ordered_json;  ///< fields keep the order of the wire

/// The object or value called `name` in `object`; JSON null where there is none.
const Json& field(const Json& object, std::string_view name);

std::optional<std::string> text_in(const Json& object, std::string_view name);
std::optional<Duration> length_in(const Json& object, std::string_view name);  ///< of milliseconds
std::optional<LocalStamp> stamp_in(const Json& object, std::string_view name);
std::optional<BreakKind> kind_in(const Json& object, std::string_view name);
long long count_in(const Json& object, std::string_view name);  ///< 0 where absent
bool flag_in(const Json& object, std::string_view name);        ///< false where absent
std::vector<std::string> texts_in(const Json& object, std::string_view name);

}  // namespace limber
