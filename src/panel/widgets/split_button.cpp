#include "panel/widgets/split_button.hpp"

#include <wx/button.h>
#include <wx/sizer.h>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/style_sheet.hpp"

namespace limber {
namespace {

constexpr int menu_width = 30, arrow_size = 12;

}  // namespace

SplitButton::SplitButton(wxWindow* parent, std::string_view label, std::string_view menu_name,
                         std::function<void()> pressed, std::function<std::vector<MenuChoice>()> choices)
    : Pane(parent),
      button_(new wxButton(this, wxID_ANY, wx_text(label))),
      more_(new wxButton(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT)) {
  style_segment(*button_, Segment::first);
  style_segment(*more_, Segment::last);
  add_style(*button_, {"limber-split"});
  add_style(*more_, {"limber-split-menu"});
  button_->SetMinSize({-1, with_text(button_height)});
  more_->SetMinSize({with_text(menu_width), with_text(button_height)});
  more_->SetBitmap(icon_bundle(Icon::down, palette().text, with_text(arrow_size)));
  more_->SetToolTip(wx_text(menu_name));
  set_accessible(*more_, std::string(menu_name));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(button_, 1, wxEXPAND);
  row->Add(more_, 0, wxEXPAND);
  SetSizerAndFit(row);
  button_->Bind(wxEVT_BUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
  more_->Bind(wxEVT_BUTTON, [this, choices = std::move(choices)](wxCommandEvent&) { pop_up(*more_, choices()); });
}

void SplitButton::set_label(std::string_view label) {
  const wxString wanted = wx_text(label);
  if (button_->GetLabel() == wanted) return;
  button_->SetLabel(wanted);
  fit();
}

void SplitButton::fit() { SetMinSize(GetSizer()->CalcMin()); }

void SplitButton::enlarge(Zoom zoom) {
  for (wxButton* button : {button_, more_}) zoom.enlarge(*button);
  more_->SetBitmap(icon_bundle(Icon::down, palette().text, zoom.px(arrow_size)));
  fit();
}

}  // namespace limber
