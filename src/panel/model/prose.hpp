// Running text as the pages show it: headings, paragraphs, lists. Plain data; widgets/prose_view draws it.
#pragma once

#include <string>
#include <vector>

namespace limber {

struct ProsePart {
  enum class Kind {
    title,    ///< the name of what the page is about
    heading,  ///< of a section
    alarm,    ///< a heading that is not to be overlooked
    line,     ///< body text
    aside,    ///< small, in the second colour
    bullet,   ///< an entry of a list
    step,     ///< of a numbered list; `mark` is its number
    more      ///< an aside under a step or a bullet, as far in as its words
  };
  Kind kind = Kind::line;
  std::string text;
  std::string mark{};
  bool operator==(const ProsePart&) const = default;
};
using Prose = std::vector<ProsePart>;

}  // namespace limber
