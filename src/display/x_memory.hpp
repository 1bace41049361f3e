// Owner of what libxcb returns, which was allocated by malloc.
#pragma once

#include <cstdlib>
#include <memory>

namespace limber {

struct XFree {
  void operator()(void* memory) const { std::free(memory); }
};
template <typename T>
using XMemory = std::unique_ptr<T, XFree>;

/// A reply or an event, to be freed.
template <typename T>
XMemory<T> owned(T* reply) {
  return XMemory<T>(reply);
}

}  // namespace limber
