// The examples in PROTOCOL.md, so that tests can hold the code and its description against each other.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>

namespace limber {

inline std::string protocol_text() {
  std::ostringstream text;
  text << std::ifstream(LIMBER_SOURCE_DIR "/src/rpc/PROTOCOL.md").rdbuf();
  return text.str();
}

/// The block of JSON that follows the heading of `method`.
inline std::string protocol_block(const std::string& method) {
  const std::string text = protocol_text();
  const std::string fence = "```json\n";
  const auto heading = text.find("\n### " + method + "\n");
  if (heading == std::string::npos) throw std::runtime_error(method + " is not documented");
  const auto begin = text.find(fence, heading) + fence.size();
  return text.substr(begin, text.find("```", begin) - begin);
}

inline std::string protocol_request(const std::string& method) {
  const std::string block = protocol_block(method);
  return block.substr(0, block.find('\n'));
}

/// What is answered in the example; STATUS or ROUTINE, where it says so, as that text.
inline nlohmann::ordered_json protocol_example(const std::string& method) {
  const std::string block = protocol_block(method);
  std::string answer = block.substr(block.find('\n'));
  for (const std::string whole : {"STATUS", "ROUTINE"})
    if (const auto at = answer.find(":" + whole); at != std::string::npos)
      answer.replace(at, whole.size() + 1, ":\"" + whole + "\"");
  return nlohmann::ordered_json::parse(answer);
}

}  // namespace limber
