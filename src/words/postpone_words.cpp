#include "words/postpone_words.hpp"

#include "core/postpone_cost.hpp"
#include "words/prompt_words.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// How long the break takes then; zero: as usual.
Duration length_then(const Policy& policy, const Postponement& its) {
  const Duration more = longer_by(policy, its.kind, its.put_off + its.by);
  return more > 0s ? policy.of(its.kind).duration + more : Duration{0};
}

}  // namespace

std::string postpone_label(const Policy& policy, const Postponement& its) {
  const Duration length = length_then(policy, its);
  if (length == 0s) return trc("button that postpones", "In {length}", "length"_a = brief(its.by));
  // Translators: {length} is when the break comes back, {whole} how long it takes then.
  return trc("button that postpones", "In {length}, for {whole}", "length"_a = brief(its.by),
             "whole"_a = brief(length));
}

std::string postpone_entry(const Policy& policy, const Postponement& its) {
  const Duration length = length_then(policy, its);
  if (length == 0s) return tr("Postpone {length}", "length"_a = brief(its.by));
  // Translators: {length} is when the break comes back, {whole} how long it takes then.
  return tr("Postpone {length}, for {whole}", "length"_a = brief(its.by), "whole"_a = brief(length));
}

std::string postpone_cost(const Policy& policy, const Postponement& its) {
  if (const Duration length = length_then(policy, its); length > 0s)
    return tr("Put off, it takes {length}.", "length"_a = brief(length));
  if (const Duration sooner = sooner_by(policy, its.kind, its.put_off + its.by); sooner > 0s)
    return tr("Put off, the one after it comes {length} sooner.", "length"_a = brief(sooner));
  return "";
}

std::string put_off_cost(Duration length, Duration longer_by, Duration sooner_by) {
  if (longer_by > 0s) return tr("It takes {length} then.", "length"_a = brief(length));
  if (sooner_by > 0s) return tr("The one after it comes {length} sooner.", "length"_a = brief(sooner_by));
  return "";
}

}  // namespace limber
