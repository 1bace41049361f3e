#include "panel/windows/stretch_filter_bar.hpp"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/widgets/style_sheet.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

/// 0: wherever.
std::string place_choice(std::size_t index) {
  if (index == 0) return trc("stretches at the desk, standing and on a mat", "All");
  const auto place = static_cast<Place>(index - 1);
  return place == Place::mat ? tr("Needs a mat") : std::string(place_label(place));
}

}  // namespace

StretchFilterBar::StretchFilterBar(wxWindow* parent, const Catalogue& catalogue,
                                   std::function<void(const StretchFilter&)> changed)
    : Pane(parent), changed_(std::move(changed)), areas_(areas_of(catalogue)) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  search_ = new wxTextCtrl(this, wxID_ANY);
  style_search(*search_);
  search_->SetHint(wx_text(tr("Search")));
  search_->SetMinSize({FromDIP(100), with_text(button_height)});
  set_accessible(*search_, tr("Search the stretches"));
  search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { choose(); });
  search_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
    const bool back = event.GetKeyCode() == WXK_ESCAPE && !search_->IsEmpty();
    back ? search_->Clear() : event.Skip();
  });
  column->Add(search_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(14));
  column->Add(build_places(catalogue), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(14));
  column->AddSpacer(FromDIP(8));
  column->Add(build_choices(catalogue), 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(14));
  column->AddSpacer(FromDIP(12));
  SetSizer(column);
}

wxSizer* StretchFilterBar::build_places(const Catalogue& catalogue) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const wxString label = wx_text(place_choice(i));
    auto* toggle = new wxToggleButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    toggle->SetFont(font(FontStep::text));
    toggle->SetMinSize({-1, with_text(button_height)});
    style_segment(*toggle, i == 0 ? Segment::first : i + 1 == places_.size() ? Segment::last : Segment::middle);
    if (i > 0 && !has_stretch(catalogue, static_cast<Place>(i - 1))) {
      toggle->Disable();
      toggle->SetToolTip(wx_text(tr("None yet")));
    }
    toggle->Bind(wxEVT_TOGGLEBUTTON, [this, i](wxCommandEvent&) { choose_place(i); });
    row->Add(toggle, toggle->GetBestSize().x);
    places_[i] = toggle;
  }
  places_[0]->SetValue(true);
  return row;
}

wxSizer* StretchFilterBar::build_choices(const Catalogue&) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  const auto add = [&](const wxArrayString& labels, const std::string& name, int left) {
    auto* choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, labels);
    choice->SetSelection(0);
    choice->SetMinSize({-1, with_text(button_height)});
    set_accessible(*choice, name);
    style_choice(*choice);
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose(); });
    if (left > 0) row->AddSpacer(FromDIP(left));
    row->Add(choice, 1, wxEXPAND);
    return choice;
  };
  wxArrayString areas, lengths;
  areas.Add(wx_text(tr("Any area")));
  for (const Area area : areas_) areas.Add(wx_text(area_label(area)));
  for (const char* label : length_choice_labels) lengths.Add(wx_text(tr(label)));
  area_ = add(areas, tr("Part of the body"), 0);
  length_ = add(lengths, trc("of a stretch", "Length"), 8);
  Bind(wxEVT_SIZE, [this, row](wxSizeEvent& event) {
    event.Skip();
    for (wxChoice* one : {area_, length_}) one->InvalidateBestSize();
    if (fold(*row, GetClientSize().x - FromDIP(2 * 14))) CallAfter([this] { GetParent()->Layout(); });
  });
  return row;
}

void StretchFilterBar::choose_place(std::size_t index) {
  for (std::size_t i = 0; i < places_.size(); ++i) places_[i]->SetValue(i == index);
  filter_.place = index == 0 ? std::nullopt : std::optional(static_cast<Place>(index - 1));
  choose();
}

void StretchFilterBar::choose() {
  const int area = area_->GetSelection(), length = length_->GetSelection();
  filter_.area = area <= 0 ? std::nullopt : std::optional(areas_[static_cast<std::size_t>(area - 1)]);
  filter_.length = static_cast<LengthChoice>(std::max(length, 0));
  filter_.words = search_->GetValue().Strip(wxString::both).utf8_string();
  changed_(filter_);
}

void StretchFilterBar::clear() {
  area_->SetSelection(0);
  length_->SetSelection(0);
  search_->ChangeValue("");
  choose_place(0);
}

StretchNotice::StretchNotice(wxWindow* parent, std::function<void()> clear, std::function<void()> change)
    : Pane(parent),
      text_(add_text(*this, FontStep::text, palette().text)),
      clear_(add_button(*this, tr("&Clear the filters"))),
      change_(add_link(*this, tr("Change what is left out"))) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->Add(text_, 0, wxALL, FromDIP(14));
  for (wxButton* button : {clear_, change_}) column->Add(button, 0, wxLEFT | wxBOTTOM, FromDIP(14));
  SetSizer(column);
  clear_->Bind(wxEVT_BUTTON, [clear = std::move(clear)](wxCommandEvent&) { clear(); });
  change_->Bind(wxEVT_BUTTON, [change = std::move(change)](wxCommandEvent&) { change(); });
  Hide();
}

void StretchNotice::show(const StretchList& list, int width) {
  change_text(*text_, list.notice, width - FromDIP(28));
  clear_->Show(list.filters_clear);
  change_->Show(!list.filters_clear && !list.none_at_all);
  Show(!list.notice.empty());
}

}  // namespace limber
