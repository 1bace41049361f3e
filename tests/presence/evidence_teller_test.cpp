#include "presence/evidence_teller.hpp"

#include <gtest/gtest.h>

#include "presence/told_evidence.hpp"

namespace limber {
namespace {

struct EvidenceTellerTest : testing::Test {
  ToldEvidence told;
  std::unique_ptr<EvidenceTeller> teller = std::make_unique<EvidenceTeller>(told.io, told.events());
};

TEST_F(EvidenceTellerTest, TellsFromTheLoopAndNotBefore) {
  teller->seen("Telephone");
  EXPECT_EQ(told.seen, std::nullopt);
  EXPECT_TRUE(told.sees("Telephone"));
}

TEST_F(EvidenceTellerTest, TellsNewsOnly) {
  teller->seen(std::nullopt);
  teller->seen("Telephone");
  teller->seen("Telephone");
  teller->seen(std::nullopt);
  run_for(told.io, 10ms);
  EXPECT_EQ(told.changes, 2);
  EXPECT_EQ(told.seen, std::nullopt);
}

TEST_F(EvidenceTellerTest, TellsThatThereIsNoTroubleOnce) {
  teller->trouble("");
  EXPECT_TRUE(told.is_at_work());
  told.trouble = "unchanged";
  teller->trouble("");
  run_for(told.io, 10ms);
  EXPECT_EQ(told.trouble, "unchanged");
}

TEST_F(EvidenceTellerTest, TellsNothingWhenItIsGone) {
  teller->seen("Telephone");
  teller.reset();
  run_for(told.io, 10ms);
  EXPECT_EQ(told.changes, 0);
}

TEST_F(EvidenceTellerTest, MayBeDestroyedByWhatItTells) {
  std::string whose;
  auto events = told.events();
  events.seen = [&](const std::optional<std::string>& seen) {
    teller.reset();
    whose = seen.value_or("");
  };
  teller = std::make_unique<EvidenceTeller>(told.io, events);
  teller->seen("Telephone");
  teller->seen("Other");
  run_for(told.io, 10ms);
  EXPECT_EQ(whose, "Telephone");
}

}  // namespace
}  // namespace limber
