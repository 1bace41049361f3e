#include "os/dconf_file.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "support/temp_dir.hpp"

namespace limber {
namespace {

/// A file as dconf writes it, with one key: /desk/lamp, in two parts, and one that is not a flag.
class File {
 public:
  explicit File(const std::string& value) {
    bytes_ = "GVariant" + word(0) + word(0) + word(24) + word(24 + 8 + 4 + 8 + 3 * 24);
    bytes_ += word(1) + word(2);  // one word to pass over, two buckets
    bytes_ += word(0);            // the word
    bytes_ += word(0) + word(1);  // the buckets
    const std::string names = "/desk/lampname";
    const std::uint32_t at = 24 + 8 + 4 + 8 + 3 * 24;
    const auto value_at = at + static_cast<std::uint32_t>(names.size());
    bytes_ += item(0xffffffff, at, 6, 'L', 0, 0);
    bytes_ += item(0, at + 6, 4, 'v', value_at, value_at + static_cast<std::uint32_t>(value.size()));
    bytes_ += item(0, at + 10, 4, 'v', at, at + 2);
    bytes_ += names + value;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  static std::string word(std::uint32_t value, int length = 4) {
    std::string text;
    for (int i = 0; i < length; ++i) text += static_cast<char>(value >> (8 * i) & 0xff);
    return text;
  }
  static std::string item(std::uint32_t parent, std::uint32_t name, std::uint32_t size, char type, std::uint32_t from,
                          std::uint32_t to) {
    return word(4711) + word(parent) + word(name) + word(size, 2) + type + '\0' + word(from) + word(to);
  }
  std::string bytes_;
};

const std::string yes("\1\0b", 3), no("\0\0b", 3), number("\7\0\0\0\0u", 6);

TEST(DconfFile, GivesAFlagByItsWholeName) {
  EXPECT_EQ(dconf_flag_in(File(yes).bytes(), "/desk/lamp"), true);
  EXPECT_EQ(dconf_flag_in(File(no).bytes(), "/desk/lamp"), false);
}

TEST(DconfFile, GivesNothingForOtherNamesAndOtherTypes) {
  for (const char* key : {"/desk/", "lamp", "/lamp", "/desk/lam", "/a/desk/lamp", "", "/desk/name"})
    EXPECT_EQ(dconf_flag_in(File(yes).bytes(), key), std::nullopt) << key;
  EXPECT_EQ(dconf_flag_in(File(number).bytes(), "/desk/lamp"), std::nullopt);
}

TEST(DconfFile, GivesNothingWhereThereIsNoFile) {
  const TempDir dir;
  EXPECT_EQ(dconf_flag(dir / "user", "/desk/lamp"), std::nullopt);
  write_file(dir / "user", File(yes).bytes());
  EXPECT_EQ(dconf_flag(dir / "user", "/desk/lamp"), true);
}

TEST(DconfFile, ComesToAnEndWithWhateverIsInTheFile) {
  const std::string sound = File(yes).bytes();
  for (std::size_t length = 0; length < sound.size(); ++length)
    EXPECT_NE(dconf_flag_in(sound.substr(0, length), "/desk/lamp"), false);
  for (std::size_t at = 0; at < sound.size(); ++at)
    for (const int value : {0, 1, 0x7f, 0xff}) {
      std::string damaged = sound;
      damaged[at] = static_cast<char>(value);
      dconf_flag_in(damaged, "/desk/lamp");
    }
}

}  // namespace
}  // namespace limber
