#include "cli/why_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace limber {

std::string why_text(const Why& answer, const Style& style) {
  return paint(style, Tone::strong, answer.heading) + "\n" +
         wrap(fmt::format("{}", fmt::join(answer.sentences, " ")), style.width, 0) + "\n";
}

}  // namespace limber
