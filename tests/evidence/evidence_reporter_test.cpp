#include "evidence/evidence_reporter.hpp"

#include <gtest/gtest.h>

#include "evidence/evidence_record.hpp"

namespace limber {
namespace {

struct EvidenceReporterTest : testing::Test {
  EvidenceRecord recorded;
  std::unique_ptr<EvidenceReporter> reporter = std::make_unique<EvidenceReporter>(recorded.io, recorded.events());
};

TEST_F(EvidenceReporterTest, TellsFromTheLoopAndNotBefore) {
  reporter->seen("Telephone");
  EXPECT_EQ(recorded.seen, std::nullopt);
  EXPECT_TRUE(recorded.sees("Telephone"));
}

TEST_F(EvidenceReporterTest, TellsNewsOnly) {
  reporter->seen(std::nullopt);
  reporter->seen("Telephone");
  reporter->seen("Telephone");
  reporter->seen(std::nullopt);
  run_for(recorded.io, 10ms);
  EXPECT_EQ(recorded.changes, 2);
  EXPECT_EQ(recorded.seen, std::nullopt);
}

TEST_F(EvidenceReporterTest, TellsThatThereIsNoTroubleOnce) {
  reporter->trouble("");
  EXPECT_TRUE(recorded.is_at_work());
  recorded.trouble = "unchanged";
  reporter->trouble("");
  run_for(recorded.io, 10ms);
  EXPECT_EQ(recorded.trouble, "unchanged");
}

TEST_F(EvidenceReporterTest, TellsNothingWhenItIsGone) {
  reporter->seen("Telephone");
  reporter.reset();
  run_for(recorded.io, 10ms);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(EvidenceReporterTest, MayBeDestroyedByWhatItTells) {
  std::string whose;
  auto events = recorded.events();
  events.seen = [&](const std::optional<std::string>& seen) {
    reporter.reset();
    whose = seen.value_or("");
  };
  reporter = std::make_unique<EvidenceReporter>(recorded.io, events);
  reporter->seen("Telephone");
  reporter->seen("Other");
  run_for(recorded.io, 10ms);
  EXPECT_EQ(whose, "Telephone");
}

}  // namespace
}  // namespace limber
