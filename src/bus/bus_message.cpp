#include "bus/bus_message.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <systemd/sd-bus.h>

#include <cerrno>
#include <system_error>

namespace limber {

namespace {

std::string text_or_empty(const char* text) { return text == nullptr ? "" : text; }

/// libsystemd returns 0 where there is nothing more to be read.
void read_something(int result) {
  if (bus_checked(result, "cannot read a message") == 0) bus_checked(-ENXIO, "cannot read a message");
}

void written(int result) { bus_checked(result, "cannot fill a message"); }

}  // namespace

int bus_checked(int result, const char* what) {
  if (result >= 0) return result;
  const auto reason = std::generic_category().message(-result);
  throw BusFailure({"org.freedesktop.DBus.Error.Failed", *what == '\0' ? reason : fmt::format("{}: {}", what, reason)});
}

BusMessage::BusMessage(sd_bus_message* message) : message_(sd_bus_message_ref(message)) {}
BusMessage::~BusMessage() { sd_bus_message_unref(message_); }

std::string BusMessage::sender() const { return text_or_empty(sd_bus_message_get_sender(message_)); }
std::string BusMessage::member() const { return text_or_empty(sd_bus_message_get_member(message_)); }

void BusMessage::write_basic(char type, const void* value) {
  written(sd_bus_message_append_basic(message_, type, value));
}
void BusMessage::write_bytes(const std::vector<std::uint8_t>& bytes) {
  written(sd_bus_message_append_array(message_, 'y', bytes.data(), bytes.size()));
}
void BusMessage::open(char type, const std::string& contents) {
  written(sd_bus_message_open_container(message_, type, contents.c_str()));
}
void BusMessage::close() { written(sd_bus_message_close_container(message_)); }

void BusMessage::read_basic(char type, void* value) {
  read_something(sd_bus_message_read_basic(message_, type, value));
}
std::vector<std::uint8_t> BusMessage::read_bytes() {
  const void* bytes = nullptr;
  std::size_t size = 0;
  read_something(sd_bus_message_read_array(message_, 'y', &bytes, &size));
  const auto* first = static_cast<const std::uint8_t*>(bytes);
  return size == 0 ? std::vector<std::uint8_t>() : std::vector<std::uint8_t>(first, first + size);
}
void BusMessage::enter(char type, const std::string& contents) {
  read_something(sd_bus_message_enter_container(message_, type, contents.c_str()));
}
void BusMessage::leave() { bus_checked(sd_bus_message_exit_container(message_), "cannot read a message"); }
bool BusMessage::at_end() const { return bus_checked(sd_bus_message_at_end(message_, 0), "cannot read a message") > 0; }

std::string BusMessage::variant_contents() const {
  char type = 0;
  const char* contents = nullptr;
  read_something(sd_bus_message_peek_type(message_, &type, &contents));
  if (type != 'v') bus_checked(-ENXIO, "cannot read a message");
  return text_or_empty(contents);
}

BusMessage BusMessage::take_out() {
  BusMessage own;
  bus_checked(sd_bus_message_new(sd_bus_message_get_bus(message_), &own.message_, SD_BUS_MESSAGE_SIGNAL),
              "cannot make a message");
  own.append(*this);
  written(sd_bus_message_seal(own.message_, 1, 0));
  return own;
}

void BusMessage::append(BusMessage& other) { written(sd_bus_message_copy(message_, other.message_, 0)); }
void BusMessage::rewind() { bus_checked(sd_bus_message_rewind(message_, 1), "cannot read a message"); }

Fd BusType<Fd>::read(BusMessage& message) {
  int of_message = -1;
  message.read_basic('h', &of_message);
  return checked_fd(::fcntl(of_message, F_DUPFD_CLOEXEC, 3), "cannot keep a descriptor that came by the bus");
}

BusMessage BusVariant::received() const {
  if (!received_) bus_checked(-ENXIO, "cannot read a value that did not come in a message");
  BusMessage message = *received_;
  message.rewind();
  return message;
}

void BusType<BusVariant>::write(BusMessage& message, const BusVariant& variant) {
  if (variant.received_) {
    BusMessage received = variant.received();
    return message.append(received);
  }
  if (!variant.write_) bus_checked(-EINVAL, "cannot fill a message with nothing");
  message.open('v', variant.signature_);
  variant.write_(message);
  message.close();
}

BusVariant BusType<BusVariant>::read(BusMessage& message) {
  BusVariant variant;
  variant.signature_ = message.variant_contents();
  variant.received_ = message.take_out();
  return variant;
}

}  // namespace limber
