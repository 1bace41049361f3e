#include "daemon/fault_guard.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>

namespace limber {

bool FaultGuard::run(std::string_view part, const std::function<void()>& work) {
  std::string reason;
  try {
    work();
    return true;
  } catch (const std::exception& error) {
    reason = error.what();
  } catch (...) {
    reason = "an error without a name";
  }
  spdlog::error("{}: {}", part, reason);
  auto fault = std::ranges::find(faults_, part, &Fault::part);
  if (fault == faults_.end()) fault = faults_.insert(faults_.end(), {part, "", 0});
  fault->last = std::move(reason);
  ++fault->count;
  return false;
}

std::vector<std::string> FaultGuard::problems() const {
  std::vector<std::string> sentences;
  for (const Fault& fault : faults_) {
    const std::string often = fault.count == 1 ? "" : fmt::format(" {} times, the last time", fault.count);
    sentences.push_back(
        fmt::format("Something went wrong in {}{}: {}. Limber goes on.", fault.part, often, fault.last));
  }
  return sentences;
}

}  // namespace limber
