#include "cli/stretch_policy.hpp"

#include <ostream>

#include "cli/own_settings.hpp"
#include "journal/history.hpp"
#include "os/paths.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

void add_hidden_by_rating(StretchPolicy& policy, const Paths& paths, std::ostream& err) try {
  const auto file = paths.journal_file();
  if (!History::is_there(file)) return;  // nothing has been rated
  for (const auto& [id, rating] : History(file).ratings())
    if (rating == Rating::hide) policy.hidden.push_back(id);
} catch (const std::exception& error) {
  err << "limber: " << tr("what you have hidden is not known: {reason}", "reason"_a = error.what()) << "\n";
}

}  // namespace

StretchPolicy load_stretch_policy(std::ostream& err) {
  const Paths paths;
  Loaded loaded = load_own_settings(paths);
  if (!loaded.sound()) err << "limber: " << unusable_settings() << "\n";
  add_hidden_by_rating(loaded.policy.stretches, paths, err);
  return std::move(loaded.policy.stretches);
}

}  // namespace limber
