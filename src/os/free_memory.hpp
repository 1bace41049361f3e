// Memory that is no longer needed, back to the system.
#pragma once

namespace limber {

/// After work that has used much for a moment: the allocator keeps what is freed, as it does not know that.
void release_free_memory();

}  // namespace limber
