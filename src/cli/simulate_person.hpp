// limber simulate --person: what other settings would be for somebody, compared with those of now.
#pragma once

#include <string>
#include <string_view>

#include "cli/simulate.hpp"

namespace limber {

/// How a person of trace/seeded_person.hpp answers, a sentence; empty: nobody is called so.
std::string seeded_person_words(std::string_view name);

/// Throws CommandError for a bad setting, or where there is no such person.
ExitCode simulate_person(const SimulateOptions& options, Console& console);

}  // namespace limber
