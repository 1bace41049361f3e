#include "evidence/bus_evidence.hpp"

#include <algorithm>
#include <utility>

#include "bus/bus_message.hpp"

namespace limber {

namespace {

std::optional<BusEvidence::Answer> flag_answer(std::optional<bool> flag, const std::string& whose) {
  if (!flag) return std::nullopt;
  return BusEvidence::Answer{*flag ? std::optional(whose) : std::nullopt};
}

}  // namespace

BusEvidence::BusEvidence(boost::asio::io_context& io, Bus& bus, BusProperty::Question question, Words words, Read read,
                         EvidenceEvents events)
    : words_(std::move(words)),
      read_(std::move(read)),
      events_(std::move(events)),
      bus_(bus),
      calls_(io),
      fact_(bus, std::move(question), [this](BusMessage* answer, const BusError* error) { known(answer, error); }) {
  if (!bus.trouble().empty()) calls_.post([this, why = bus.trouble()] { none(why); });
}

void BusEvidence::known(BusMessage* answer, const BusError* error) {
  const bool unset = error != nullptr && std::ranges::find(words_.unset, error->name) != words_.unset.end();
  if (answer == nullptr && !unset) {
    if (!bus_.trouble().empty()) return none(bus_.trouble());
    return none(error == nullptr ? words_.absent : words_.silent);
  }
  const auto read = unset ? Answer{} : read_(*answer);
  if (!read) return none(words_.silent);
  events_.trouble("");
  events_.seen(read->whose);
}

void BusEvidence::none(const std::string& why) {
  events_.trouble(why);
  events_.seen(std::nullopt);
}

BusEvidence::Read read_flag(std::string whose) {
  return [whose = std::move(whose)](BusMessage& message) { return flag_answer(bus_value<bool>(&message), whose); };
}

BusEvidence::Read read_flag_property(std::string whose) {
  return [whose = std::move(whose)](BusMessage& message) {
    return flag_answer(bus_property_value<bool>(&message), whose);
  };
}

std::unique_ptr<EvidenceSource> ask_session(const EvidenceContext& context, BusProperty::Question question,
                                            BusEvidence::Words words, BusEvidence::Read read, EvidenceEvents events) {
  return std::make_unique<BusEvidence>(context.io, context.session_bus, std::move(question), std::move(words),
                                       std::move(read), std::move(events));
}

}  // namespace limber
