// The sounds that are there, against the script that makes them and what they are to be like.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "audio/servers.hpp"
#include "core/chime.hpp"

namespace limber {
namespace {

const std::filesystem::path sounds = LIMBER_SOURCE_DIR "/resources/sounds";

std::int16_t sample(const std::string& wave, std::size_t index) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(wave.at(44 + 2 * index + at)); };
  return static_cast<std::int16_t>(byte(0) | (byte(1) << 8));
}

TEST(Sounds, AreWhatTheScriptMakes) {
  const TempDir made;
  ASSERT_EQ(run_program({"python3", sounds / "make_sounds", made.path()}), 0);
  for (const char* name : {"begin", "side", "halfway", "end", "silence"}) {
    const std::string file = std::string(name) + ".wav";
    EXPECT_EQ(contents(made / file), contents(sounds / file)) << file;
    EXPECT_FALSE(contents(made / file).empty());
  }
}

TEST(Sounds, AreShortAndSoftForEveryChime) {
  for (const auto chime : {Chime::begin, Chime::side, Chime::halfway, Chime::end}) {
    const std::string wave = contents(sounds / (std::string(name(chime)) + ".wav"));
    ASSERT_GT(wave.size(), 44U) << name(chime);
    const std::size_t count = (wave.size() - 44) / 2;
    EXPECT_LE(count, static_cast<std::size_t>(0.6 * 22050)) << name(chime);
    int loudest = 0;
    for (std::size_t i = 0; i < count; ++i) loudest = std::max(loudest, std::abs(sample(wave, i)));
    EXPECT_NEAR(20 * std::log10(loudest / 32768.0), -12, 0.1) << name(chime);
    // Neither its beginning nor its end clicks.
    EXPECT_LT(std::abs(sample(wave, 1)), 200) << name(chime);
    EXPECT_LT(std::abs(sample(wave, count - 1)), 20) << name(chime);
  }
}

}  // namespace
}  // namespace limber
