// Tips: one or two kind sentences, one a day. From resources/tips (CARE_FORMAT.md).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/care_source.hpp"
#include "catalogue/catalogue.hpp"
#include "core/terms.hpp"
#include "core/time.hpp"

namespace limber {

enum class TipTag { posture, screen, hands, sitting, standing, breaks, eyes, breath, walk, home, calls, stretch };
constexpr std::array<std::string_view, 12> names_of(TipTag) {
  return {"posture", "screen", "hands", "sitting", "standing", "breaks",
          "eyes",    "breath", "walk",  "home",    "calls",    "stretch"};
}

struct Tip {
  static constexpr std::size_t longest = 140;  ///< letters of its text

  std::string id;
  std::string text;
  std::vector<TipTag> tags;  ///< the main one first, never empty
  std::vector<CareSource> sources;
  std::optional<Posture> posture;  ///< for a person who sits, or stands, at the moment; none: for both

  bool has(TipTag tag) const;
};

struct Tips {
  std::vector<Tip> tips;  ///< in the order of the rotation: neighbours share no tag where that can be had
  std::vector<Problem> problems;
};

/// Every *.toml of the folders; one that does not exist is empty. A bad file becomes a problem and the others load. Of
/// two tips with the same id the first stays.
Tips load_tips(const std::vector<std::filesystem::path>& dirs);

/// The same tips so that neighbours, the last and the first too, share no tag where that can be had. Depends on nothing
/// but their order before.
std::vector<Tip> in_rotation(std::vector<Tip> tips);

/// Number `n` of an endless rotation: all come once before any comes twice. There has to be one tip at least.
const Tip& tip_at(const std::vector<Tip>& tips, long long n);
/// The first from number `n` on that suits the posture: a number for tip_at.
long long number_of_tip(const std::vector<Tip>& tips, long long n, Posture posture);
const Tip& tip_of_the_day(const std::vector<Tip>& tips, Date date);

}  // namespace limber
