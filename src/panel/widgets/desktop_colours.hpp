// Light or dark: what the desktop has, what its portal asks for, and what the person wants instead.
#pragma once

#include <functional>

#include "core/policy.hpp"

namespace limber {

/// Takes effect on GTK's own controls too, at once.
void wish_colours(Colours wish);
/// Hears when what colours_are_dark() answers has changed.
void watch_colours(std::function<void()> turned);
/// Of GTK's theme as it is now.
bool colours_are_dark();

}  // namespace limber
