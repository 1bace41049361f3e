// What a condition hides stays hidden. The tables are written by hand, from the safety research and not from the
// files, so that a change of the catalogue that loosens anything is a failure here.
#include "catalogue/conditions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "catalogue/person.hpp"
#include "catalogue/shipped.hpp"
#include "catalogue/suitable.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t enough = 4;

const Catalogue& catalogue() {
  static const Catalogue loaded = shipped();
  return loaded;
}

char mark(const Stretch& stretch, std::string_view said) {
  const std::vector<std::string> words{std::string{said}};
  return hiding_condition(stretch, words) ? 'H' : adaptations(stretch, words).empty() ? '-' : 'a';
}

std::string marks(const Stretch& stretch) {
  std::string row;
  for (const std::string_view word : condition_words) row += mark(stretch, word);
  return row;
}

TEST(Conditions, OfTheEightHideAndAdaptWhatTheResearchSays) {
  // H: hidden, a: adapted; pregnancy, eyes, blood pressure, osteoporosis, disc, surgery, neck, shoulder, wrist, knee,
  // dizziness, sore back, ankle, hamstring, reflux.
  const std::map<std::string, std::string> eight{
      {"seated-twist", "a--HHHaa--aa---"},
      {"childs-pose", "aaaaHHa--Haaa-a"},
      {"thread-the-needle", "aaaHHHHHaHaaa--"},
      {"cat-cow", "aa-aHHaaaaaaa--"},
      {"downward-facing-dog", "aHHaHHaHH-Haaaa"},
      {"cobra", "H--HHHaaa-aHa-a"},
      {"bridge", "HaaaHHHa-aaH--a"},
      {"passive-backbend", "H--HHHaa--aH--a"},
  };
  for (const auto& [id, row] : eight) {
    const Stretch* stretch = catalogue().find(id);
    ASSERT_TRUE(stretch) << id;
    EXPECT_EQ(marks(*stretch), row) << id;
  }
}

// The desk and standing forms and the additions, which the research knows less about: what they hide is pinned, in the
// order of the columns above. Another stretch gets its line here when it comes in.
TEST(Conditions, OfTheOthersHideWhatIsPinned) {
  const std::map<std::string, std::string> others{
      {"chair-thoracic-extension", "---HHH-----H---"},
      {"chair-twist", "---HHH---------"},
      {"desk-dog", "-HH----H--H----"},
      {"desk-rest", "----H----------"},
      {"doorway-chest-stretch", "-------H-------"},
      {"floor-twist", "---HHH---------"},
      {"one-arm-reach", "---------------"},
      {"overhead-reach", "---------------"},
      {"seated-arm-slides", "---------------"},
      {"seated-cat-cow", "----HH---------"},
      {"seated-chest-opener", "---------------"},
      {"seated-desk-reach", "-H-------------"},
      {"seated-rotation", "---HHH---------"},
      {"seated-side-bend", "---------------"},
      {"shoulder-blade-squeeze", "---------------"},
      {"standing-back-bend", "---HHH---------"},
      {"standing-cat-cow", "----HH---------"},
      {"standing-chest-opener", "---------------"},
      {"standing-overhead-reach", "---------------"},
      {"standing-side-bend", "---------------"},
      {"wall-angels", "---------------"},
      {"wall-reach", "---------------"},
      {"wall-twist", "---HHH---------"},
  };
  EXPECT_EQ(others.size() + 8, catalogue().stretches.size());
  for (const auto& [id, row] : others) {
    const Stretch* stretch = catalogue().find(id);
    ASSERT_TRUE(stretch) << id;
    std::string hides = marks(*stretch);
    std::ranges::replace(hides, 'a', '-');
    EXPECT_EQ(hides, row) << id;
  }
}

TEST(Conditions, CoverTheFinerOnes) {
  Stretch stretch;
  for (std::size_t i = 0; i < conditions.size(); ++i) stretch.cautions.push_back({i, Precaution::hide, ""});
  const auto covered = [&](const std::string& said) {
    std::vector<std::string_view> ids;
    for (const auto* caution : cautions_for(stretch, {said})) ids.push_back(conditions.at(caution->condition).id);
    return ids;
  };
  EXPECT_THAT(covered("pregnancy"), ElementsAre("pregnancy", "late-pregnancy"));
  EXPECT_THAT(covered("eyes"), ElementsAre("eyes"));
  EXPECT_THAT(covered("blood-pressure"), ElementsAre("blood-pressure", "stroke"));
  EXPECT_THAT(covered("osteoporosis"), ElementsAre("osteoporosis", "fracture"));
  EXPECT_THAT(covered("disc"),
              ElementsAre("disc", "disc-flare", "spinal-surgery", "back-injury", "spondylolisthesis", "stenosis"));
  EXPECT_THAT(covered("surgery"), ElementsAre("spinal-surgery", "abdominal-surgery", "hernia"));
  EXPECT_THAT(covered("neck"), ElementsAre("neck", "neck-injury"));
  EXPECT_THAT(covered("shoulder"), ElementsAre("shoulder", "shoulder-injury"));
  EXPECT_THAT(covered("wrist"), ElementsAre("wrist", "wrist-injury", "carpal-tunnel"));
  EXPECT_THAT(covered("knee"), ElementsAre("knee", "knee-injury", "knee-replacement"));
  EXPECT_THAT(covered("dizziness"), ElementsAre("dizziness"));
  EXPECT_THAT(covered("back"), ElementsAre("back"));
  EXPECT_THAT(covered("ankle"), ElementsAre("ankle"));
  EXPECT_THAT(covered("hamstring"), ElementsAre("hamstring"));
  EXPECT_THAT(covered("reflux"), ElementsAre("reflux"));
  EXPECT_THAT(covered("unheard-of"), IsEmpty());
}

// For each condition that a stretch names, there is a word by which the person can report it.
TEST(Conditions, CanAllBeSaid) {
  for (const Condition& condition : conditions)
    EXPECT_TRUE(std::ranges::any_of(coverings, [&](const Covering& its) { return its.finer == condition.id; }))
        << condition.id;
}

TEST(Conditions, TellEachAdaptationOnce) {
  Stretch stretch;
  stretch.cautions = {{20, Precaution::adapt, "Open hands."}, {22, Precaution::adapt, "Open hands."}};
  EXPECT_THAT(adaptations(stretch, {"wrist"}), ElementsAre("Open hands."));
  EXPECT_THAT(adaptations(stretch, {}), IsEmpty());
}

// Whatever other conditions a person has: each of their conditions still hides what it hides by itself.
TEST(Conditions, HideWhateverElseIsSaidAndLiked) {
  Likings all_liked;
  std::map<std::string, std::string> rows;
  for (const Stretch& stretch : catalogue().stretches) {
    all_liked[stretch.id] = Rating::like;
    rows[stretch.id] = marks(stretch);
  }
  for (std::size_t a = 0; a < condition_words.size(); ++a) {
    for (std::size_t b = 0; b < condition_words.size(); ++b) {
      const StretchPolicy both = Person().has({std::string{condition_words.at(a)}, std::string{condition_words.at(b)}});
      for (const RotationEntry& entry : rotation_pool(catalogue(), both, all_liked))
        EXPECT_TRUE(rows[entry.id][a] != 'H' && rows[entry.id][b] != 'H')
            << entry.id << " for " << condition_words.at(a) << " and " << condition_words.at(b);
    }
  }
  for (const RotationEntry& entry : rotation_pool(catalogue(), Person().has_everything(), all_liked))
    EXPECT_EQ(rows[entry.id].find('H'), std::string::npos) << entry.id;
}

TEST(Conditions, EachAloneLeavesARotation) {
  for (const std::string_view word : condition_words) {
    Person policy = Person().has({std::string{word}});
    EXPECT_GE(rotation_pool(catalogue(), policy).size(), enough) << word;
    policy.places = {"desk"};
    EXPECT_GE(rotation_pool(catalogue(), policy).size(), enough) << word << " at the desk";
    policy.office_clothes = true;
    EXPECT_GE(rotation_pool(catalogue(), policy).size(), enough) << word << " at the desk in office clothes";
  }
}

TEST(Conditions, ThatOneWouldRatherNotSayLeaveTheGentlestAtTheDesk) {
  const auto pool = rotation_pool(catalogue(), Person().says_nothing());
  EXPECT_GE(pool.size(), enough);
  for (const RotationEntry& entry : pool) {
    const Stretch& stretch = *catalogue().find(entry.id);
    EXPECT_EQ(stretch.effort, Effort::easy) << entry.id;
    EXPECT_FALSE(stretch.strong_extension) << entry.id;
    EXPECT_TRUE(entry.in_micro) << entry.id;
    for (const std::string_view word : condition_words) EXPECT_NE(mark(stretch, word), 'H') << entry.id;
  }
}

}  // namespace
}  // namespace limber
