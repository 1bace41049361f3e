// limber.toml into a Policy: the administrator's file first, then the person's own over it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy.hpp"
#include "core/problem.hpp"

namespace limber {

struct Setting;

/// One problem a line.
std::string to_string(const std::vector<Problem>& problems);

using LockedKeys = std::set<std::string, std::less<>>;

struct Loaded {
  /// The defaults with every good value of the files applied. With problems it is only what a program that has no
  /// better settings may start with; one that runs keeps those it has.
  Policy policy;
  std::vector<Problem> problems;  ///< all of them, in the order of the files, then by position
  std::vector<Problem> notices;   ///< worth telling, but the settings hold: locked keys passed over, odd combinations
  LockedKeys locked;              ///< keys that the administrator has fixed
  LockedKeys own;                 ///< keys that the last file, the person's own, sets

  bool sound() const { return problems.empty(); }
};

/// Reads `files` in their order, a later one over an earlier one; missing files are fine. The last is the person's own,
/// those before it the administrator's: only they may list `locked` keys, whose values later files cannot change. Does
/// not throw for anything that a file contains or for one that cannot be read: those are problems.
Loaded load_settings(const std::vector<std::filesystem::path>& files);

/// The first thing for which nothing of the list of tables `setting` is read, in the text of a settings file; its
/// `file` is empty. None: all of it is good, or it is not there.
std::optional<Problem> problem_in_list(std::string_view text, const Setting& setting);

/// All or nothing: throws SettingsError with every problem, one a line.
Policy load_settings_strictly(const std::vector<std::filesystem::path>& files);

}  // namespace limber
