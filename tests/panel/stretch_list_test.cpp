#include "panel/model/stretch_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limber {
namespace {

using std::chrono::seconds;
using ::testing::ElementsAre;

/// `guided`: how long being guided through it takes, with the least dose and the most.
Stretch stretch(const std::string& id, Place place, std::vector<Area> areas, Stretch::Lengths guided) {
  constexpr seconds around{12};  // coming out of it, and the rest after it
  Stretch its;
  its.id = id;
  its.name = id;
  its.places = {place};
  its.areas = std::move(areas);
  its.movements = {Movement::rotation};
  its.dose.hold = Stretch::Lengths{guided.least - around, guided.most - around};
  return its;
}

Catalogue small_catalogue() {
  Catalogue catalogue;
  catalogue.stretches = {
      stretch("twist", Place::desk, {Area::mid_back, Area::sides, Area::hips}, {seconds{50}, seconds{70}}),
      stretch("reach", Place::desk, {Area::shoulders, Area::mid_back}, {seconds{31}, seconds{31}}),
      stretch("cobra", Place::mat, {Area::lower_back}, {seconds{95}, seconds{115}})};
  return catalogue;
}

std::vector<std::string> ids(const StretchList& list) {
  std::vector<std::string> all;
  for (const StretchListRow& row : list.rows) all.push_back(row.stretch->id);
  return all;
}

TEST(StretchListTest, SaysThatThereIsNoStretchAtAll) {
  StretchPolicy policy;
  policy.conditions = {"wrist"};
  for (const StretchFilter& filter : {StretchFilter{}, StretchFilter{.place = Place::mat}}) {
    const StretchList list = stretch_list(Catalogue{}, filter, policy, {});
    EXPECT_TRUE(list.none_at_all);
    EXPECT_FALSE(list.filters_clear);
    EXPECT_THAT(list.notice, testing::HasSubstr("found no stretches"));
  }
  EXPECT_FALSE(stretch_list(small_catalogue(), {}, {}, {}).none_at_all);
}

TEST(StretchListTest, ListsEverythingWithWhereAndForWhat) {
  const Catalogue catalogue = small_catalogue();
  const StretchList list = stretch_list(catalogue, {}, {}, {});
  EXPECT_THAT(ids(list), ElementsAre("twist", "reach", "cobra"));
  EXPECT_EQ(list.rows[0].caption, "At desk, mid-back and sides");
  EXPECT_EQ(list.rows[2].caption, "Mat, lower back");
  EXPECT_EQ(list.notice, "");
}

TEST(StretchListTest, NarrowsByPlaceAreaAndLength) {
  const Catalogue catalogue = small_catalogue();
  EXPECT_THAT(ids(stretch_list(catalogue, {.place = Place::mat}, {}, {})), ElementsAre("cobra"));
  EXPECT_THAT(ids(stretch_list(catalogue, {.area = Area::mid_back}, {}, {})), ElementsAre("twist", "reach"));
  EXPECT_THAT(ids(stretch_list(catalogue, {.length = LengthChoice::short_ones}, {}, {})), ElementsAre("reach"));
  EXPECT_THAT(ids(stretch_list(catalogue, {.length = LengthChoice::long_ones}, {}, {})), ElementsAre("cobra"));
}

TEST(StretchListTest, FindsByTheWordsOfTheNameAndOfWhatItIsFor) {
  Catalogue catalogue = small_catalogue();
  catalogue.stretches[1].summary = "Hands to the ceiling";
  const auto found = [&](const char* words) { return ids(stretch_list(catalogue, {.words = words}, {}, {})); };
  EXPECT_THAT(found("TW"), ElementsAre("twist"));
  EXPECT_THAT(found("back  mid"), ElementsAre("twist", "reach"));
  EXPECT_THAT(found("ceiling"), ElementsAre("reach"));
  EXPECT_THAT(found("knee"), ElementsAre());
  const StretchList none = stretch_list(catalogue, {.words = "knee"}, {}, {});
  EXPECT_EQ(none.notice, "No stretch fits \"knee\".");
  EXPECT_TRUE(none.filters_clear);
}

TEST(StretchListTest, SaysWhichFiltersLeaveNothingAndThatTheyCanBeCleared) {
  const Catalogue catalogue = small_catalogue();
  const StretchList both = stretch_list(catalogue, {.place = Place::mat, .area = Area::mid_back}, {}, {});
  EXPECT_EQ(both.notice, "No stretch fits both. Try a longer time or another area.");
  EXPECT_TRUE(both.filters_clear);
  const StretchFilter three{.place = Place::mat, .area = Area::mid_back, .length = LengthChoice::short_ones};
  EXPECT_EQ(stretch_list(catalogue, three, {}, {}).notice,
            "No stretch fits all three. Try a longer time or another area.");
}

TEST(StretchListTest, KeepsWhatIsLeftOutInTheListAndSaysWhy) {
  const Catalogue catalogue = small_catalogue();
  StretchPolicy policy;
  policy.hidden = {"twist"};
  policy.places = {"desk"};
  const StretchList list = stretch_list(catalogue, {}, policy, {});
  EXPECT_EQ(list.rows[0].caption, "Hidden by you");
  EXPECT_TRUE(list.rows[0].left_out);
  EXPECT_FALSE(list.rows[1].left_out);
  EXPECT_EQ(list.rows[2].caption, "Left out: not at your places");
}

TEST(StretchListTest, CountsHidingInTheListAsHidden) {
  const Catalogue catalogue = small_catalogue();
  EXPECT_TRUE(stretch_list(catalogue, {}, {}, {{"reach", Rating::hide}}).rows[1].left_out);
  EXPECT_FALSE(stretch_list(catalogue, {}, {}, {{"reach", Rating::like}}).rows[1].left_out);
}

TEST(StretchListTest, SuggestsAWalkWhereNothingSuits) {
  const Catalogue catalogue = small_catalogue();
  StretchPolicy policy;
  policy.hidden = {"twist", "reach", "cobra"};
  const StretchList list = stretch_list(catalogue, {}, policy, {});
  EXPECT_EQ(list.notice, "No stretch suits what you ticked. Limber suggests a short walk instead.");
  EXPECT_FALSE(list.filters_clear);
  EXPECT_EQ(list.rows.size(), 3U);
}

TEST(StretchListTest, RoundsLengthsAsOneSaysThem) {
  const auto lasting = [](int least, int most) {
    return stretch("x", Place::desk, {Area::sides}, {seconds{least}, seconds{most}});
  };
  EXPECT_EQ(about_length(lasting(31, 31)), "30 s");
  EXPECT_EQ(about_length(lasting(50, 70)), "1 min");
  EXPECT_EQ(about_length(lasting(95, 120)), "2 min");
  EXPECT_EQ(length_range(lasting(44, 44)), "About 45 s");
  EXPECT_EQ(length_range(lasting(30, 60)), "30 to 60 s");
  EXPECT_EQ(length_range(lasting(60, 120)), "1 to 2 min");
}

TEST(StretchListTest, OffersOnlyAreasAndPlacesThatAreThere) {
  const Catalogue catalogue = small_catalogue();
  EXPECT_FALSE(has_stretch(catalogue, Place::standing));
  EXPECT_TRUE(has_stretch(catalogue, Place::mat));
  EXPECT_THAT(areas_of(catalogue),
              ElementsAre(Area::shoulders, Area::mid_back, Area::lower_back, Area::sides, Area::hips));
  EXPECT_EQ(area_label(Area::lower_back), "Lower back");
}

}  // namespace
}  // namespace limber
