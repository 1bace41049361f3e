// What has happened with the breaks of late, for who asks why no nudge came: the events of the protocol, as they were
// told. Kept in memory only; breaks that are over are in the history for good.
#pragma once

#include <deque>
#include <nlohmann/json.hpp>

namespace limber {

class RecentEvents {
 public:
  static constexpr std::size_t most = 60;

  /// Keeps it where it is one of: held, prompted, withdrawn, postponed, started, cancelled, ended.
  void keep(const nlohmann::ordered_json& event);
  /// The oldest first.
  nlohmann::ordered_json json() const;

 private:
  std::deque<nlohmann::ordered_json> events_;
};

}  // namespace limber
