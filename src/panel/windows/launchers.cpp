#include "panel/windows/launchers.hpp"

#include <wx/utils.h>

#include "os/programs.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

/// Keeps what a program says in "$1" and opens that.
constexpr const char* keep_and_open = "file=$1; shift; \"$@\" >\"$file\" 2>&1; xdg-open \"$file\"";
/// What a start that failed has said, the file of a daemon that was started without systemd, and the journal's of a
/// unit or of one that the desktop has started by itself.
constexpr const char* log_script =
    "for file in \"$1\" \"$2\"; do [ -s \"$file\" ] && tail -n 300 \"$file\"; done; "
    "journalctl --user -q -n 300 --no-pager _COMM=limberd + _SYSTEMD_USER_UNIT=limber.service 2>/dev/null; "
    "[ -s \"$3\" ] || echo 'limberd has written no log.'";
/// The command line waits until the daemon answers, and says why where it does not.
constexpr const char* start_script = "exec \"$2\" \"$1\" >\"$3\" 2>&1 </dev/null";

}  // namespace

void run(const std::vector<std::string>& words) {
  std::vector<wxString> texts;
  for (const std::string& word : words) texts.push_back(wx_text(word));
  std::vector<const wchar_t*> arguments;
  for (const wxString& text : texts) arguments.push_back(text.wc_str());
  arguments.push_back(nullptr);
  wxExecute(arguments.data(), wxEXEC_ASYNC | wxEXEC_MAKE_GROUP_LEADER);
}

void show_log(const LogFiles& logs, const std::filesystem::path& file) {
  run({"sh", "-c", keep_and_open, "sh", file.string(), "sh", "-c", log_script, "sh", logs.start.string(),
       logs.daemon.string(), file.string()});
}

void start_daemon(const char* verb, const std::filesystem::path& log) {
  std::error_code ignored;
  std::filesystem::remove(log, ignored);
  start_detached({"sh", "-c", start_script, "sh", verb, program_beside("limber").string(), log.string()});
}

}  // namespace limber
