#include "panel/model/export_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <system_error>

#include "system/fd.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

bool write_whole(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fsync(file) == 0;
}

/// Readable to those to whom other new files of this person are.
mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

fs::path export_path(const fs::path& chosen, std::string_view ending) {
  fs::path file = chosen;
  const auto its = file.extension();
  if (its == ".csv" || its == ".json") return file.replace_extension(ending);
  file += ending;
  return file;
}

std::string write_text(const fs::path& file, std::string_view text) {
  std::error_code error;
  const fs::path target = fs::is_symlink(file, error) ? fs::weakly_canonical(file, error) : file;
  std::string draft = target.string() + ".XXXXXX";
  const Fd out(::mkostemp(draft.data(), O_CLOEXEC));
  bool kept = false;
  if (out.get() >= 0) {
    kept = ::fchmod(out.get(), usual_mode()) == 0 && write_whole(out.get(), text) &&
           ::rename(draft.c_str(), target.c_str()) == 0;
    if (!kept) ::unlink(draft.c_str());
  }
  return kept ? std::string{} : fmt::format("{} could not be written. Another folder may do.", file.string());
}

}  // namespace limber
