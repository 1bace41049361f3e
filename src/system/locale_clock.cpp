#include "system/locale_clock.hpp"

#include <langinfo.h>
#include <locale.h>

#include <string_view>

namespace limber {

bool twelve_hour_locale() {
  const locale_t its = ::newlocale(LC_TIME_MASK, "", nullptr);
  if (its == nullptr) return false;
  const std::string_view format = ::nl_langinfo_l(T_FMT, its);
  bool twelve = false;
  for (const std::string_view hour : {"%r", "%I", "%l"}) twelve |= format.find(hour) != format.npos;
  ::freelocale(its);
  return twelve;
}

}  // namespace limber
