#include "panel/windows/settings_day.hpp"

#include <wx/choice.h>

#include <vector>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/scroller.hpp"
#include "panel/widgets/style_sheet.hpp"
#include "panel/windows/settings_fields.hpp"
#include "settings/clock_text.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr const char* key = "day.starts";

void fill(wxChoice& choice, std::vector<std::chrono::minutes>& times, std::chrono::minutes now, ClockStyle clock) {
  times.clear();
  for (auto time = 0min; time < 13h; time += 1h) {
    times.push_back(time);
    if (now > time && now < time + 1h) times.push_back(now);
  }
  if (now > times.back()) times.push_back(now);
  choice.Clear();
  for (std::size_t i = 0; i < times.size(); ++i) {
    choice.Append(wx_text(clock_words(LocalTime{} + times[i], clock)));
    if (times[i] == now) choice.SetSelection(static_cast<int>(i));
  }
  choice.InvalidateBestSize();
  choice.SetMinSize({choice.GetBestSize().x + choice.FromDIP(10), with_text(34)});
}

}  // namespace

wxWindow* add_day_start(wxWindow& parent, SettingFields& fields, const std::string& name, ClockStyle clock) {
  auto* choice = new wxChoice(&parent, wxID_ANY);
  style_choice(*choice);
  set_accessible(*choice, name);
  scroll_page_instead(*choice);
  const auto times = std::make_shared<std::vector<std::chrono::minutes>>();
  choice->Bind(wxEVT_CHOICE, [&fields, times](wxCommandEvent& event) {
    const auto time = times->at(static_cast<std::size_t>(event.GetSelection()));
    fields.change(trc("name of a setting", "begin of the day"), {{key, format_time_of_day(time)}});
  });
  fill(*choice, *times, fields.policy().day.starts, clock);
  fields.follow([&fields, choice, times, clock](bool) {
    const auto now = fields.policy().day.starts;
    const int at = choice->GetSelection();
    if (at == wxNOT_FOUND || times->at(static_cast<std::size_t>(at)) != now) fill(*choice, *times, now, clock);
    choice->Enable(fields.usable(key));
  });
  return choice;
}

}  // namespace limber
