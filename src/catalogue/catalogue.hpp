// The stretches, loaded from their files.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/stretch.hpp"
#include "core/problem.hpp"

namespace limber {

struct Catalogue {
  std::vector<Stretch> stretches;  ///< those for the desk first, then standing, then mat; the easy ones first
  std::vector<Problem> problems;

  const Stretch* find(std::string_view id) const;
};

/// Every *.toml of the folders, the first being Limber's and the others the person's own; one that does not exist is
/// empty. Never throws for what is in them: a bad file becomes a problem and the others load. Of two stretches with the
/// same id the first stays.
Catalogue load_catalogue(const std::vector<std::filesystem::path>& dirs);

/// One file. None, and why in `problems`, if it cannot be read or is not right.
std::optional<Stretch> load_stretch(const std::filesystem::path& file, std::vector<Problem>& problems);

}  // namespace limber
