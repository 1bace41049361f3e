// What a start takes and a day does not need.
#pragma once

namespace limber {

/// Gives back the memory that only the start has used: free heap, and the pages of program code that reading settings,
/// stretches and the history has pulled in. What is needed again comes back from the file by itself.
void release_start_up_memory();

/// Gives free heap back, which the C library would keep. For after something large.
void release_free_memory();

}  // namespace limber
