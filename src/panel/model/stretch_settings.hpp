// What a person thinks of each stretch, and how to say so.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "catalogue/suitable.hpp"
#include "panel/model/panel_actions.hpp"

namespace limber {

/// Of the answer of stretch_ratings. Never throws.
Likings read_likings(const nlohmann::ordered_json& answer);

/// Says what one thinks of a stretch; none takes the opinion back.
Call rate_call(const std::string& stretch, std::optional<Rating> rating);
/// Takes the stretch out of those that the settings hide; none: they do not.
std::optional<Call> unhide_call(const std::string& stretch, const StretchPolicy& policy);

}  // namespace limber
