// A desk for the windows: an X server without a screen, a window manager that gives the focus, and wx running on it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/init.h>

#include <cstdlib>
#include <memory>
#include <optional>

#include "panel/windows/desk_size.hpp"
#include "panel/windows/window_test.hpp"
#include "support/child_process.hpp"
#include "support/temp_dir.hpp"
#include "support/xvfb.hpp"

/// GTK and its friends keep what they have until the end; what is proved here is what the windows do.
extern "C" const char* __asan_default_options() { return "detect_leaks=0"; }  // NOLINT(bugprone-reserved-identifier)

namespace limber {
namespace {

class WindowDesk : public testing::Environment {
 public:
  /// Not before the first case runs: listing the cases needs no desk.
  void SetUp() override {
    const std::string home = home_.path().string();
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
                             "XDG_RUNTIME_DIR", "XDG_CONFIG_DIRS"})
      ::setenv(name, home.c_str(), 1);
    ::unsetenv("WAYLAND_DISPLAY");
    ::setenv("DISPLAY", screen_.display().c_str(), 1);
    ::setenv("GDK_BACKEND", "x11", 1);
    ::setenv("GDK_GL", "disable", 1);
    ::setenv("NO_AT_BRIDGE", "1", 1);
    ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", 1);
    size_screen(usual_screen_width, usual_screen_height);
    window_manager_.emplace(std::vector<std::string>{"openbox", "--sm-disable"});
    int argc = 0;
    wxApp::SetInstance(new DeskApp);
    ASSERT_TRUE(wxEntryStart(argc, static_cast<wxChar**>(nullptr)));
    ASSERT_TRUE(wxTheApp->CallOnInit());
    wxTheApp->SetExitOnFrameDelete(false);
    loop_ = std::make_unique<wxGUIEventLoop>();
    wxEventLoopBase::SetActive(loop_.get());
  }
  void TearDown() override {
    wxEventLoopBase::SetActive(nullptr);
    loop_.reset();
    wxEntryCleanup();
    window_manager_.reset();
  }

 private:
  TempDir home_;
  Xvfb screen_{"2560x1440x24"};  ///< the largest it can be made
  std::optional<ChildProcess> window_manager_;
  std::unique_ptr<wxGUIEventLoop> loop_;
};

}  // namespace
}  // namespace limber

int main(int argc, char** argv) {
  testing::InitGoogleMock(&argc, argv);
  testing::AddGlobalTestEnvironment(new limber::WindowDesk);
  return RUN_ALL_TESTS();
}
