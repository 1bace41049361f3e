#include "panel/windows/reminder_pack_dialog.hpp"

#include <wx/wx.h>

#include <algorithm>

#include "panel/model/reminder_form.hpp"
#include "panel/widgets/desk_windows.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int pack_width = 560, pack_height = 460, pack_margin = 20;

}  // namespace

ReminderPackDialog::ReminderPackDialog(wxWindow* parent, const ReminderPack& pack, ClockStyle clock)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, wx_text(pack.name)) {
  const int margin = FromDIP(pack_margin);
  const wxSize room = room_in_frame();
  const int width = std::min(with_text(pack_width), room.x) - 2 * margin;
  auto* body = new ScrollPane(this, 12);
  auto* prose = new ProseView(body);
  prose->show(pack_prose(pack, clock));
  body->SetSizer(column_of({{prose, 0, wxEXPAND}}));
  auto* intro = add_wrapped_text(*this, FontStep::body, palette().text,
                                 tr("These come as reminders of your own, which you can change or remove."), width);
  auto* keep = on_press(add_button(*this, tr("&Not now")), [this] { EndModal(wxID_CANCEL); });
  auto* use = on_press(add_primary_button(*this, tr("&Add them")), [this] { EndModal(wxID_OK); });
  use->SetDefault();
  auto* buttons = row_of({rest(), {keep}, {use, 0, wxLEFT, FromDIP(8)}});
  fold(*buttons, width);
  auto* column = column_of({{intro, 0, wxALL, margin},
                            {body, 1, wxEXPAND | wxLEFT | wxRIGHT, margin},
                            {buttons, 0, wxEXPAND | wxALL, margin}});
  body->SetMinSize({width, 1});
  const int others = column->CalcMin().y;
  body->SetMinSize({width, std::max(std::min(with_text(pack_height), room.y) - others, with_text(60))});
  SetSizerAndFit(column);
  body->FitInside();
  fade_where_it_goes_on(*body);
  SetEscapeId(wxID_CANCEL);
  CentreOnParent();
  use->SetFocus();
}

}  // namespace limber
