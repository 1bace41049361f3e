#include "words/message_catalogue.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace limber {
namespace {

constexpr std::uint32_t magic = 0x950412de;  // in the byte order of this machine, as msgfmt writes it here
constexpr std::size_t head_size = 20, entry_size = 8;

using Number = unsigned long;

Number divisor(Number value) { return value != 0 ? value : throw std::invalid_argument("division by 0"); }

/// C's operators of two operands that such expressions may have, the weakest level first; a sign that begins with
/// another one stands before that.
struct Operator {
  std::string_view sign;
  int level;
  Number (*of)(Number, Number);
};
constexpr std::array operators{Operator{"||", 0, [](Number a, Number b) { return Number{a != 0 || b != 0}; }},
                               Operator{"&&", 1, [](Number a, Number b) { return Number{a != 0 && b != 0}; }},
                               Operator{"==", 2, [](Number a, Number b) { return Number{a == b}; }},
                               Operator{"!=", 2, [](Number a, Number b) { return Number{a != b}; }},
                               Operator{"<=", 3, [](Number a, Number b) { return Number{a <= b}; }},
                               Operator{">=", 3, [](Number a, Number b) { return Number{a >= b}; }},
                               Operator{"<", 3, [](Number a, Number b) { return Number{a < b}; }},
                               Operator{">", 3, [](Number a, Number b) { return Number{a > b}; }},
                               Operator{"+", 4, [](Number a, Number b) { return a + b; }},
                               Operator{"-", 4, [](Number a, Number b) { return a - b; }},
                               Operator{"*", 5, [](Number a, Number b) { return a * b; }},
                               Operator{"/", 5, [](Number a, Number b) { return a / divisor(b); }},
                               Operator{"%", 5, [](Number a, Number b) { return a % divisor(b); }}};
constexpr int levels = 6;

class PluralParser {
 public:
  PluralParser(std::string_view text, Number n) : text_(text), n_(n) {}

  Number whole() {
    const Number value = choice();
    if (!rest().empty()) throw std::invalid_argument("not an expression");
    return value;
  }

 private:
  static constexpr int deepest = 100;
  /// While it lives, what is read is nested one deeper.
  struct Nesting {
    explicit Nesting(int& depth) : depth_(depth) {
      if (++depth_ > deepest) throw std::invalid_argument("nested too deep");
    }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    ~Nesting() { --depth_; }
    int& depth_;
  };

  std::string_view rest() {
    while (!text_.empty() && text_.front() == ' ') text_.remove_prefix(1);
    return text_;
  }
  bool take(std::string_view sign) {
    if (!rest().starts_with(sign)) return false;
    text_.remove_prefix(sign.size());
    return true;
  }
  Number choice() {
    const Nesting nesting(depth_);
    const Number condition = operation(0);
    if (!take("?")) return condition;
    const Number yes = choice();
    if (!take(":")) throw std::invalid_argument("no :");
    const Number no = choice();
    return condition != 0 ? yes : no;
  }
  /// Of that level and stronger ones, from left to right.
  Number operation(int level) {
    if (level == levels) return single();
    Number value = operation(level + 1);
    for (;;) {
      const auto its =
          std::ranges::find_if(operators, [&](const Operator& one) { return one.level == level && take(one.sign); });
      if (its == operators.end()) return value;
      value = its->of(value, operation(level + 1));
    }
  }
  Number single() {
    const Nesting nesting(depth_);
    if (take("!")) return single() == 0 ? 1 : 0;
    if (take("n")) return n_;
    if (take("(")) {
      const Number value = choice();
      if (!take(")")) throw std::invalid_argument("no )");
      return value;
    }
    Number value = 0;
    const std::string_view digits = rest().substr(0, text_.find_first_not_of("0123456789"));
    if (digits.empty()) throw std::invalid_argument("no number");
    for (const char digit : digits) value = value * 10 + static_cast<Number>(digit - '0');
    text_.remove_prefix(digits.size());
    return value;
  }

  std::string_view text_;
  Number n_;
  int depth_ = 0;
};

/// Of the head of a catalogue, "nplurals=2; plural=(n != 1);".
std::string plural_in(std::string_view head) {
  constexpr std::string_view name = "plural=";
  const auto line = head.find("Plural-Forms:");
  if (line == head.npos) return "";
  auto at = head.find(name, head.find(';', line));
  if (at == head.npos) return "";
  at += name.size();
  return std::string(head.substr(at, head.find_first_of(";\n", at) - at));
}

}  // namespace

std::optional<unsigned long> plural_form(std::string_view expression, unsigned long n) {
  try {
    return PluralParser(expression, n).whole();
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

std::optional<MessageCatalogue> MessageCatalogue::read(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  MessageCatalogue catalogue(std::string(std::istreambuf_iterator<char>(stream), {}));
  if (!catalogue.is_whole()) return std::nullopt;
  catalogue.plural_ = plural_in(catalogue.find("").value_or(""));
  return catalogue;
}

std::uint32_t MessageCatalogue::number_at(std::size_t at) const {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes_.data() + at, sizeof number);
  return number;
}

/// Nothing in it points outside of it.
bool MessageCatalogue::is_whole() {
  if (bytes_.size() < head_size || number_at(0) != magic) return false;
  count_ = number_at(8);
  originals_ = number_at(12);
  translations_ = number_at(16);
  for (const std::size_t table : {originals_, translations_}) {
    if (table > bytes_.size() || count_ > (bytes_.size() - table) / entry_size) return false;
    for (std::size_t i = 0; i < count_; ++i) {
      const std::size_t length = number_at(table + i * entry_size), begin = number_at(table + i * entry_size + 4);
      if (begin > bytes_.size() || length > bytes_.size() - begin) return false;
    }
  }
  return true;
}

std::string_view MessageCatalogue::text(std::uint32_t table, std::uint32_t index) const {
  const std::size_t entry = table + std::size_t{index} * entry_size;
  return std::string_view(bytes_).substr(number_at(entry + 4), number_at(entry));
}

std::optional<std::string_view> MessageCatalogue::find(std::string_view key) const {
  std::uint32_t from = 0, to = count_;
  while (from < to) {
    const std::uint32_t middle = from + (to - from) / 2;
    std::string_view original = text(originals_, middle);
    original = original.substr(0, original.find('\0'));  // behind it stands the plural
    if (original == key) {
      const std::string_view found = text(translations_, middle);
      return found.empty() ? std::nullopt : std::optional(found);
    }
    original < key ? from = middle + 1 : to = middle;
  }
  return std::nullopt;
}

std::optional<std::string_view> MessageCatalogue::find(std::string_view key, unsigned long number) const {
  auto forms = find(key);
  const auto form = plural_form(plural_, number);
  if (!forms || !form) return std::nullopt;
  for (unsigned long i = 0; i < *form; ++i) {
    const auto end = forms->find('\0');
    if (end == forms->npos) return std::nullopt;
    forms->remove_prefix(end + 1);
  }
  return forms->substr(0, forms->find('\0'));
}

}  // namespace limber
