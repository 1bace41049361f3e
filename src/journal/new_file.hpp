// A history's file coming to its place: at once and whole, so that one which is not whole is known to be damaged.
#pragma once

#include <filesystem>

namespace limber {

/// Where the file is made: "journal.db.new".
std::filesystem::path draft_of(const std::filesystem::path& file);

/// An empty draft of today's version, readable only for its owner, in the place of an earlier one. Throws
/// SQLite::Exception and std::filesystem::filesystem_error.
void make_draft(const std::filesystem::path& file);

/// The draft takes the place of `file`, and stays there if the power goes. Throws std::filesystem::filesystem_error.
void put_draft_in_place(const std::filesystem::path& file);

/// An empty history, or what an earlier attempt had finished but for its name.
void create_history(const std::filesystem::path& file);

}  // namespace limber
