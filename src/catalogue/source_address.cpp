#include "catalogue/source_address.hpp"

namespace limber {

namespace {

bool is_web_address(std::string_view text) {
  if (text.find(' ') != text.npos) return false;
  const std::string_view host = text.substr(0, text.find('/'));
  const std::size_t dot = host.rfind('.');
  return dot != host.npos && dot > 0 && host.size() - dot > 2;
}

bool is_doi(std::string_view text) {
  constexpr std::string_view prefix = "doi 10.";
  return text.starts_with(prefix) && text.find('/', prefix.size()) != text.npos && text.find(' ', 4) == text.npos;
}

}  // namespace

bool is_source_address(std::string_view where) {
  constexpr std::string_view separator = "; ";
  for (;;) {
    const std::size_t end = where.find(separator);
    const std::string_view one = where.substr(0, end);
    if (!is_doi(one) && !is_web_address(one)) return false;
    if (end == where.npos) return true;
    where.remove_prefix(end + separator.size());
  }
}

}  // namespace limber
