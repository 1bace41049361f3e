// Files that people or accidents have spoilt: whatever is in them, they load or say where they are wrong.
#include <gtest/gtest.h>

#include <random>

#include "scratch_directory.hpp"
#include "settings/edit.hpp"
#include "settings/error.hpp"
#include "settings/load.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

/// The shipped file without most of its comments, so that changes hit something.
std::string dense_text() {
  return "locked = []\n[rest_break]\nenabled = true # c\ninterval = \"60min\"\nmax_postpones = 3\ncounts = 'sitting'\n"
         "[work_hours]\nmon = [ # x\n  \"09:00-12:30\",\n  \"13:30-18:00\", # y\n]\ntue = []\n"
         "[stretches]\nplaces = [\"desk\", \"mat\"]\n[day]\nstarts = \"04:00\"\r\n";
}

class Spoiler {
 public:
  explicit Spoiler(unsigned seed) : random_(seed) {}  // NOLINT(bugprone-random-generator-seed)

  std::string spoil(std::string text, std::size_t most_changes) {
    for (auto changes = 1 + below(most_changes); changes > 0; --changes) change(text);
    return text;
  }

 private:
  std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>{0, count - 1}(random_); }

  void change(std::string& text) {
    constexpr std::string_view favourites = "[]{}\"'=.,#\n\r\\ 0-:\t_x\0\xff\xc3";
    const auto at = below(text.size() + 1);
    const auto length = std::min(below(12), text.size() - at);
    switch (below(5)) {
      case 0: text.erase(at, length); break;
      case 1: text.insert(at, 1, favourites[below(favourites.size())]); break;
      case 2: text.insert(at, text.substr(below(text.size() + 1), below(40))); break;
      case 3: text.resize(at); break;
      default: text.replace(at, length, length, static_cast<char>(below(256))); break;
    }
  }

  std::mt19937 random_;
};

TEST(Mutation, EverySpoiltFileLoadsOrSaysWhereItIsWrong) {
  const ScratchDirectory directory;
  Spoiler spoiler(3);
  const auto whole = contents(shipped);
  int sound = 0;
  int refused = 0;
  for (int i = 0; i < 300; ++i) {
    const auto text = spoiler.spoil(i % 20 == 0 ? whole : dense_text(), 3);
    const auto loaded = load_settings({directory.file("limber.toml", text), directory.path() / "none.toml"});
    (loaded.sound() ? sound : refused) += 1;
    for (const auto& problem : loaded.problems) {
      EXPECT_GT(problem.line, 0U) << text;
      EXPECT_GT(problem.column, 0U) << text;
      EXPECT_FALSE(problem.message.empty()) << text;
    }
  }
  EXPECT_GT(sound, 20);
  EXPECT_GT(refused, 100);
}

TEST(Mutation, AnEditOfASpoiltFileArrivesOrIsRefused) {
  const ScratchDirectory directory;
  Spoiler spoiler(5);
  int edited = 0;
  for (int i = 0; i < 500; ++i) {
    const auto text = spoiler.spoil(dense_text(), 1);
    const std::pair<const char*, const char*> changes[]{{"rest_break.interval", "7min"},
                                                        {"work_hours.mon", "09:00-12:30"},
                                                        {"day.sitting_limit", "7h"},
                                                        {"prompt.lasts", "7s"}};
    const auto [key, value] = changes[i % 4];
    try {
      const auto after = edited_text(text, key, value);
      const auto loaded = load_settings({directory.file("limber.toml", after), directory.path() / "none.toml"});
      EXPECT_EQ(setting_text(loaded.policy, key), value) << text;
      ++edited;
    } catch (const SettingsError&) {
      continue;
    }
  }
  EXPECT_GT(edited, 50);
}

}  // namespace
}  // namespace limber
