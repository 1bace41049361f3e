#include "rpc/line_buffer.hpp"

namespace limber {

void LineBuffer::push(std::string_view bytes) {
  if (too_long_) return;
  bytes_.erase(0, taken_);
  searched_ -= taken_;
  taken_ = 0;
  bytes_.append(bytes);
}

std::optional<std::string_view> LineBuffer::next() {
  while (!too_long_) {
    const std::size_t end = bytes_.find('\n', searched_);
    const std::size_t length = (end == std::string::npos ? bytes_.size() : end) - taken_;
    if (length > limit_) {
      refuse();
      break;
    }
    searched_ = end == std::string::npos ? bytes_.size() : end + 1;
    if (end == std::string::npos) break;
    std::string_view line(bytes_.data() + taken_, length);
    taken_ = searched_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) return line;
  }
  return std::nullopt;
}

void LineBuffer::refuse() {
  too_long_ = true;
  bytes_.clear();
  taken_ = searched_ = 0;
}

}  // namespace limber
