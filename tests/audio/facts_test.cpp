#include "audio/facts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace limber {
namespace {

using testing::ElementsAre;

TEST(Facts, AreSaidWhenTheyChangeOnly) {
  std::vector<std::string> said;
  Facts facts([&](const std::string& line) { said.push_back(line); });
  facts.set(Sense::sound, {true, "libcanberra"});
  facts.set(Sense::sound, {true, "libcanberra"});
  facts.set(Sense::speech, {false, "gone"});
  facts.set(Sense::sound, {false, "gone"});
  EXPECT_THAT(
      said, ElementsAre(R"({"sound":{"ok":true,"detail":"libcanberra"}})", R"({"speech":{"ok":false,"detail":"gone"}})",
                        R"({"sound":{"ok":false,"detail":"gone"}})"));
}

TEST(Facts, AreOneLineOfJsonWhateverTheDetail) {
  EXPECT_EQ(fact_line(Sense::speech, {false, "a \"b\"\nc \xff"}),
            "{\"speech\":{\"ok\":false,\"detail\":\"a \\\"b\\\"\\nc \xEF\xBF\xBD\"}}");
}

}  // namespace
}  // namespace limber
