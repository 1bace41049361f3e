// Evidence from one program on a bus, by a call and its answer: most sources consist of this and a text or two.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bus/bus_property.hpp"
#include "evidence/evidence.hpp"
#include "os/loop_calls.hpp"

namespace limber {

class BusEvidence : public EvidenceSource {
 public:
  struct Words {
    std::string absent;  ///< the text where that name is not on the bus: "no dunst runs"
    std::string silent;  ///< the text where the program does not answer this call
    /// The error that means "never set", so that nothing is seen; empty: there is none.
    std::vector<std::string> unset = {};
  };
  /// Reads an answer: none where its type is not the expected one.
  struct Answer {
    std::optional<std::string> whose;
  };
  using Read = std::function<std::optional<Answer>(BusMessage& answer)>;

  BusEvidence(boost::asio::io_context& io, Bus& bus, BusProperty::Question question, Words words, Read read,
              EvidenceEvents events);

  /// Asks again, where no signal tells that the answer has changed.
  void ask() { fact_.ask(); }

 private:
  void known(BusMessage* answer, const BusError* error);
  void none(const std::string& why);

  Words words_;
  Read read_;
  EvidenceEvents events_;
  Bus& bus_;
  LoopCalls calls_;
  BusProperty fact_;
};

/// A boolean reply; false: nothing is seen. `whose` is reported while it is true.
BusEvidence::Read read_flag(std::string whose);
/// Likewise of a property.
BusEvidence::Read read_flag_property(std::string whose);

/// Such evidence of a program on the session bus.
std::unique_ptr<EvidenceSource> ask_session(const EvidenceContext& context, BusProperty::Question question,
                                            BusEvidence::Words words, BusEvidence::Read read, EvidenceEvents events);

}  // namespace limber
