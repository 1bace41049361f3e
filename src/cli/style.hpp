// How text looks on the terminal at hand: colour, width, which characters it can show. A value, so that whatever
// renders text is a pure function of it.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

#include "words/clock_words.hpp"

namespace limber {

struct Style {
  bool colour = false;
  bool unicode = false;  ///< the locale's characters are UTF-8
  ClockStyle clock = ClockStyle::hours_24;
  int width = 80;  ///< columns: of COLUMNS, else of the terminal
};
/// What a piece of text is, not what colour it has. Without colour all are the same, so no meaning may hang on it.
enum class Tone { plain, strong, dim, accent, warm };

std::string paint(const Style& style, Tone tone, std::string_view text);

/// A bar of `cells` characters of which `share` (0 to 1; more counts as 1) is full.
std::string bar(const Style& style, Tone tone, double share, int cells);

/// The number of columns that UTF-8 text takes, leaving out the marks of paint().
int columns_of(std::string_view text);

/// `text` with spaces behind it, or before it, until it is `columns` wide.
std::string pad(std::string_view text, int columns);
std::string pad_left(std::string_view text, int columns);

/// Words of `text` in lines that end at column `width` or before. The first is taken to begin at column `indent`;
/// the others begin with that many spaces.
std::string wrap(std::string_view text, int width, int indent);

/// The style for standard output as it is now: plain where it is no terminal, NO_COLOR is set or TERM is "dumb".
/// Takes the locale for characters and times of day from the environment.
Style style_of_terminal();

/// Dashes, dots, quotes and lines as near as ASCII comes; any other letter beyond it is a question mark. `text` may end
/// within a letter: what is left of it is put into `rest`, and comes before the next text.
std::string plain_letters(std::string_view text, std::string& rest);

/// While it lives, all that is written to `out` goes through plain_letters().
class PlainLetters : public std::streambuf {
 public:
  explicit PlainLetters(std::ostream& out) : out_(out), whole_(out.rdbuf(this)) {}
  PlainLetters(const PlainLetters&) = delete;
  PlainLetters& operator=(const PlainLetters&) = delete;
  ~PlainLetters() override { out_.rdbuf(whole_); }

 protected:
  std::streamsize xsputn(const char* text, std::streamsize count) override;
  int_type overflow(int_type letter) override;
  int sync() override { return whole_->pubsync(); }

 private:
  std::ostream& out_;
  std::streambuf* whole_;
  std::string rest_;
};

}  // namespace limber
