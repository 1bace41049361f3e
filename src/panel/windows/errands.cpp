#include "panel/windows/errands.hpp"

#include <wx/stdpaths.h>
#include <wx/utils.h>

#include "panel/widgets/look.hpp"

namespace limber {

void run(const std::vector<std::string>& words) {
  std::vector<wxString> texts;
  for (const std::string& word : words) texts.push_back(wx_text(word));
  std::vector<const wchar_t*> arguments;
  for (const wxString& text : texts) arguments.push_back(text.wc_str());
  arguments.push_back(nullptr);
  wxExecute(arguments.data(), wxEXEC_ASYNC | wxEXEC_MAKE_GROUP_LEADER);
}

void show_output_of(const std::string& command, const std::filesystem::path& file) {
  run({"sh", "-c", command + " > \"$1\" 2>&1; xdg-open \"$1\"", "sh", file.string()});
}

void start_daemon(const char* verb) {
  const std::filesystem::path own(wxStandardPaths::Get().GetExecutablePath().utf8_string());
  const auto beside = own.parent_path() / "limberd";
  const std::string program = std::filesystem::exists(beside) ? beside.string() : "limberd";
  run({"sh", "-c", "systemctl --user \"$1\" limber.service 2>/dev/null || exec \"$2\"", "sh", verb, program});
}

}  // namespace limber
