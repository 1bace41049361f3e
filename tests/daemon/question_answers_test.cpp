#include "daemon/question_answers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>

#include "daemon/engine_driver.hpp"
#include "rpc/error.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

/// A question is open, of before the restart.
class QuestionAnswersTest : public testing::Test {
 protected:
  void begin(Question question, std::string_view own = "", std::string_view administrator = "") {
    write_file(dir_ / "etc.toml", administrator);
    write_file(file(), own);
    settings_.emplace(std::vector<std::filesystem::path>{dir_ / "etc.toml", file()});
    Snapshot past;
    past.question = question;
    past.skipped_stretch = "cobra";
    past.intervals_before = Intervals{30min, 60min};
    engine_.emplace(io_, settings_->policy(), std::vector<RotationEntry>{}, RestartState{past, boot_now(), false},
                    EngineDriver::Listener{.effects =
                                               [this](const auto& effects) {
                                                 for (const Effect& each : effects)
                                                   if (std::holds_alternative<QuestionOver>(each.what)) ++over_;
                                               },
                                           .resumed = [] {}});
    engine_->offer_only([this](QuestionAnswer answer) { return answers().allowed(answer); });
  }
  QuestionAnswers answers() {
    return {.engine_driver = *engine_,
            .settings = *settings_,
            .settings_changed = [this](SettingsService::News) { engine_->change(settings_->policy(), {}); },
            .hide =
                [this](const StretchId& id) {
                  if (!history_) throw std::runtime_error("there is no history");
                  hidden_.push_back(id);
                }};
  }
  /// Why not; empty: it was taken.
  std::string refusal(QuestionAnswer answer) {
    try {
      answers().answer(answer);
      return "";
    } catch (const RpcError& error) {
      EXPECT_EQ(error.code(), ErrorCode::refused);
      return error.what();
    }
  }
  std::filesystem::path file() const { return dir_ / "limber.toml"; }

  TempDir dir_;
  boost::asio::io_context io_;
  std::optional<SettingsService> settings_;
  std::optional<EngineDriver> engine_;
  std::vector<StretchId> hidden_;
  bool history_ = true;
  int over_ = 0;
};

TEST_F(QuestionAnswersTest, WhatAnAnswerChangesIsInTheFileAndInForce) {
  begin(Question::skips);
  EXPECT_EQ(refusal(QuestionAnswer::no_time), "");
  EXPECT_EQ(load_settings_strictly({file()}).rest_break.duration, 3min);
  EXPECT_EQ(settings_->policy().rest_break.duration, 3min);
  EXPECT_FALSE(engine_->status().question);
  EXPECT_EQ(over_, 1);
  EXPECT_THAT(hidden_, IsEmpty());
}

TEST_F(QuestionAnswersTest, MadeLighterTheyCanBeAsBefore) {
  begin(Question::monthly);
  EXPECT_EQ(refusal(QuestionAnswer::lighter), "");
  EXPECT_EQ(settings_->policy().rest_break.interval, 90min);
  EXPECT_EQ(engine_->snapshot().intervals_before, (Intervals{30min, 60min}));
}

TEST_F(QuestionAnswersTest, WithoutBeingWrittenNoAnswerCounts) {
  begin(Question::skips, "[rest_break]\ninterval = \"50 minuets\"\n");
  EXPECT_THAT(refusal(QuestionAnswer::no_time),
              StartsWith("The settings cannot be changed: the settings file has to "));
  EXPECT_EQ(engine_->status().question, Question::skips) << "it stays";
  EXPECT_EQ(over_, 0);
  EXPECT_EQ(settings_->policy().rest_break.duration, Policy{}.rest_break.duration);
  EXPECT_EQ(refusal(QuestionAnswer::not_now), "") << "that is not in the settings";
}

TEST_F(QuestionAnswersTest, WhatTheAdministratorHasFixedIsNotOffered) {
  begin(Question::skips, "", "locked = [\"rest_break.duration\"]\n");
  EXPECT_THAT(engine_->status().answers,
              ElementsAre(QuestionAnswer::bad_moment, QuestionAnswer::not_this_stretch, QuestionAnswer::not_now));
  EXPECT_THAT(refusal(QuestionAnswer::no_time), HasSubstr("fixed by the administrator"));
  EXPECT_EQ(engine_->status().question, Question::skips);
}

TEST_F(QuestionAnswersTest, AStretchThatCannotBeHiddenIsAskedAboutStill) {
  begin(Question::skips);
  history_ = false;
  EXPECT_EQ(refusal(QuestionAnswer::not_this_stretch), "there is no history");
  EXPECT_EQ(engine_->status().question, Question::skips);
  history_ = true;
  EXPECT_EQ(refusal(QuestionAnswer::not_this_stretch), "");
  EXPECT_THAT(hidden_, ElementsAre("cobra"));
  EXPECT_EQ(over_, 1);
}

TEST_F(QuestionAnswersTest, WhatIsNoAnswerChangesNothing) {
  begin(Question::monthly);
  EXPECT_EQ(refusal(QuestionAnswer::no_time), "That is no answer to what is asked now.");
  EXPECT_EQ(refusal(QuestionAnswer::keep), "");
  EXPECT_EQ(refusal(QuestionAnswer::keep), "Limber is not asking anything now.");
  EXPECT_EQ(settings_->policy(), Policy{});
}

}  // namespace
}  // namespace limber
