#include "panel/windows/errands.hpp"

#include <wx/utils.h>

#include "panel/widgets/look.hpp"
#include "system/programs.hpp"

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

void start_daemon(const char* verb) { run({program_beside("limber").string(), verb}); }

}  // namespace limber
