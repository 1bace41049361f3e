// The catalogue in words, for a terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalogue/page.hpp"
#include "catalogue/stretch.hpp"
#include "catalogue/suitable.hpp"
#include "core/policy.hpp"

namespace limber {

/// How much of it is one round: "20 to 30 s each side", "10 s, 5 to 7 times", "30 to 60 s".
std::string dose_text(const Stretch::Dose& dose, int sides);
/// Where it is done: "at the desk", "standing up or on a mat".
std::string place_text(const std::vector<Place>& places);

/// Why it is left out: "left out: wrist or hand trouble", "needs a doorway".
std::string left_out_words(const LeftOut& its);
/// The same of a stretch for this person; none: it is for them.
std::optional<std::string> left_out_because(const Stretch& stretch, const StretchPolicy& policy,
                                            const Likings& likings = {});

/// The short form for a micro break of this length: "50 s, short form for a micro break"; to five seconds, never less.
std::optional<std::string> brief_text(std::optional<Duration> length);

/// What a source is, where it can be read and what it is cited for, in one line.
std::string source_text(const Stretch::Source& source);

/// A stretch as a line of the list.
struct Listed {
  const Stretch* stretch = nullptr;
  Place under = Place::desk;            ///< the place that it stands under
  std::optional<std::string> left_out;  ///< why it is not for the person
  std::optional<Duration> brief{};      ///< how long its short form lasts, if it has one
};

/// One a line under its place, and why under those that are left out; in the order given, but place by place. How many
/// have a short form, and how long those are, stands below.
std::string list_text(std::vector<Listed> list, const Look& look);

/// One of them whole, no line longer than the width (at least 40 letters) unless a single word is; with what is
/// different for this person.
std::string show_text(const Stretch& stretch, const StretchPolicy& policy, Look look);

}  // namespace limber
