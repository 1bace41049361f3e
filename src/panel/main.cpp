// limber-panel: the windows of Limber.
#include <wx/app.h>
#include <wx/cmdline.h>
#include <wx/msgdlg.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/exercise_of.hpp"
#include "core/version.hpp"
#include "figure/contact_sheet.hpp"
#include "figure/figure_colours.hpp"
#include "figure/pose_file.hpp"
#include "os/boot_clock.hpp"
#include "os/paths.hpp"
#include "panel/link/single_instance.hpp"
#include "panel/model/status_facts.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/display_end.hpp"
#include "panel/widgets/guarded.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/program_identity.hpp"
#include "panel/widgets/wx_loop.hpp"
#include "panel/windows/old_tray.hpp"
#include "panel/windows/panel.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// Every pose, and each motion of every stretch in five steps, as pictures for review by eye.
void write_pictures(const std::filesystem::path& directory) {
  const Paths paths;
  std::vector<SheetRow> rows;
  for (const Stretch& stretch : load_catalogue({paths.resources() / "stretches"}).stretches) {
    const Exercise exercise = exercise_of(stretch, StretchPolicy{});
    rows.push_back({stretch.id, pose_names(exercise), motions_of(exercise)});
  }
  const Poses poses = load_poses(paths.resources() / "poses");
  for (const bool dark : {false, true})
    write_contact_sheet(directory / (dark ? "dark" : "light"), poses, rows, {usual_figure, dark});
}

/// Empty: there are none.
std::filesystem::path own_icons() {
  try {
    return Paths().resources() / "icons";
  } catch (const std::exception&) {
    return {};
  }
}

/// The first start shows windows; every other sends its page to the first and ends.
class PanelApp : public wxApp {
 public:
  bool OnInit() override {
    SetClassName(program_id);
    SetAppName("limber");
    SetAppDisplayName("Limber");
    SetExitOnFrameDelete(false);
    if (!wxApp::OnInit()) return false;
    give_windows_their_icon(own_icons());
    try {
      return begin();
    } catch (const std::exception& error) {
      std::cerr << "limber-panel: " << error.what() << "\n";
      if (!tray_)
        wxMessageBox(wx_text(error.what()), wx_text(tr("Limber can't open its windows")), wxOK | wxICON_ERROR);
      return false;
    }
  }
  /// Whatever a window or a callback throws: it is said, and the program goes on.
  bool OnExceptionInMainLoop() override {
    std::string what = "an unknown fault";
    try {
      throw;
    } catch (const std::exception& error) {
      what = error.what();
    } catch (...) {
      what = "something that is no exception";
    }
    std::cerr << "limber-panel: " << what << "\n";
    show_fault(tr("Something went wrong in a window"), what);
    return true;
  }
  int OnRun() override { return one_ || old_tray_ ? wxApp::OnRun() : 0; }
  int OnExit() override {
    old_tray_.reset();
    tray_lock_.reset();
    patience_.reset();
    activation_.reset();
    panel_.reset();
    one_.reset();
    display_end_.reset();
    return wxApp::OnExit();
  }
  void OnInitCmdLine(wxCmdLineParser& parser) override {
    parser.AddSwitch("h", "help", "show this", wxCMD_LINE_OPTION_HELP);
    parser.AddSwitch("", "service", "start without a window, for D-Bus");
    parser.AddSwitch("", "tray", "show the icon in an X11 tray of the old kind, as long as the daemon wants it");
    parser.AddOption("", "contact-sheet", "write pictures of every pose and motion of the figure into a folder");
    parser.AddOption("", "at", "where the icon is that was pressed, as X,Y: today opens beside it");
    parser.AddOption("", "page", "today, prompt, break, stretches, care, history, settings or welcome");
  }
  bool OnCmdLineParsed(wxCmdLineParser& parser) override {
    service_ = parser.Found("service");
    tray_ = parser.Found("tray");
    wxString text;
    if (parser.Found("at", &text)) wish_.beside = panel_place(text.utf8_string());
    if (!parser.Found("page", &text)) return true;
    const auto page = panel_page(text.utf8_string());
    if (!page) std::cerr << "limber-panel: there is no page called " << text.utf8_string() << "\n";
    wish_.page = page.value_or(PanelPage::today);
    return page.has_value();
  }

 private:
  static constexpr Duration patience = 10s;

  bool begin() {
    display_end_.emplace();
    const auto directory = Paths().runtime_dir();
    make_private_dir(directory);
    if (tray_) return show_tray(directory);
    one_ = SingleInstance::first(directory, wish_);
    if (!one_) {  // handed over: nothing to run, and no window of this process to wait for
      end_startup_notice();
      return true;
    }
    panel_ = std::make_unique<Panel>(loop_, std::string(version), [this] { CallAfter([this] { ExitMainLoop(); }); });
    one_->listen(loop_, [this](const PanelRequest& request) { open(request); });
    activation_ = std::make_unique<Activation>([this](PanelPage page, const std::string& token) {
      open_by_token(token, [this, page] { open({page, std::nullopt}); });
    });
    // Started by the bus, which says in a moment what it wants.
    if (service_)
      patience_ = loop_.after(patience, [this] { ExitMainLoop(); });
    else
      open(wish_);
    return true;
  }

  /// One of them; where the one before does not end soon, a second has nothing to do.
  bool show_tray(const std::filesystem::path& directory) {
    for (const Instant patient_until = boot_now() + 3s; !tray_lock_;) {
      try {
        tray_lock_.emplace(directory / "tray.lock");
      } catch (const AlreadyRunning&) {
        if (boot_now() > patient_until) return true;
        wxMilliSleep(100);
      }
    }
    old_tray_ = std::make_unique<OldTray>(loop_, [this] { CallAfter([this] { ExitMainLoop(); }); });
    return true;
  }

  void open(const PanelRequest& request) {
    patience_.reset();
    panel_->open(request.page, request.beside);
  }

  PanelRequest wish_;
  bool service_ = false, tray_ = false;
  std::optional<DisplayEnd> display_end_;
  WxLoop loop_;
  std::unique_ptr<SingleInstance> one_;
  std::unique_ptr<Panel> panel_;
  std::unique_ptr<Activation> activation_;
  EventLoop::Held patience_;
  std::optional<LockFile> tray_lock_;
  std::unique_ptr<OldTray> old_tray_;
};

}  // namespace
}  // namespace limber

wxIMPLEMENT_APP_NO_MAIN(limber::PanelApp);

int main(int argc, char** argv) {
  constexpr std::string_view sheet = "--contact-sheet";  // needs no display, so wx is not begun for it
  try {
    if (argc == 3 && argv[1] == sheet) return limber::write_pictures(argv[2]), 0;
  } catch (const std::exception& error) {
    std::cerr << "limber-panel: " << error.what() << "\n";
    return 1;
  }
  ::setenv("GDK_GL", "disable", 0);  // GTK would look for OpenGL, which costs 30 MB and half the time of the start
  limber::name_program();
  const limber::Paths paths;
  limber::set_language(paths.locales(), limber::settings_on_disk(paths).policy.look.language);
  return wxEntry(argc, argv);
}
