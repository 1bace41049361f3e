// What a command finds on this machine without the daemon: the person's settings and the stretches.
#pragma once

#include <iosfwd>
#include <span>

#include "catalogue/catalogue.hpp"
#include "cli/status_text.hpp"
#include "os/paths.hpp"
#include "settings/load.hpp"

namespace limber {

/// The person's settings, over those of the machine, as limberd reads them.
Loaded load_own_settings(const Paths& paths = Paths());
/// Never throws: without a home there are no settings to say another one.
Language own_language(const Paths& paths);
/// Where some of them cannot be used, without "limber: ".
std::string unusable_settings();

/// The stretches that came with this installation, and the person's own. Those of the installation first, so that none
/// of the person's own takes the place of one. Throws std::runtime_error where the resources are not found.
Catalogue load_installed_stretches(const Paths& paths = Paths());
/// Their names, so that messages call them as people do; empty if they cannot be read, since no message is worth
/// failing for a name.
StretchTitles load_stretch_titles();
/// Which of them are for the person at this desk. From the settings; `hidden` has what the person has rated that way,
/// too. What cannot be read is reported on `err`, and the defaults stand in for it.
StretchPolicy load_stretch_policy(std::ostream& err);

/// "There is no stretch called 'x'. limber stretches lists them."
std::string no_such_stretch(const std::string& id);

/// Throws CommandError with what may have been meant if there is no stretch of that id.
const Stretch& require_stretch(const Catalogue& catalogue, const std::string& id);
/// "desk, standing or mat"
std::string alternatives(std::span<const std::string_view> words);

}  // namespace limber
