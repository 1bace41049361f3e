// The way of a request from the socket to the handler: lines, decoding, parameters, the answer.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "rpc/dispatch.hpp"
#include "rpc/line_buffer.hpp"
#include "rpc/params.hpp"

namespace limber {
namespace {

using Json = nlohmann::ordered_json;

void require(bool holds) {
  if (!holds) std::abort();
}

/// Small, so that lines too long are met with often.
constexpr std::size_t limit = 512;

std::vector<std::string> lines_of(std::string_view bytes, std::size_t at_a_time) {
  LineBuffer buffer(limit);
  std::vector<std::string> lines;
  while (!bytes.empty()) {
    buffer.push(bytes.substr(0, at_a_time));
    bytes.remove_prefix(std::min(at_a_time, bytes.size()));
    while (const auto line = buffer.next()) lines.emplace_back(*line);
  }
  return lines;
}

/// Reads each parameter as something.
Json read_params(const Request& request) {
  const Params params(request, {"break", "by_ms", "events", "id", "on", "posture", "until"});
  return {params.kind("break").has_value(),     params.length("by_ms").has_value(),
          params.texts("events").has_value(),   params.text("id").value_or("none"),
          params.flag("on").has_value(),        params.posture("posture").has_value(),
          params.wall_time("until").has_value()};
}

void check_line(std::string_view line) {
  require(!line.empty() && line.size() <= limit && line.find('\n') == std::string_view::npos);
  const auto answer = dispatch(line, read_params);
  if (!answer) return;
  const std::string text = to_line(*answer);
  require(text.find('\n') == text.size() - 1);
  const Json back = Json::parse(text);
  require(back.contains("result") != back.contains("error") && back.contains("id"));
}

}  // namespace
}  // namespace limber

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto lines = limber::lines_of(bytes, size + 1);
  // However the bytes come in, the lines are the same.
  limber::require(lines == limber::lines_of(bytes, size == 0 ? 1 : data[0] % 64U + 1));
  for (const auto& line : lines) limber::check_line(line);
  return 0;
}
