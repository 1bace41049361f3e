#include "settings/settings_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>

#include "os/fd.hpp"
#include "settings/error.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{256} << 10;
constexpr mode_t for_owner_only = 0600;

[[noreturn]] void fail(std::string_view what, const fs::path& file) {
  const auto reason = std::generic_category().message(errno);
  throw SettingsError(fmt::format("cannot {} {}: {}", what, file.string(), reason));
}

/// A new file beside `target`, gone again unless it takes the target's place.
class Replacement {
 public:
  explicit Replacement(fs::path target)
      : target_(std::move(target)),
        name_((target_.parent_path() / ".limber.toml.XXXXXX").string()),
        file_(::mkostemp(name_.data(), O_CLOEXEC)) {
    if (!file_) fail("write beside", target_);
  }
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  ~Replacement() {
    if (!name_.empty()) ::unlink(name_.c_str());
  }

  void write(std::string_view text) {
    while (!text.empty()) {
      const auto written = ::write(file_.get(), text.data(), text.size());
      if (written < 0 && errno != EINTR) fail("write", target_);
      if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void take_place(mode_t mode) {
    if (::fchmod(file_.get(), mode) != 0 || ::fsync(file_.get()) != 0 ||
        ::close(file_.release()) != 0)  // the last report of a failed write
      fail("write", target_);
    if (::rename(name_.c_str(), target_.c_str()) != 0) fail("replace", target_);
    name_.clear();
  }

 private:
  fs::path target_;
  std::string name_;
  Fd file_;
};

/// Where `file` leads in the end, also if nothing is there yet.
fs::path behind_links(fs::path file) {
  constexpr int most_links = 40;  // as many as the kernel follows
  for (int i = 0; i < most_links; ++i) {
    std::error_code error;
    const auto target = fs::read_symlink(file, error);
    if (error) return file;
    file = file.parent_path() / target;
  }
  errno = ELOOP;
  fail("follow", file);
}

Fd lock_directory(const fs::path& directory, Duration patience) {
  std::error_code error;
  if (!fs::is_directory(directory, error)) {
    fs::create_directories(directory, error);
    if (error)
      throw SettingsError(fmt::format("cannot create the directory {}: {}", directory.string(), error.message()));
  }
  Fd opened(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened) fail("open", directory);
  // The holder may never release the lock.
  const auto end = std::chrono::steady_clock::now() + patience;
  while (::flock(opened.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EINTR && errno != EWOULDBLOCK) fail("lock", directory);
    if (std::chrono::steady_clock::now() >= end)
      throw SettingsError(fmt::format("{} is busy: another program has locked it", directory.string()));
    std::this_thread::sleep_for(2ms);
  }
  return opened;
}

std::string read_all(int fd, const fs::path& file) {
  std::string text;
  char block[16384];
  for (;;) {
    const auto length = ::read(fd, block, sizeof block);
    if (length < 0 && errno == EINTR) continue;
    if (length < 0) fail("read", file);
    if (length == 0) return text;
    text.append(block, static_cast<std::size_t>(length));
    if (text.size() > largest_file)
      throw SettingsError(fmt::format("{} is too large for a settings file (more than 256 KiB)", file.string()));
  }
}

}  // namespace

std::optional<std::string> read_settings_file(const fs::path& file) {
  // Not to block on a named pipe at that path.
  const Fd opened(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!opened && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (!opened) fail("read", file);
  struct stat facts {};
  if (::fstat(opened.get(), &facts) != 0) fail("read", file);
  if (!S_ISREG(facts.st_mode)) throw SettingsError(fmt::format("{} is not a regular file", file.string()));
  return read_all(opened.get(), file);
}

void rewrite_settings_file(const fs::path& file, const std::function<std::string(std::string_view)>& edit,
                           Duration patience) {
  const auto target = behind_links(fs::absolute(file));
  const auto directory = lock_directory(target.parent_path(), patience);
  const auto before = read_settings_file(target);
  const auto after = edit(before.value_or(""));
  if (before == after) return;
  struct stat facts {};
  const bool exists = ::stat(target.c_str(), &facts) == 0;
  Replacement replacement(target);
  replacement.write(after);
  replacement.take_place(exists ? facts.st_mode & 07777 : for_owner_only);
  if (::fsync(directory.get()) != 0) fail("write", target.parent_path());
}

}  // namespace limber
