// Typed reading and writing of D-Bus messages: for the .cpp files that talk to a bus.
//
// C++ type        D-Bus    | C++ type            D-Bus
// bool            b        | BusPath             o
// std::uint8_t    y        | Fd (to be read)     h
// std::int32_t    i        | std::vector<T>      aT
// std::uint32_t   u        | std::map<K, V>      a{KV}
// std::uint64_t   t        | std::tuple<T...>    (T...)
// std::string     s        | BusVariant          v
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bus/bus.hpp"
#include "os/fd.hpp"

struct sd_bus_message;  // of libsystemd; only the .cpp files of this folder know more of it

namespace limber {

/// An error of the library: a connection that failed, a message that could not be sent, or one that holds other types
/// than were asked for.
class BusFailure : public BusException {
  using BusException::BusException;
};

/// Throws BusFailure where `result` is one of libsystemd's errors, which are below 0. `what` names the failed operation
/// and may be empty.
int bus_checked(int result, const char* what);

/// A message to be written or read, shared with the library. Copies refer to the same message and share one position.
class BusMessage {
 public:
  explicit BusMessage(sd_bus_message* message);
  BusMessage(const BusMessage& other) : BusMessage(other.message_) {}
  BusMessage& operator=(BusMessage other) noexcept {
    std::swap(message_, other.message_);
    return *this;
  }
  ~BusMessage();

  std::string sender() const;
  std::string member() const;

  // Building blocks of the types below; `type` is a D-Bus type, `contents` a signature. All throw BusFailure.
  void write_basic(char type, const void* value);
  void write_bytes(const std::vector<std::uint8_t>& bytes);
  void open(char type, const std::string& contents);
  void close();
  void read_basic(char type, void* value);
  std::vector<std::uint8_t> read_bytes();
  void enter(char type, const std::string& contents);
  void leave();
  /// Whether the array, or the message, that is read has no more values.
  bool at_end() const;
  /// The type of the value in the variant that comes next.
  std::string variant_contents() const;
  /// The next value as a message of its own.
  BusMessage take_out();
  /// Appends the next value of `other`, whatever its type, to this message.
  void append(BusMessage& other);
  void rewind();

 private:
  BusMessage() = default;

  sd_bus_message* message_ = nullptr;
};

/// The path of an object.
struct BusPath : std::string {
  using std::string::string;
  explicit BusPath(std::string text) : std::string(std::move(text)) {}
};

/// How a C++ type stands in a message: its signature, writing and reading.
template <typename T>
struct BusType;

template <typename T, char letter>
struct BasicBusType {
  static std::string signature() { return {letter}; }
  static void write(BusMessage& message, const T& value) { message.write_basic(letter, &value); }
  static T read(BusMessage& message) {
    T value{};
    message.read_basic(letter, &value);
    return value;
  }
};
template <>
struct BusType<std::uint8_t> : BasicBusType<std::uint8_t, 'y'> {};
template <>
struct BusType<std::int32_t> : BasicBusType<std::int32_t, 'i'> {};
template <>
struct BusType<std::uint32_t> : BasicBusType<std::uint32_t, 'u'> {};
template <>
struct BusType<std::uint64_t> : BasicBusType<std::uint64_t, 't'> {};

template <>
struct BusType<bool> {
  static std::string signature() { return "b"; }
  static void write(BusMessage& message, bool value) {
    const int wide = value ? 1 : 0;
    message.write_basic('b', &wide);
  }
  static bool read(BusMessage& message) {
    int wide = 0;
    message.read_basic('b', &wide);
    return wide != 0;
  }
};

template <typename T, char letter>
struct TextBusType {
  static std::string signature() { return {letter}; }
  static void write(BusMessage& message, const T& value) { message.write_basic(letter, value.c_str()); }
  static T read(BusMessage& message) {
    const char* text = nullptr;
    message.read_basic(letter, static_cast<void*>(&text));
    return T(text);
  }
};
template <>
struct BusType<std::string> : TextBusType<std::string, 's'> {};
template <>
struct BusType<BusPath> : TextBusType<BusPath, 'o'> {};

template <>
struct BusType<Fd> {
  static std::string signature() { return "h"; }
  static Fd read(BusMessage& message);  // a duplicate, owned by the caller
};

template <typename T>
struct BusType<std::vector<T>> {
  static std::string signature() { return "a" + BusType<T>::signature(); }
  static void write(BusMessage& message, const std::vector<T>& values) {
    message.open('a', BusType<T>::signature());
    for (const T& value : values) BusType<T>::write(message, value);
    message.close();
  }
  static std::vector<T> read(BusMessage& message) {
    std::vector<T> values;
    message.enter('a', BusType<T>::signature());
    while (!message.at_end()) values.push_back(BusType<T>::read(message));
    message.leave();
    return values;
  }
};
template <>
struct BusType<std::vector<std::uint8_t>> {
  static std::string signature() { return "ay"; }
  static void write(BusMessage& message, const std::vector<std::uint8_t>& bytes) { message.write_bytes(bytes); }
  static std::vector<std::uint8_t> read(BusMessage& message) { return message.read_bytes(); }
};

template <typename Key, typename Value>
struct BusType<std::map<Key, Value>> {
  static std::string entry() { return BusType<Key>::signature() + BusType<Value>::signature(); }
  static std::string signature() { return "a{" + entry() + "}"; }
  static void write(BusMessage& message, const std::map<Key, Value>& values) {
    message.open('a', "{" + entry() + "}");
    for (const auto& [key, value] : values) {
      message.open('e', entry());
      BusType<Key>::write(message, key);
      BusType<Value>::write(message, value);
      message.close();
    }
    message.close();
  }
  static std::map<Key, Value> read(BusMessage& message) {
    std::map<Key, Value> values;
    message.enter('a', "{" + entry() + "}");
    while (!message.at_end()) {
      message.enter('e', entry());
      Key key = BusType<Key>::read(message);
      values.insert_or_assign(std::move(key), BusType<Value>::read(message));
      message.leave();
    }
    message.leave();
    return values;
  }
};

template <typename... Values>
struct BusType<std::tuple<Values...>> {
  static std::string contents() { return (BusType<Values>::signature() + ...); }
  static std::string signature() { return "(" + contents() + ")"; }
  static void write(BusMessage& message, const std::tuple<Values...>& values) {
    message.open('r', contents());
    std::apply([&](const auto&... value) { (BusType<Values>::write(message, value), ...); }, values);
    message.close();
  }
  static std::tuple<Values...> read(BusMessage& message) {
    message.enter('r', contents());
    std::tuple<Values...> values{BusType<Values>::read(message)...};  // in their order, as braces have it
    message.leave();
    return values;
  }
};

/// A value with its type: one of ours to be sent, or one that came in a message.
class BusVariant {
 public:
  BusVariant() = default;
  template <typename T>
  requires(!std::same_as<T, BusVariant>) explicit BusVariant(T value)
      : signature_(BusType<T>::signature()),
        write_([value = std::move(value)](BusMessage& message) { BusType<T>::write(message, value); }) {}

  template <typename T>
  bool holds() const {
    return signature_ == BusType<T>::signature();
  }
  /// The value, of a variant that came in a message. Throws BusFailure where it holds another type.
  template <typename T>
  T get() const {
    BusMessage message = received();
    message.enter('v', BusType<T>::signature());
    T value = BusType<T>::read(message);
    message.leave();
    return value;
  }

 private:
  friend struct BusType<BusVariant>;
  BusMessage received() const;

  std::string signature_;
  std::function<void(BusMessage&)> write_;  // of ours
  std::optional<BusMessage> received_;
};

template <>
struct BusType<BusVariant> {
  static std::string signature() { return "v"; }
  static void write(BusMessage& message, const BusVariant& variant);
  static BusVariant read(BusMessage& message);
};

template <typename T>
BusMessage& operator<<(BusMessage& message, const T& value) {
  BusType<T>::write(message, value);
  return message;
}
template <typename T>
BusMessage& operator>>(BusMessage& message, T& value) {
  value = BusType<T>::read(message);
  return message;
}

/// The arguments of a call: bus.call(method, bus_arguments(id, text), …).
template <typename... Arguments>
Bus::Write bus_arguments(Arguments... arguments) {
  return [=](BusMessage& message) { (void)(message << ... << arguments); };
}

/// The contents of a message; none where it holds other types, since programs do not always follow a specification.
template <typename... Values>
std::optional<std::tuple<Values...>> bus_read([[maybe_unused]] BusMessage& message) {
  try {
    return std::tuple<Values...>{BusType<Values>::read(message)...};
  } catch (const BusFailure&) {
    return std::nullopt;
  }
}

/// The one value of a reply; none where there is no reply, or it holds another type.
template <typename Value>
std::optional<Value> bus_value(BusMessage* reply) {
  auto read = reply != nullptr ? bus_read<Value>(*reply) : std::nullopt;
  return read ? std::optional(std::get<0>(*std::move(read))) : std::nullopt;
}

/// Likewise of a reply that holds it in a variant, as those of properties do.
template <typename Value>
std::optional<Value> bus_property_value(BusMessage* reply) {
  const auto variant = bus_value<BusVariant>(reply);
  return variant && variant->holds<Value>() ? std::optional(variant->get<Value>()) : std::nullopt;
}

}  // namespace limber
