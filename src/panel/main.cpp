// limber-panel: the windows of Limber.
#include <wx/app.h>
#include <wx/cmdline.h>

#include <clocale>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "core/version.hpp"
#include "panel/model/one_panel.hpp"
#include "panel/windows/panel.hpp"
#include "panel/widgets/wx_loop.hpp"
#include "system/paths.hpp"

namespace limber {
namespace {

/// The first start shows windows; every other hands its page over and ends.
class PanelApp : public wxApp {
 public:
  bool OnInit() override {
    SetAppName("limber");
    SetAppDisplayName("Limber");
    SetExitOnFrameDelete(false);
    if (!wxApp::OnInit()) return false;
    const auto directory = Paths().runtime_dir();
    make_private_dir(directory);
    one_ = OnePanel::first(directory, page_);
    if (!one_) return false;
    panel_ = std::make_unique<Panel>(loop_, std::string(version), [this] { CallAfter([this] { ExitMainLoop(); }); });
    one_->listen(loop_, [this](PanelPage page) { panel_->open(page); });
    panel_->open(page_);
    return true;
  }
  int OnExit() override {
    panel_.reset();
    one_.reset();
    return wxApp::OnExit();
  }
  void OnInitCmdLine(wxCmdLineParser& parser) override {
    parser.AddSwitch("h", "help", "show this", wxCMD_LINE_OPTION_HELP);
    parser.AddOption("", "page", "today, break, stretches, care, history, settings or welcome");
  }
  bool OnCmdLineParsed(wxCmdLineParser& parser) override {
    wxString text;
    if (!parser.Found("page", &text)) return true;
    const auto page = panel_page(text.utf8_string());
    if (!page) std::cerr << "limber-panel: there is no page called " << text.utf8_string() << "\n";
    page_ = page.value_or(PanelPage::today);
    return page.has_value();
  }

 private:
  PanelPage page_ = PanelPage::today;
  WxLoop loop_;
  std::unique_ptr<OnePanel> one_;
  std::unique_ptr<Panel> panel_;
};

}  // namespace
}  // namespace limber

wxIMPLEMENT_APP_NO_MAIN(limber::PanelApp);

int main(int argc, char** argv) {
  ::setenv("GDK_GL", "disable", 0);  // GTK would look for OpenGL, which costs 30 MB and half the time of the start
  return wxEntry(argc, argv);
}
