#include "desktop/markup.hpp"

#include <boost/algorithm/string/replace.hpp>

namespace limber {

std::string escape_markup(std::string text) {
  boost::replace_all(text, "&", "&amp;");
  boost::replace_all(text, "<", "&lt;");
  boost::replace_all(text, ">", "&gt;");
  return text;
}

}  // namespace limber
