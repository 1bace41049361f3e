#include "settings/command_words.hpp"

#include <algorithm>

namespace limber {
namespace {

constexpr std::size_t longest_command = 1000;
constexpr char no_quote = '\0';

class WordSplitter {
 public:
  explicit WordSplitter(std::string_view text) : text_(text) {}

  bool split() {
    for (at_ = 0; at_ < text_.size(); ++at_)
      if (!take(text_[at_])) return false;
    end_word();
    return quote_ == no_quote;
  }
  std::vector<std::string> words;

 private:
  bool take(char c) {
    if (c == '\\' && quote_ != '\'') return take_escaped();
    if (quote_ != no_quote) {
      if (c == quote_)
        quote_ = no_quote;
      else
        word_ += c;
    } else if (c == '\'' || c == '"') {
      quote_ = c;
      open_ = true;
    } else if (c == ' ' || c == '\t') {
      end_word();
    } else {
      word_ += c;
      open_ = true;
    }
    return true;
  }

  bool take_escaped() {
    if (at_ + 1 == text_.size()) return false;
    const char next = text_[at_ + 1];
    const bool stands_for_itself = quote_ == '"' && next != '"' && next != '\\';
    word_ += stands_for_itself ? '\\' : next;
    if (!stands_for_itself) ++at_;
    open_ = true;
    return true;
  }

  void end_word() {
    if (open_) words.push_back(std::move(word_));
    word_.clear();
    open_ = false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string word_;
  char quote_ = no_quote;
  bool open_ = false;  // there is a word, perhaps an empty one
};

}  // namespace

std::optional<std::vector<std::string>> command_words(std::string_view text) {
  WordSplitter splitter{text};
  if (!splitter.split()) return std::nullopt;
  return std::move(splitter.words);
}

bool is_command(std::string_view text) {
  const auto shown = [](unsigned char c) { return (c >= 0x20 && c != 0x7f) || c == '\t'; };
  return text.size() <= longest_command && std::ranges::all_of(text, shown) && command_words(text).has_value();
}

}  // namespace limber
