// What is written in UTF-8, for a terminal that shows ASCII only.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace limber {

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
