#include "os/free_memory.hpp"

#include <malloc.h>

namespace limber {

void release_free_memory() { ::malloc_trim(0); }

}  // namespace limber
