// A catalogue of gettext (.mo), read here and not by libintl: that translates only in a locale of the system which is
// neither C nor, from glibc 2.39 on, C.UTF-8, takes its language from variables which children inherit, and would
// translate the system's own messages too, which go to logs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace limber {

class MessageCatalogue {
 public:
  /// None: there is no such file, or it is not a catalogue.
  static std::optional<MessageCatalogue> read(const std::filesystem::path& file);

  /// `key`: the English text, behind its context and '\4' where it has one; of a plural the singular. None: it is not
  /// translated.
  std::optional<std::string_view> find(std::string_view key) const;
  /// The form of a plural for that number.
  std::optional<std::string_view> find(std::string_view key, unsigned long number) const;

 private:
  explicit MessageCatalogue(std::string bytes) : bytes_(std::move(bytes)) {}
  bool is_whole();
  std::uint32_t number_at(std::size_t at) const;
  /// The text of that number in one of the two tables.
  std::string_view text(std::uint32_t table, std::uint32_t index) const;

  std::string bytes_;
  std::uint32_t count_ = 0, originals_ = 0, translations_ = 0;  ///< how many texts, and where their tables begin
  std::string plural_;                                          ///< the expression that chooses the form, of n
};

/// What an expression of a Plural-Forms head gives for n, as "n%10==1 && n%100!=11 ? 0 : 1"; none: it is not one.
std::optional<unsigned long> plural_form(std::string_view expression, unsigned long n);

}  // namespace limber
