#include "panel/link/export_file.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <system_error>
#include <utility>

#include "words/tr.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

bool write_whole(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
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

ExportFile::ExportFile(fs::path file) : file_(std::move(file)) {
  std::error_code error;
  target_ = fs::is_symlink(file_, error) ? fs::weakly_canonical(file_, error) : file_;
  draft_ = target_.string() + ".XXXXXX";
  out_ = Fd(::mkostemp(draft_.data(), O_CLOEXEC));
  whole_ = out_.get() >= 0 && ::fchmod(out_.get(), usual_mode()) == 0;
}

ExportFile::~ExportFile() {
  if (out_.get() >= 0) ::unlink(draft_.c_str());
}

void ExportFile::append(std::string_view piece) { whole_ = whole_ && write_whole(out_.get(), piece); }

std::string ExportFile::keep() {
  whole_ = whole_ && ::fsync(out_.get()) == 0 && ::rename(draft_.c_str(), target_.c_str()) == 0;
  if (!whole_) return tr("{file} could not be written. Another folder may do.", "file"_a = file_.string());
  out_ = Fd{};
  return {};
}

}  // namespace limber
