#include "evidence/evidence_candidates.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <unistd.h>

#include <fstream>

#include "evidence/evidence_record.hpp"
#include "os/boot_clock.hpp"
#include "os/fd.hpp"
#include "support/child_process.hpp"
#include "support/temp_dir.hpp"

namespace limber {
namespace {

constexpr Duration grace{200ms};

/// Plain files in the place of devices: the kernel tells of them as it tells of those.
struct CameraTest : testing::Test {
  TempDir devices;
  TempDir facts;
  EvidenceRecord recorded;
  std::unique_ptr<EvidenceSource> source;

  void SetUp() override { plug_in("video0"); }
  void plug_in(const std::string& name) { write_file(devices / name, ""); }
  void unplug(const std::string& name) { std::filesystem::remove(devices / name); }

  void open() {
    source = open_camera_at(recorded.io, {.devices = devices.path(), .facts = facts.path(), .grace = grace},
                            recorded.events());
    ASSERT_TRUE(recorded.is_at_work());
    recorded.io.poll();
  }
  static std::string name_of(pid_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/comm");
    std::string name;
    std::getline(file, name);
    return name;
  }
  /// A program that has a device open until it is ended. Returns when it has.
  ChildProcess film(const std::string& device, const std::string& program = "sleep") {
    ChildProcess camera(
        {"sh", "-c", "exec <'" + (devices / device).string() + "'; echo open >&3; exec " + program + " 1000 3>&-"}, {},
        3);
    camera.read_line();
    while (name_of(camera.pid()) != program) ::sched_yield();  // until then it is still the shell
    return camera;
  }
  /// This process, left out of the scan of /proc as if it were another user's.
  Fd open_unseen(const std::string& device) { return Fd(::open((devices / device).c_str(), O_RDONLY | O_CLOEXEC)); }
};

TEST_F(CameraTest, SeesWhoUsesItOnceTheGraceHasPassed) {
  open();
  const Instant begun = boot_now();
  auto call = film("video0");
  ASSERT_TRUE(recorded.sees("sleep"));
  EXPECT_GE(boot_now() - begun, grace);
  call.end(SIGTERM);
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_F(CameraTest, SeesAtOnceWhoHadItBefore) {
  auto call = film("video0");
  open();
  EXPECT_TRUE(recorded.sees("sleep"));
  call.end(SIGTERM);
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_F(CameraTest, OpeningItForAMomentIsNoUse) {
  open();
  open_unseen("video0");
  film("video0").end(SIGTERM);
  run_for(recorded.io, 3 * grace);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(CameraTest, ProbingOneCameraAfterTheOtherIsNoUse) {
  plug_in("video1");
  open();
  for (const char* device : {"video0", "video1", "video0", "video1"}) {
    const auto probe = open_unseen(device);
    run_for(recorded.io, grace * 3 / 4);
  }
  run_for(recorded.io, 2 * grace);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(CameraTest, GoesOnSeeingTheSecondOfTwo) {
  plug_in("video1");
  open();
  auto first = film("video0");
  ASSERT_TRUE(recorded.sees("sleep"));
  const auto second = open_unseen("video1");
  run_for(recorded.io, 2 * grace);
  first.end(SIGTERM);
  EXPECT_TRUE(recorded.sees(""));
}

TEST_F(CameraTest, SeesAProgramOfAnotherUserWithoutItsName) {
  open();
  {
    const auto call = open_unseen("video0");
    ASSERT_TRUE(recorded.sees(""));
  }
  EXPECT_TRUE(recorded.sees_nothing());
}

TEST_F(CameraTest, FollowsCamerasThatComeAndGo) {
  open();
  plug_in("video7");
  run_for(recorded.io, 20ms);
  const auto call = film("video7");
  ASSERT_TRUE(recorded.sees("sleep"));
  unplug("video7");
  EXPECT_TRUE(recorded.sees_nothing());
  plug_in("video7");
  run_for(recorded.io, 20ms);
  const auto next_call = film("video7");
  EXPECT_TRUE(recorded.sees("sleep"));
}

TEST_F(CameraTest, OtherDevicesAreNone) {
  for (const char* other : {"null", "video", "videos1", "vbi0"}) plug_in(other);
  open();
  for (const char* other : {"null", "video", "videos1", "vbi0"}) open_unseen(other);
  const auto call = film("null");
  run_for(recorded.io, 2 * grace);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(CameraTest, ADecoderIsNoCamera) {
  write_file(facts / "c0:0",
             "S:v4l/by-path/codec\nE:ID_V4L_VERSION=2\nE:ID_V4L_CAPABILITIES=:\n");  // a plain file's number
  open();
  const auto film_to_watch = film("video0");
  run_for(recorded.io, 2 * grace);
  EXPECT_EQ(recorded.changes, 0);
}

TEST_F(CameraTest, NeverWakesBetweenChanges) {
  open();
  const auto call = film("video0");
  ASSERT_TRUE(recorded.sees("sleep"));
  recorded.io.restart();
  EXPECT_EQ(recorded.io.run_for(5 * grace), 0U);
}

TEST_F(CameraTest, TellsNothingWhenItIsGone) {
  const auto call = film("video0");
  source = open_camera_at(recorded.io, {.devices = devices.path(), .facts = facts.path(), .grace = grace},
                          recorded.events());
  source.reset();
  run_for(recorded.io, 50ms);
  EXPECT_EQ(recorded.changes, 0);
}

TEST(Camera, CannotBeWatchedWhereThereIsNoSuchPlace) {
  EvidenceRecord recorded;
  EXPECT_THROW(
      open_camera_at(recorded.io, {.devices = "/nowhere", .facts = "/nowhere", .grace = grace}, recorded.events()),
      Unavailable);
}

}  // namespace
}  // namespace limber
