#include "panel/windows/stretch_filter_bar.hpp"

#include <wx/tglbtn.h>
#include <wx/wx.h>

#include "panel/widgets/accessible.hpp"
#include "panel/windows/parts.hpp"

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
  const int edge = FromDIP(14);
  SetSizer(column_of({{search_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, edge},
                      {build_places(catalogue), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, edge},
                      space(FromDIP(8)),
                      {build_choices(), 0, wxEXPAND | wxLEFT | wxRIGHT, edge},
                      space(FromDIP(12))}));
}

wxSizer* StretchFilterBar::build_places(const Catalogue& catalogue) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  for (std::size_t i = 0; i < places_.size(); ++i) {
    wxToggleButton* toggle = places_[i] =
        add_segment(*this, wx_text(place_choice(i)), i, places_.size(), wxBU_EXACTFIT, [this, i] { choose_place(i); });
    toggle->SetFont(font(FontStep::text));
    toggle->SetMinSize({-1, with_text(button_height)});
    if (i > 0 && !has_stretch(catalogue, static_cast<Place>(i - 1))) {
      toggle->Disable();
      toggle->SetToolTip(wx_text(tr("None yet")));
    }
    row->Add(toggle, toggle->GetBestSize().x);
  }
  places_[0]->SetValue(true);
  return row;
}

wxSizer* StretchFilterBar::build_choices() {
  area_ = add_choice_box(*this, tr("Part of the body"), [this](int) { choose(); });
  length_ = add_choice_box(*this, trc("of a stretch", "Length"), [this](int) { choose(); });
  area_->Append(wx_text(tr("Any area")));
  for (const Area area : areas_) area_->Append(wx_text(area_label(area)));
  for (const char* label : length_choice_labels) length_->Append(wx_text(tr(label)));
  for (wxChoice* one : {area_, length_}) one->SetSelection(0);
  auto* row = row_of({{area_, 1, wxEXPAND}, space(FromDIP(8)), {length_, 1, wxEXPAND}});
  also_at(*this, wxEVT_SIZE, [this, row] {
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
      clear_(on_press(add_button(*this, tr("&Clear the filters")), std::move(clear))),
      change_(on_press(add_link(*this, tr("Change what is left out")), std::move(change))) {
  const int edge = FromDIP(14);
  SetSizer(column_of(
      {{text_, 0, wxALL, edge}, {clear_, 0, wxLEFT | wxBOTTOM, edge}, {change_, 0, wxLEFT | wxBOTTOM, edge}}));
  Hide();
}

void StretchNotice::show(const StretchList& list, int width) {
  change_text(*text_, list.notice, width - FromDIP(28));
  clear_->Show(list.filters_clear);
  change_->Show(!list.filters_clear && !list.none_at_all);
  Show(!list.notice.empty());
}

}  // namespace limber
