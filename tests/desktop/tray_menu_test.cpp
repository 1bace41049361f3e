#include "desktop/tray_menu.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "desktop/fake_tray_host.hpp"
#include "desktop/tray_icon.hpp"
#include "support/private_bus.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Properties = std::map<std::string, BusVariant>;
using Layout = std::tuple<std::int32_t, Properties, std::vector<BusVariant>>;
using Happening = std::tuple<std::int32_t, std::string, BusVariant, std::uint32_t>;
using Ids = std::vector<std::int32_t>;

std::vector<MenuItem> some_menu(bool checked = false, bool enabled = true) {
  return {{.id = 1, .label = "Stretch now", .enabled = enabled},
          {.id = 2},
          {.id = 3,
           .label = "Keep quiet",
           .children = {{.id = 4, .label = "1 hour"}, {.id = 5, .label = "End", .visible = false}}},
          {.id = 6, .label = "I'm standing", .checked = checked}};
}

struct TrayMenuTest : testing::Test {
  PrivateBus daemon;
  boost::asio::io_context io;
  Bus bus{io, daemon.address()};
  Ids clicked;
  TrayMenu menu{bus, "/menu", [this](int id) { clicked.push_back(id); }};
  TrayIcon icon{bus,
                {.icon_dir = "",
                 .menu_path = menu.path(),
                 .tip = [] { return TrayTip{}; },
                 .activated = [](const TrayClick&) {},
                 .hosted_changed = nullptr}};
  FakeTrayHost host{io, daemon.address()};

  void SetUp() override {
    ASSERT_TRUE(host.has_item());
    menu.show(some_menu());
    ASSERT_TRUE(host.hears("LayoutUpdated"));
    host.signals.clear();
  }
  std::optional<Layout> layout(int parent, int depth, const std::vector<std::string>& names = {}) {
    const auto read = host.ask<std::uint32_t, Layout>(host.of_menu("GetLayout"),
                                                      bus_arguments(std::int32_t{parent}, std::int32_t{depth}, names));
    return read ? std::optional(std::get<1>(*read)) : std::nullopt;
  }
  static Layout child(const Layout& parent, std::size_t index) { return std::get<2>(parent).at(index).get<Layout>(); }
  static Happening happening(int id, const std::string& what) { return {id, what, BusVariant(std::string()), 0U}; }
};

TEST_F(TrayMenuTest, GivesItsWholeLayout) {
  const auto whole = layout(0, -1);
  ASSERT_TRUE(whole);
  ASSERT_EQ(std::get<2>(*whole).size(), 4U);
  EXPECT_EQ(std::get<1>(child(*whole, 0)).at("label").get<std::string>(), "Stretch now");
  EXPECT_EQ(std::get<1>(child(*whole, 1)).at("type").get<std::string>(), "separator");
  const Layout quiet = child(*whole, 2);
  EXPECT_EQ(std::get<1>(quiet).at("children-display").get<std::string>(), "submenu");
  ASSERT_EQ(std::get<2>(quiet).size(), 2U);
  EXPECT_FALSE(std::get<1>(child(quiet, 1)).at("visible").get<bool>());
  EXPECT_EQ(std::get<1>(child(*whole, 3)).at("toggle-state").get<std::int32_t>(), 0);
}

TEST_F(TrayMenuTest, GivesNoMoreOfItThanIsAskedFor) {
  const auto top = layout(0, 1, {"label"});
  ASSERT_TRUE(top);
  EXPECT_THAT(std::get<2>(child(*top, 2)), IsEmpty());
  EXPECT_EQ(std::get<1>(child(*top, 0)).size(), 1U);
  const auto quiet = layout(3, -1);
  ASSERT_TRUE(quiet);
  EXPECT_EQ(std::get<2>(*quiet).size(), 2U);
  EXPECT_FALSE(layout(77, -1));
  EXPECT_EQ(host.error, "org.freedesktop.DBus.Error.InvalidArgs");
}

TEST_F(TrayMenuTest, GivesSingleProperties) {
  const auto label =
      host.ask<BusVariant>(host.of_menu("GetProperty"), bus_arguments(std::int32_t{4}, std::string("label")));
  ASSERT_TRUE(label);
  EXPECT_EQ(std::get<0>(*label).get<std::string>(), "1 hour");
  EXPECT_FALSE(
      host.ask<BusVariant>(host.of_menu("GetProperty"), bus_arguments(std::int32_t{4}, std::string("colour"))));
  EXPECT_FALSE(host.menu_item(1).empty());
}

TEST_F(TrayMenuTest, TellsOfAClick) {
  host.choose(4);
  EXPECT_THAT(clicked, ElementsAre(4));
}

TEST_F(TrayMenuTest, TakesNoClickOnWhatCannotBeChosen) {
  menu.show(some_menu(false, false));
  for (const int id : {1, 2, 3, 5}) host.choose(id);
  EXPECT_EQ(host.error, "");
  host.choose(77);
  EXPECT_EQ(host.error, "org.freedesktop.DBus.Error.InvalidArgs");
  EXPECT_THAT(clicked, IsEmpty());
}

TEST_F(TrayMenuTest, TellsOfClicksThatComeInAGroup) {
  const auto unknown =
      host.ask<Ids>(host.of_menu("EventGroup"),
                    bus_arguments(std::vector{happening(3, "opened"), happening(4, "clicked"), happening(77, "clicked"),
                                              happening(6, "clicked"), happening(3, "closed")}));
  ASSERT_TRUE(unknown);
  EXPECT_THAT(std::get<0>(*unknown), ElementsAre(77));
  EXPECT_THAT(clicked, ElementsAre(4, 6));
}

TEST_F(TrayMenuTest, AnswersBeforeItIsShown) {
  const auto renewed = host.ask<bool>(host.of_menu("AboutToShow"), bus_arguments(std::int32_t{0}));
  ASSERT_TRUE(renewed);
  EXPECT_FALSE(std::get<0>(*renewed));
  const auto group = host.ask<Ids, Ids>(host.of_menu("AboutToShowGroup"), bus_arguments(Ids{0, 3, 77}));
  ASSERT_TRUE(group);
  EXPECT_THAT(std::get<0>(*group), IsEmpty());
  EXPECT_THAT(std::get<1>(*group), ElementsAre(77));
}

TEST_F(TrayMenuTest, TellsWhichItemsHaveChangedAndNothingElse) {
  menu.show(some_menu());
  menu.show(some_menu(true));
  ASSERT_TRUE(host.hears("ItemsPropertiesUpdated"));
  run_for(io, 30ms);
  EXPECT_THAT(host.signals, ElementsAre("ItemsPropertiesUpdated"));
  EXPECT_THAT(host.changed_items, ElementsAre(6));
  EXPECT_EQ(host.menu_item(6).at("toggle-state").get<std::int32_t>(), 1);
}

TEST_F(TrayMenuTest, IsToBeReadAgainWhenItHasOtherItems) {
  menu.show({{.id = 1, .label = "Alone"}});
  ASSERT_TRUE(host.hears("LayoutUpdated"));
  const auto whole = layout(0, -1);
  ASSERT_TRUE(whole);
  EXPECT_EQ(std::get<2>(*whole).size(), 1U);
}

}  // namespace
}  // namespace limber
