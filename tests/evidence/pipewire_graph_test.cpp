#include "evidence/pipewire_graph.hpp"

#include <gtest/gtest.h>

namespace limber {
namespace {

struct PipewireGraphTest : testing::Test {
  PipewireGraph graph;

  /// One that gives (1) and one that takes (2), linked and running.
  void give(PipewireProperties properties) { graph.nodes[1] = {std::move(properties), true}; }
  void take(PipewireProperties properties) {
    graph.nodes[2] = {std::move(properties), true};
    graph.links[3] = {1, 2};
  }
};

struct ScreenGraph : PipewireGraphTest {
  ScreenGraph() {
    give({{"media.class", "Stream/Output/Video"}});
    take({{"media.class", "Stream/Input/Video"}, {"application.name", "Telephone"}});
  }
};

TEST_F(ScreenGraph, ATakerOfTheScreenSharesIt) {
  EXPECT_EQ(screen_shared_with(graph), "Telephone");
  give({{"media.class", "Video/Source"}, {"node.name", "xdg-desktop-portal-wlr"}});
  EXPECT_EQ(screen_shared_with(graph), "Telephone");
}

TEST_F(ScreenGraph, NothingFlowsWithoutALinkAndWhilePaused) {
  graph.nodes[2].running = false;
  EXPECT_EQ(screen_shared_with(graph), std::nullopt);
  graph.nodes[2].running = true;
  graph.links.clear();
  EXPECT_EQ(screen_shared_with(graph), std::nullopt);
  EXPECT_EQ(screen_shared_with({}), std::nullopt);
}

TEST_F(ScreenGraph, CamerasAreNoScreens) {
  const std::vector<PipewireProperties> cameras{
      {{"media.role", "Camera"}},          {{"device.api", "v4l2"}},
      {{"device.api", "libcamera"}},       {{"object.path", "v4l2:/dev/video0"}},
      {{"object.path", "libcamera:cam0"}}, {{"factory.name", "api.libcamera.source"}},
      {{"api.v4l2.path", "/dev/video0"}}};
  for (PipewireProperties camera : cameras) {
    camera["media.class"] = "Video/Source";
    give(camera);
    EXPECT_EQ(screen_shared_with(graph), std::nullopt) << camera.begin()->first;
  }
}

TEST_F(ScreenGraph, WhoWantsACameraTakesNoScreen) {
  take({{"media.class", "Stream/Input/Video"}, {"media.role", "Camera"}});
  EXPECT_EQ(screen_shared_with(graph), std::nullopt);
}

TEST_F(ScreenGraph, NeitherPreviewsNorWeOurselvesShare) {
  for (const char* name : {"plasmashell", "xdg-desktop-portal-kde", "Limber", "limber-panel"}) {
    take({{"media.class", "Stream/Input/Video"}, {"application.name", name}});
    EXPECT_EQ(screen_shared_with(graph), std::nullopt) << name;
  }
}

TEST_F(ScreenGraph, TheNameIsThatOfTheProgramBehindTheNode) {
  take({{"media.class", "Stream/Input/Video"}, {"client.id", "7"}});
  EXPECT_EQ(screen_shared_with(graph), "") << "its program is not known yet";
  graph.clients[7] = {{"application.name", "xdg-desktop-portal"}, {"application.process.binary", "xdg-desktop-portal"}};
  EXPECT_EQ(screen_shared_with(graph), "") << "who is behind the portal is not known";
  graph.clients[7]["pipewire.access.portal.app_id"] = "org.example.Telephone";
  EXPECT_EQ(screen_shared_with(graph), "Telephone");
  graph.clients[7]["application.name"] = "Firefox";
  EXPECT_EQ(screen_shared_with(graph), "Firefox");
}

TEST_F(ScreenGraph, OfSeveralOneWithANameIsNamed) {
  graph.nodes[2].properties.erase("application.name");
  graph.nodes[4] = {{{"media.class", "Stream/Input/Video"}, {"application.process.binary", "obs"}}, true};
  graph.links[5] = {1, 4};
  EXPECT_EQ(screen_shared_with(graph), "obs");
}

struct MicrophoneGraph : PipewireGraphTest {
  MicrophoneGraph() {
    give({{"media.class", "Audio/Source"}});
    take({{"media.class", "Stream/Input/Audio"}, {"application.name", "Telephone"}});
  }
  void take_with(const std::string& key, const std::string& said) {
    take({{"media.class", "Stream/Input/Audio"}, {"application.name", "Telephone"}});
    graph.nodes[2].properties[key] = said;
  }
};

TEST_F(MicrophoneGraph, WhoRecordsUsesIt) {
  EXPECT_EQ(microphone_used_by(graph), "Telephone");
  EXPECT_EQ(screen_shared_with(graph), std::nullopt);
  graph.nodes[2].running = false;
  EXPECT_EQ(microphone_used_by(graph), std::nullopt) << "muted or corked";
}

TEST_F(MicrophoneGraph, TheSpeakersAreNoMicrophone) {
  give({{"media.class", "Audio/Sink"}});
  EXPECT_EQ(microphone_used_by(graph), std::nullopt);
  give({{"media.class", "Stream/Output/Audio"}});
  EXPECT_EQ(microphone_used_by(graph), std::nullopt) << "the sound of a program";
}

TEST_F(MicrophoneGraph, MetersAndFiltersDoNotCount) {
  const std::vector<std::pair<std::string, std::string>> signs{
      {"stream.monitor", "true"},          {"resample.peaks", "true"},
      {"media.name", "Peak detect"},       {"application.id", "org.PulseAudio.pavucontrol"},
      {"stream.capture.sink", "true"},     {"node.link-group", "echo-cancel-1"},
      {"application.name", "limber-audio"}};
  for (const auto& [key, said] : signs) {
    take_with(key, said);
    EXPECT_EQ(microphone_used_by(graph), std::nullopt) << key;
  }
}

TEST(PipewireInterests, KeepWhatTheQuestionsNeed) {
  for (const char* kept : {"Video/Source", "Stream/Output/Video", "Stream/Input/Video"}) {
    EXPECT_TRUE(screen_interest.known(kept)) << kept;
    EXPECT_TRUE(screen_interest.watched(kept)) << kept;
    EXPECT_FALSE(microphone_interest.known(kept)) << kept;
  }
  EXPECT_FALSE(screen_interest.known("Stream/Input/Audio"));
  EXPECT_TRUE(microphone_interest.watched("Stream/Input/Audio"));
  EXPECT_TRUE(microphone_interest.known("Audio/Source/Virtual"));
  EXPECT_FALSE(microphone_interest.watched("Audio/Source")) << "its state changes with everything that plays";
  EXPECT_TRUE(is_told_by("media.class"));
  EXPECT_FALSE(is_told_by("media.title"));
}

}  // namespace
}  // namespace limber
