// The settings of a person, put together as a sentence: Person().has({"wrist"}).is_at({"desk"}).
#pragma once

#include "core/policy.hpp"

namespace limber {

struct Person : StretchPolicy {
  using Words = std::vector<std::string>;

  Person& is_at(Words words) { return put(places, std::move(words)); }
  Person& lacks(Words words) { return put(without, std::move(words)); }
  Person& has(Words words) { return put(conditions, std::move(words)); }
  Person& hides(Words ids) { return put(hidden, std::move(ids)); }
  Person& in_office_clothes() {
    office_clothes = true;
    return *this;
  }
  Person& says_nothing() {
    rather_not_say = true;
    return *this;
  }
  Person& has_everything() { return has(Words(condition_words.begin(), condition_words.end())); }

 private:
  Person& put(Words& list, Words words) {
    list = std::move(words);
    return *this;
  }
};

}  // namespace limber
