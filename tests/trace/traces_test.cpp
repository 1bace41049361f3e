// Every traces/NAME.trace, replayed with the settings that its comments ask for ("# set KEY=VALUE"), has to report
// the events of NAME.expected.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "rpc/codec.hpp"
#include "settings/set.hpp"
#include "support/replay_effects.hpp"

namespace limber {
namespace {

namespace fs = std::filesystem;

std::string contents_of(const fs::path& path) {
  std::ifstream in{path};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Policy policy_in(const std::string& trace) {
  constexpr std::string_view mark = "# set ";
  Policy policy;
  std::istringstream lines{trace};
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(mark)) apply_setting(policy, line.substr(mark.size()));
  return policy;
}

std::string json_lines(const std::vector<Effect>& effects) {
  std::string text;
  for (const Effect& effect : effects)
    if (const auto event = event_json(effect, Instant{})) text += event->dump() + "\n";
  return text;
}

std::vector<fs::path> all_traces() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator{fs::path{LIMBER_SOURCE_DIR} / "tests/traces"})
    if (entry.path().extension() == ".trace") paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

class Traces : public testing::TestWithParam<fs::path> {};

TEST_P(Traces, ReportWhatIsExpected) {
  const std::string text = contents_of(GetParam());
  const Trace trace = parse_trace(text, GetParam().filename().string());
  EXPECT_EQ(json_lines(replay(trace, policy_in(text))),
            contents_of(fs::path{GetParam()}.replace_extension("expected")));
}

INSTANTIATE_TEST_SUITE_P(All, Traces, testing::ValuesIn(all_traces()), [](const auto& instance) {
  std::string name = instance.param.stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
});

}  // namespace
}  // namespace limber
