#include "cli/care_alarm.hpp"

#include "cli/daemon_link.hpp"

namespace limber {
namespace {

class DaemonAlarm : public CareAlarm {
 public:
  std::optional<Pack> pack() override { return read(ask_daemon("pack_get")); }
  void start(const std::string& topic, Duration length) override {
    ask_daemon("pack_start", {{"topic", topic}, {"length_ms", length.count()}});
  }
  void stop() override { ask_daemon("pack_stop"); }

 private:
  static std::optional<Pack> read(const Json& answer) {
    const JsonReader pack = JsonReader(answer).in("pack");
    const auto topic = pack.text("topic");
    const auto on = pack.length("on_ms"), length = pack.length("length_ms"), stop = pack.length("stop_ms");
    if (!topic || !on || !length || !stop || *length <= 0ms || *stop < *length) return std::nullopt;
    return Pack{*topic, pack.text("name").value_or(*topic), *on, *length, *stop};
  }
};

}  // namespace

std::unique_ptr<CareAlarm> alarm_of_daemon() {
  try {
    ask_daemon("pack_get");
  } catch (const NotRunning&) {
    return nullptr;
  } catch (const RpcError& error) {
    if (error.code() == ErrorCode::unknown_method) return nullptr;
    throw;
  }
  return std::make_unique<DaemonAlarm>();
}

}  // namespace limber
