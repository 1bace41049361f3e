#include "words/tr.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace limber {
namespace {

class TrTest : public testing::Test {
 protected:
  TrTest() {
    ::setenv("LC_ALL", "C", 1);  // whatever locales this machine has
    ::setenv("LANGUAGE", "sample", 1);
    set_language(LIMBER_TEST_LOCALES);
  }
  ~TrTest() override {
    ::unsetenv("LANGUAGE");
    ::setenv("LC_ALL", "C.UTF-8", 1);
    set_language(LIMBER_TEST_LOCALES);
  }
};

TEST_F(TrTest, GivesTheTranslationWithItsArguments) {
  EXPECT_EQ(tr("Breaks wait until you sit."), "Pauzy čekají, až se posadíte.");
  EXPECT_EQ(tr("Put off until {time}.", "time"_a = "14:00"), "Do 14:00 odloženo.");
}

TEST_F(TrTest, WhatIsNotTranslatedIsEnglish) {
  EXPECT_EQ(tr("Stand a moment longer, if you like."), "Stand a moment longer, if you like.");
  EXPECT_EQ(tr("In {length}", "length"_a = "5 min"), "In 5 min");
  EXPECT_EQ(trn("{n} break", "{n} breaks", 1), "1 break");
  EXPECT_EQ(trn("{n} break", "{n} breaks", 0), "0 breaks");
  EXPECT_EQ(tr(""), "") << "and not the head of the catalogue";
}

TEST_F(TrTest, ATranslationThatNamesAnArgumentWronglyIsEnglish) {
  EXPECT_EQ(tr("Quiet until {time}", "time"_a = "14:00"), "Quiet until 14:00");
}

TEST_F(TrTest, AContextTellsWordsApart) {
  EXPECT_EQ(trc("button", "Off"), "Vypnout");
  EXPECT_EQ(trc("state", "Off"), "Off");
  EXPECT_EQ(tr("Off"), "Off");
}

TEST_F(TrTest, FollowsThePluralFormsOfTheLanguage) {
  const auto said = [](int count) {
    return trn("{n} stretch in {time}", "{n} stretches in {time}", count, "time"_a = "4 min");
  };
  EXPECT_EQ(said(1), "1 protažení za 4 min");
  EXPECT_EQ(said(3), "3 protažení (4 min)");
  EXPECT_EQ(said(5), "za 4 min: 5 protažení");
}

TEST_F(TrTest, TheLanguageComesFromTheEnvironmentUnlessThePersonWantsAnother) {
  const auto said = [](const char* list, const char* locale, Language wanted = Language::desktop) {
    ::setenv("LANGUAGE", list, 1);
    ::setenv("LC_ALL", locale, 1);
    set_language(LIMBER_TEST_LOCALES, wanted);
    return tr("Breaks wait until you sit.");
  };
  const std::string english = "Breaks wait until you sit.", other = "Pauzy čekají, až se posadíte.";
  EXPECT_EQ(said("", "sample_CZ.UTF-8"), other);
  EXPECT_EQ(said("xx:sample_CZ@euro", "C.UTF-8"), other) << "the first that there is";
  EXPECT_EQ(said("en:sample", "C.UTF-8"), english);
  EXPECT_EQ(said("", "C"), english);
  EXPECT_EQ(said("", "xx_XX.UTF-8"), english);
  EXPECT_EQ(said("sample", "sample", Language::en), english);
  EXPECT_EQ(said("../sample", "C"), english);
}

TEST_F(TrTest, ALabelThatIsMarkedBeforeIsTranslatedWhereItIsShown) {
  constexpr const char* label = tr_noop("Breaks wait until you sit.");
  EXPECT_STREQ(label, "Breaks wait until you sit.");
  EXPECT_EQ(tr(label), "Pauzy čekají, až se posadíte.");
}

}  // namespace
}  // namespace limber
