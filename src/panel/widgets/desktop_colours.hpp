// Light or dark, and in high contrast or not: what the desktop has, what its portal asks for, and what the person wants
// instead.
#pragma once

#include <functional>
#include <memory>

#include "core/policy.hpp"

namespace limber {

class DesktopColours {
 public:
  virtual ~DesktopColours() = default;

  /// Takes effect on GTK's own controls too, at once.
  virtual void request(Colours request) = 0;
  /// Of GTK's theme as it is now.
  virtual bool dark() const = 0;
  /// The desktop asks for high contrast, by its portal or by the name of its theme.
  virtual bool strong() const = 0;
};

/// `changed` is called when what dark() or strong() answers has changed, from the loop or from within request(), or the
/// size of the text.
std::unique_ptr<DesktopColours> watch_desktop(std::function<void()> changed);

}  // namespace limber
