#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <memory>

#include "panel/model/care_sheet.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icons.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/paint_context.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/widgets/style_sheet.hpp"
#include "panel/windows/heat_or_cold.hpp"

namespace limber {

PackChoice::PackChoice(wxWindow* parent, const std::vector<const CareTopic*>& topics,
                       std::function<void(std::size_t)> chosen)
    : chosen_(std::move(chosen)) {
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE);
  leave_background_to_gtk(*this);
  auto* row = row_ = new wxBoxSizer(wxHORIZONTAL);
  for (const CareTopic* topic : topics) {
    const bool first = options_.empty();
    if (!first) row->AddSpacer(FromDIP(12));
    row->Add(build_option(*topic, first), 1, wxEXPAND);
  }
  SetSizer(row);
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
    for (std::size_t i = 0; i < options_.size(); ++i)
      if (wxRect(options_[i].room->GetPosition(), options_[i].room->GetSize()).Contains(event.GetPosition())) choose(i);
  });
}

wxSizer* PackChoice::build_option(const CareTopic& topic, bool first) {
  const std::size_t index = options_.size();
  const bool cold = topic.id == "cold";
  auto* room = new wxBoxSizer(wxHORIZONTAL);
  auto* button =
      new wxRadioButton(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, first ? wxRB_GROUP : 0);
  style_mark(*button);
  set_accessible(*button, topic.name, AccessibleRole::as_it_is, care_opening(topic));
  button->Bind(wxEVT_RADIOBUTTON, [this, index](wxCommandEvent&) { choose(index); });
  auto* words = new wxBoxSizer(wxVERTICAL);
  auto* head = new wxBoxSizer(wxHORIZONTAL);
  const Rgb tone = cold ? palette().stand : palette().warm;
  wxWindow* icon = add_icon(*this, cold ? Icon::snow : Icon::flame, tone, 18);
  wxStaticText* name = add_text(*this, FontStep::body_bold, tone, topic.name);
  head->Add(icon, 0, wxALIGN_CENTRE_VERTICAL);
  head->Add(name, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, FromDIP(8));
  for (wxWindow* its : {icon, static_cast<wxWindow*>(name)})
    its->Bind(wxEVT_LEFT_DOWN, [this, index](wxMouseEvent&) { choose(index); });
  words->Add(head);
  auto* opening = new ProseView(this);
  opening->show({{ProsePart::Kind::aside, care_opening(topic)}});
  opening->Bind(wxEVT_LEFT_DOWN, [this, index](wxMouseEvent&) { choose(index); });
  words->Add(opening, 0, wxEXPAND | wxTOP, FromDIP(3));
  room->Add(button, 0, wxLEFT | wxTOP, FromDIP(13));
  room->AddSpacer(FromDIP(6));
  room->Add(words, 1, wxEXPAND | wxTOP | wxRIGHT | wxBOTTOM, FromDIP(12));
  options_.push_back({button, room, cold});
  return room;
}

void PackChoice::choose(std::size_t index) {
  options_[index].button->SetValue(true);
  current_ = index;
  Refresh();
  chosen_(index);
}

void PackChoice::set_orientation(wxOrientation orientation) { row_->SetOrientation(orientation); }

wxWindow* PackChoice::first_control() { return options_[current_].button; }

void PackChoice::paint() {
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
  if (!graphics) return;
  graphics->EnableOffset(false);
  const Palette& its = palette();
  for (std::size_t i = 0; i < options_.size(); ++i) {
    const bool chosen = i == current_;
    const Rgb edge = options_[i].cold ? its.stand : its.warm, soft = options_[i].cold ? its.stand_soft : its.warm_soft;
    const double line = (chosen ? 2 : 1) * (its.strong ? 2 : 1);
    graphics->SetBrush(wxBrush(colour(chosen ? soft : its.card)));
    graphics->SetPen(graphics->CreatePen(wxGraphicsPenInfo(colour(chosen ? edge : its.line)).Width(line)));
    const wxPoint at = options_[i].room->GetPosition();
    const wxSize size = options_[i].room->GetSize();
    graphics->DrawRoundedRectangle(at.x + line / 2, at.y + line / 2, size.x - line, size.y - line, FromDIP(10));
  }
}

}  // namespace limber
