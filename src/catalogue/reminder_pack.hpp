// Reminders that a person can take over as their own, with why and where that comes from (resources/reminders).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/care_source.hpp"
#include "core/policy.hpp"
#include "core/problem.hpp"

namespace limber {

struct PackReminder {
  ReminderPolicy its;
  std::string why;
  std::vector<std::size_t> cited;  ///< places in the pack's sources
};

struct ReminderPack {
  std::string name;
  std::vector<PackReminder> reminders;
  std::vector<CareSource> sources;
};

/// None, and why in `problems`: there is no such file, or something is wrong in it.
std::optional<ReminderPack> load_reminder_pack(const std::filesystem::path& file, std::vector<Problem>& problems);

/// The file of the one that there is, below the folder of the resources.
inline constexpr std::string_view reminder_pack_file = "reminders/eyes-and-wrists.toml";

/// `reminders` with those of the pack that are not among them, by their texts, at the end.
std::vector<ReminderPolicy> with_pack(std::vector<ReminderPolicy> reminders, const ReminderPack& pack);

}  // namespace limber
