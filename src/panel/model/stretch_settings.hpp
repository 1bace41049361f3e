// What the daemon tells of a person's stretches: the settings that leave some out, and what they think of each.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "catalogue/suitable.hpp"
#include "panel/model/deeds.hpp"

namespace limber {

/// Of the answer of settings_get; what is missing there is as by default. Never throws.
StretchPolicy read_stretch_policy(const nlohmann::ordered_json& answer);

/// Of the answer of stretch_ratings. Never throws.
Likings read_likings(const nlohmann::ordered_json& answer);

/// Whether pictures are to keep still, by the settings.
bool wants_stillness(const nlohmann::ordered_json& settings_answer);
/// Which of the figures it is to be.
int wanted_figure(const nlohmann::ordered_json& settings_answer);

/// Says what one thinks of a stretch; none takes the opinion back.
Call rate_call(const std::string& stretch, std::optional<Rating> rating);
/// Takes the stretch out of those that the settings hide; none: they do not.
std::optional<Call> unhide_call(const std::string& stretch, const StretchPolicy& policy);

}  // namespace limber
