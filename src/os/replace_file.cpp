#include "os/replace_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "os/fd.hpp"

namespace limber {

namespace {

std::error_code write_whole(const std::string& file, std::string_view text, mode_t mode) {
  const Fd fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode));
  if (!fd) return {errno, std::system_category()};
  while (!text.empty()) {
    const ssize_t written = ::write(fd.get(), text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return {errno, std::system_category()};
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

}  // namespace

std::error_code replace_file(const std::filesystem::path& file, std::string_view text, mode_t mode) {
  const std::string draft = file.string() + ".new";
  std::error_code error = write_whole(draft, text, mode);
  if (!error && std::rename(draft.c_str(), file.c_str()) != 0) error = {errno, std::system_category()};
  if (error) ::unlink(draft.c_str());
  return error;
}

std::optional<std::string> read_small_file(const std::filesystem::path& file, std::uintmax_t longest) {
  std::error_code none;
  if (!std::filesystem::is_regular_file(file, none) || std::filesystem::file_size(file, none) > longest)
    return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace limber
