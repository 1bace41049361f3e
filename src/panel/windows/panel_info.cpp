// What the panel only tells: tips, and the windows that say why no nudge comes, what works here, the keys, what Limber
// is.
#include <wx/process.h>
#include <wx/stream.h>

#include <array>
#include <nlohmann/json.hpp>

#include "os/programs.hpp"
#include "panel/windows/panel.hpp"
#include "panel/windows/parts.hpp"
#include "words/json_reader.hpp"

namespace limber {
namespace {

/// A program whose output is read when it has ended. Deletes itself then, as wx has it.
class Reading : public wxProcess {
 public:
  explicit Reading(std::function<void(const std::string& output)> done) : done_(std::move(done)) { Redirect(); }

  void OnTerminate(int, int) override {
    std::string output;
    std::array<char, 4096> some{};
    while (wxInputStream* in = GetInputStream()) {
      in->Read(some.data(), some.size());
      if (in->LastRead() == 0) break;
      output.append(some.data(), in->LastRead());
    }
    done_(output);
    delete this;
  }

 private:
  std::function<void(const std::string& output)> done_;
};

}  // namespace

void Panel::open_info(PanelPage page) {
  info_page_ = page;
  if (!info_) info_ = new InfoWindow(closing(info_), [this](const InfoAction& action) { say_of_moment(action); });
  switch (page) {
    case PanelPage::why: ask_why(); break;
    case PanelPage::checks: ask_checks(); break;
    case PanelPage::keyboard: info_->show(keys_sheet()); break;
    default: info_->show(about_sheet(input_.own_version)); break;
  }
  info_->Show();
  info_->Raise();
}

/// Each answer fills in what it knows.
void Panel::ask_why() {
  show_why();
  // What it says of lengths and clocks grows old while it is looked at.
  why_tick_ = loop_.after(10s, [this] {
    if (info_ && info_page_ == PanelPage::why) ask_why();
  });
  const auto ask = [this](const char* method, const Json& params, std::function<void(const Json&)> keep) {
    connection_.call(
        method, params,
        [this, keep = std::move(keep)](const Json& answer) {
          keep(answer);
          show_why();
        },
        [](const RpcError&) {});
  };
  ask("moments_get", Json::object(), [this](const Json& answer) { moments_ = answer; });
  ask("events_recent", Json::object(), [this](const Json& answer) { recent_ = answer; });
  ask("status_get", Json::object(), [this, ask](const Json& status) {
    take_status(status);
    const std::string today = JsonReader(status).in("today").words("date");
    constexpr int most = 500;
    if (!today.empty())
      ask("history_query", Json{{"from", today}, {"limit", most}},
          [this](const Json& answer) { history_today_ = answer; });
  });
}

void Panel::show_why() {
  if (!info_ || info_page_ != PanelPage::why) return;
  if (!input_.status || connection_.link() == Link::absent) return info_->show(why_sheet_without_daemon());
  const auto title = [this](const std::string& id) {
    const Stretch* stretch = catalogue_.find(id);
    // Translators: in the place of the name of a stretch, such as "Time for a rest break: stand up and walk a little".
    return stretch ? stretch->name : id.empty() ? tr("stand up and walk a little") : id;
  };
  info_->show(why_sheet(*input_.status, recent_, history_today_, moments_, input_.clock, title));
}

/// Undo or keep: a click in the window that says why.
void Panel::say_of_moment(const InfoAction& action) {
  connection_.call(
      "moments_set", {{"hour", slot_text(action.slot)}, {"state", name(action.state)}},
      [this](const Json& answer) {
        moments_ = answer;
        show_why();
      },
      [this](const RpcError&) { ask_why(); });
}

/// The command line looks, so that both say the same.
void Panel::ask_checks() {
  info_->show(checks_sheet(nullptr));
  const std::string program = program_beside("limber").string();
  auto* reading = new Reading([this](const std::string& output) {
    if (!info_ || info_page_ != PanelPage::checks) return;
    const Json checks = Json::parse(output, nullptr, false);
    info_->show(checks_sheet(checks.is_discarded() ? Json::object() : checks));
  });
  const wxString path = wx_text(program), doctor = "doctor", json = "--json";
  const wchar_t* words[]{path.wc_str(), doctor.wc_str(), json.wc_str(), nullptr};
  if (wxExecute(words, wxEXEC_ASYNC, reading) == 0) {
    delete reading;
    info_->show(checks_sheet(Json::object()));
  }
}

/// One that minds whether the person sits or stands.
void Panel::show_tip() {
  if (!today_) return;
  if (tips_.tips.empty()) return today_->show_tip({});
  tip_ = number_of_tip(tips_.tips, tip_, input_.status ? input_.status->posture : Posture::sitting);
  today_->show_tip(tip_at(tips_.tips, tip_).text);
}

}  // namespace limber
