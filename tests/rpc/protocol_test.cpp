// PROTOCOL.md and the method table say the same.
#include <gtest/gtest.h>

#include "rpc/codec.hpp"
#include "rpc/message.hpp"
#include "rpc/method_table.hpp"
#include "rpc/protocol_text.hpp"

namespace limber {
namespace {

TEST(Protocol, EveryMethodHasAnExampleThatTheDecoderTakes) {
  for (const auto method : method_names) {
    const auto decoded = decode_request(protocol_request(std::string(method)));
    ASSERT_TRUE(std::holds_alternative<Request>(decoded)) << method;
    EXPECT_EQ(std::get<Request>(decoded).method, method);
    EXPECT_EQ(protocol_example(std::string(method))["id"], std::get<Request>(decoded).id);
  }
}

TEST(Protocol, NoMethodIsDocumentedThatDoesNotExist) {
  std::istringstream lines(protocol_text());
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("### ")) continue;
    EXPECT_TRUE(is_method(line.substr(4))) << line;
  }
}

TEST(Protocol, EveryEventIsDocumented) {
  const std::string text = protocol_text();
  for (const auto event : event_names)
    EXPECT_NE(text.find("\n| `" + std::string(event) + "` | "), std::string::npos) << event;
}

TEST(Protocol, TheVersionIsTheOneThatIsDocumented) {
  EXPECT_NE(protocol_text().find("Protocol version **" + std::to_string(protocol_version) + "**"), std::string::npos);
}

}  // namespace
}  // namespace limber
