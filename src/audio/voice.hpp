// The spoken cues, through speech-dispatcher (libspeechd).
#pragma once

#include <libspeechd.h>

#include <memory>
#include <string>

#include "audio/facts.hpp"

namespace limber {

/// What speech-dispatcher calls a volume (-100 to 100) for one in percent.
int speech_volume(int percent);

/// All of it waits for the speech server; one thread calls it.
class Voice {
 public:
  /// Success and failure are reported to `facts`.
  explicit Voice(std::shared_ptr<Facts> facts);
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;

  /// Finds the server, which the library starts where it may and none runs. After three times in vain it is not looked
  /// for any more.
  void prepare() { ready(); }
  /// In place of what is still being spoken. `percent` 0 speaks nothing.
  void say(const std::string& text, int percent);
  void hush();

 private:
  struct Close {
    void operator()(SPDConnection* connection) const;
  };

  bool ready();
  bool open();
  bool try_to_say(const std::string& text, int percent);
  void lost();

  std::shared_ptr<Facts> facts_;
  std::unique_ptr<SPDConnection, Close> connection_;
  int tries_ = 0;  ///< in vain, one after another
};

}  // namespace limber
