// A test's own directory, with settings files written into it and read back.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "support/temp_dir.hpp"

namespace limber {

/// The file that people get.
inline const std::filesystem::path shipped = std::filesystem::path(LIMBER_SOURCE_DIR) / "config" / "limber.toml";

class ScratchDirectory : public TempDir {
 public:
  std::filesystem::path file(std::string_view name, std::string_view text) const {
    write_file(*this / name, text);
    return *this / name;
  }
};

inline std::string contents(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace limber
