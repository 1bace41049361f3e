#include "rpc/setting_codec.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(SettingCodec, ATextIsItselfAndAListOfTablesTheTextOfTheFile) {
  EXPECT_EQ(setting_text_in("45min"), "45min");
  EXPECT_EQ(setting_text_in(Json::array()), "[]");
  EXPECT_EQ(setting_text_in(Json::parse(R"([{"text":"Say \"hi\" – é","at":["12:30","15:00"],"sound":true},{}])")),
            R"([{"text" = "Say \"hi\" – é", "at" = ["12:30","15:00"], "sound" = true}, {}])");
}

TEST(SettingCodec, AnythingElseIsNoSetting) {
  for (const char* value : {"null", "3", "true", "{}", R"(["a"])", R"([{"a":null}])", R"([{"a":{}}])", R"([{"a":[1]}])",
                            R"([{"a":1.5}])", "[[]]"})
    EXPECT_EQ(setting_text_in(Json::parse(value)), std::nullopt) << value;
}

}  // namespace
}  // namespace limber
