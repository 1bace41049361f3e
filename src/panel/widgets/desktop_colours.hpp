// Light or dark, and in high contrast or not: what the desktop has, what its portal asks for, and what the person wants
// instead.
#pragma once

#include <functional>
#include <memory>

#include "core/policy.hpp"

namespace limber {

class DesktopColours {
 public:
  /// `changed` is called when what dark() or strong() answers has changed, from the loop or from within request(), or
  /// the size of the text.
  explicit DesktopColours(std::function<void()> changed);
  DesktopColours(const DesktopColours&) = delete;
  DesktopColours& operator=(const DesktopColours&) = delete;
  ~DesktopColours();

  /// Takes effect on GTK's own controls too, at once.
  void request(Colours request);
  /// Of GTK's theme as it is now.
  bool dark() const;
  /// The desktop asks for high contrast, by its portal or by the name of its theme.
  bool strong() const;

 private:
  class Watch;
  std::unique_ptr<Watch> watch_;
};

}  // namespace limber
