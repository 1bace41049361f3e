#include "panel/model/rule_form.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

TEST(RuleForm, SaysWhatIsMissing) {
  EXPECT_EQ(rule_trouble("emacs, *vim"), std::nullopt);
  EXPECT_EQ(rule_trouble(" "), "Write the name of a program.");
  EXPECT_EQ(rule_trouble(std::string(201, 'a')), "That is too long: up to 200 letters.");
}

}  // namespace
}  // namespace limber
