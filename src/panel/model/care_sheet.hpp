// The topics of care as the page shows them: every word from the data, each statement with its sources at hand. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalogue/care.hpp"
#include "panel/model/prose.hpp"

namespace limber {

/// The title of the first section with this role; empty: there is none.
std::string care_title(const CareTopic& topic, CareRole role);
/// The statements of that section as a list, `cited` with the numbers of their sources: "Up to 3 times a day. [1]".
Prose care_list(const CareTopic& topic, CareRole role, bool cited);
/// The statements of one section as a list.
Prose care_statements(const CareTopic::Section& section, bool cited);
/// All sections but those with these roles, each under its title.
Prose care_rest(const CareTopic& topic, const std::vector<CareRole>& without, bool cited);
/// What the numbers mean.
Prose care_sources(const CareTopic& topic);

/// How a topic begins, in one sentence: what heat is used for.
std::string care_opening(const CareTopic& topic);
/// A text in two, its first sentence and what follows, so that the first can be set in bold.
struct LeadAndRest {
  std::string lead, rest;
};
LeadAndRest lead_and_rest(std::string_view text);

}  // namespace limber
