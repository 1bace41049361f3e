// The stretches: loading them from their files, and choosing those that suit a person.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/stretch.hpp"
#include "core/policy.hpp"
#include "core/rotation.hpp"

namespace limber {

struct Catalogue {
  /// Something wrong in a file, which is therefore left out. Line and column from 1; 0: the file as a whole.
  struct Problem {
    std::filesystem::path file;
    int line = 0;
    int column = 0;
    std::string message;  ///< what was expected and what stands there
  };

  std::vector<Stretch> stretches;  ///< those for the desk first, then standing, then mat; the easy ones first
  std::vector<Problem> problems;

  const Stretch* find(std::string_view id) const;
};

/// "FILE:LINE:COLUMN: message"
std::string text(const Catalogue::Problem& problem);

/// Every *.toml of the folders; one that does not exist is empty. Never throws for what is in them: a bad file
/// becomes a problem and the others load. Of two stretches with the same id the first stays.
Catalogue load_catalogue(const std::vector<std::filesystem::path>& dirs);

/// What may be suggested to somebody with these places and without the hidden ones; the floor is for rest breaks
/// only. Ordered so that neighbours move the back in different ways.
std::vector<RotationEntry> rotation_pool(const Catalogue& catalogue, const StretchPolicy& policy);

}  // namespace limber
