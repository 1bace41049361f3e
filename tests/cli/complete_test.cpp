// The completion against the help: what a command says about itself, the shells have to offer.
#include <gmock/gmock.h>

#include <regex>
#include <set>

#include "cli/desk_of_files.hpp"
#include "rpc/method_table.hpp"
#include "settings/set.hpp"

namespace limber {
namespace {

using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;
using Words = std::vector<std::string>;

class Completion : public CommandTest {
 protected:
  Words after(const Words& words) {
    Words arguments{"--complete"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    EXPECT_EQ(limber(arguments), ExitCode::done);
    Words found;
    std::istringstream lines(out_);
    for (std::string line; std::getline(lines, line);) found.push_back(line);
    return found;
  }
  /// What the help of a command lists: its commands, and its options.
  struct Listed {
    Words commands, options;
  };
  Listed listed(Words words) {
    words.push_back("--help");
    EXPECT_EQ(limber(words), ExitCode::done);
    Listed found;
    std::istringstream lines(out_);
    bool commands = false;
    static const std::regex option("--[a-z][a-z-]*"), command("^  ([a-z]+) .*");
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with(" ")) commands = line.starts_with("Subcommands");
      std::smatch match;
      if (commands && std::regex_match(line, match, command)) found.commands.push_back(match[1]);
      if (line.starts_with("  -") && std::regex_search(line, match, option)) found.options.push_back(match[0]);
    }
    return found;
  }
  void walk(const Words& words) {
    const Listed its = listed(words);
    const Words offered = after(words);
    std::string name;
    for (const std::string& word : words) name += word + " ";
    EXPECT_THAT(offered, IsSupersetOf(its.commands)) << name;
    EXPECT_THAT(offered, IsSupersetOf(its.options)) << name;
    ++seen_;
    for (const std::string& command : its.commands) {
      Words inner = words;
      inner.push_back(command);
      walk(inner);
    }
  }
  int seen_ = 0;
};

TEST_F(Completion, OffersEveryCommandAndOptionOfTheHelp) {
  walk({});
  EXPECT_GT(seen_, 25) << "the help of every command is read";
}

TEST_F(Completion, OffersTheValuesOfPlacesAndOptions) {
  EXPECT_THAT(after({"panel"}), IsSupersetOf({"today", "stretches", "care", "history", "settings"}));
  EXPECT_THAT(after({"watch"}), IsSupersetOf(Words(event_names.begin(), event_names.end())));
  EXPECT_THAT(after({"watch", "due"}), Contains("tray_changed"));
  EXPECT_THAT(after({"rate"}), Contains("seated-twist"));
  EXPECT_THAT(after({"rate", "seated-twist"}), IsSupersetOf({"like", "hide"}));
  EXPECT_THAT(after({"stretches", "--place"}), testing::ElementsAre("desk", "standing", "mat"));
  EXPECT_THAT(after({"stretches", "--place", "mat"}), Contains("--area"));
  EXPECT_THAT(after({"stretches", "show"}), Contains("seated-twist"));
  EXPECT_THAT(after({"care"}), IsSupersetOf({"heat", "cold", "tip"}));
  EXPECT_THAT(after({"care", "heat"}), Not(Contains("tip")));
  EXPECT_THAT(after({"simulate"}), Contains("<file>"));
  const auto keys = setting_keys();
  for (const char* command : {"get", "set", "unset"})
    EXPECT_THAT(after({"config", command}), IsSupersetOf(Words(keys.begin(), keys.end())));
}

/// What a place takes from a list is offered, and what is offered is taken.
TEST_F(Completion, OffersNoValueThatIsRefused) {
  for (const char* key : {"rest_break.interval", "look.break"})
    EXPECT_EQ(limber({"config", "get", key}), ExitCode::done);
  for (const std::string& page : after({"care"}))
    if (!page.starts_with("-")) {
      EXPECT_EQ(limber({"care", page}), ExitCode::done) << page;
    }
  for (const std::string& tag : after({"care", "tip", "--tag"}))
    EXPECT_NE(limber({"care", "tip", "--tag", tag}), ExitCode::bad_usage) << tag;
  for (const std::string& area : after({"stretches", "--area"}))
    EXPECT_NE(limber({"stretches", "--area", area}), ExitCode::bad_usage) << area;
}

TEST_F(Completion, OfNonsenseIsEmptyOrOptionsOnly) {
  EXPECT_EQ(limber({"--complete", "no-such-command", "--no-such-option"}), ExitCode::done);
  EXPECT_EQ(err_, "");
}

}  // namespace
}  // namespace limber
