#include "daemon/methods/desktop_check.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace limber {
namespace {

TEST(EvidenceCheck, NamesThoseThatLook) {
  EXPECT_EQ(evidence_check(EvidenceKind::inhibitor, true, {{"logind", ""}, {"gnome", "no GNOME here"}, {"xfce", ""}}),
            (nlohmann::ordered_json{{"name", "screen kept on"}, {"ok", true}, {"detail", "seen by logind, xfce"}}));
}

TEST(EvidenceCheck, IsANoteWhereNobodyTells) {
  const auto check = evidence_check(
      EvidenceKind::dnd, true,
      {{"dunst", "nobody shows notifications"}, {"gnome", "no GNOME here"}, {"plasma", "nobody shows notifications"}});
  EXPECT_EQ(check["ok"], true) << "there is nothing to be mended";
  EXPECT_EQ(check["note"], true);
  EXPECT_EQ(check["detail"], "Do Not Disturb is not seen: nobody shows notifications; no GNOME here");
  EXPECT_FALSE(check.contains("hint"));
}

TEST(EvidenceCheck, SaysWhatIsSwitchedOff) {
  EXPECT_EQ(evidence_check(EvidenceKind::camera, false, {}),
            (nlohmann::ordered_json{{"name", "camera"}, {"ok", true}, {"detail", "switched off in the settings"}}));
}

TEST(EvidenceCheck, SaysWhatIsNotSeenOfASharedScreenOnX11) {
  const auto check = evidence_check(EvidenceKind::sharing, true, {{"pipewire", ""}}, true);
  EXPECT_EQ(check["note"], true);
  EXPECT_EQ(check["detail"],
            "on X11 most programs take the screen by themselves, which is not seen; a microphone in use holds nudges "
            "all the same");
  EXPECT_EQ(evidence_check(EvidenceKind::sharing, true, {{"pipewire", ""}})["detail"], "seen by pipewire");
  EXPECT_EQ(evidence_check(EvidenceKind::sharing, false, {}, true)["detail"], "switched off in the settings");
  EXPECT_EQ(evidence_check(EvidenceKind::fullscreen, true, {{"x11", ""}}, true)["detail"], "seen by x11");
}

TEST(EvidenceCheck, HasAWordForEveryKind) {
  for (const EvidenceKind kind : evidence_kinds) {
    EXPECT_NE(evidence_check(kind, true, {})["name"], "");
    EXPECT_TRUE(evidence_check(kind, true, {})["detail"].get<std::string>().ends_with(": no way to ask"));
  }
}

}  // namespace
}  // namespace limber
