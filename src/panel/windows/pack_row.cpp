#include "panel/windows/pack_row.hpp"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"

namespace limber {
namespace {

constexpr int pack_gap = 11, pack_icon = 18;

}  // namespace

PackRow::PackRow(wxWindow* parent, std::function<void()> stop)
    : Card(parent, [this] {
        return Look{over_ ? palette().warm_soft : palette().card, palette().line};
      }) {
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(add_icon(*this, Icon::clock, palette().warm, pack_icon), 0, wxALIGN_CENTRE_VERTICAL | wxLEFT,
           FromDIP(pack_gap));
  text_ = add_text(*this, FontStep::small, palette().text);
  row->Add(text_, 1, wxALIGN_CENTRE_VERTICAL | wxALL, FromDIP(pack_gap));
  stop_ = add_link(*this, "");
  stop_->Bind(wxEVT_BUTTON, [stop = std::move(stop)](wxCommandEvent&) { stop(); });
  row->Add(stop_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(pack_gap));
  SetSizer(row);
  Hide();
}

void PackRow::show(const std::optional<PackRun>& run, ClockStyle clock, int width) {
  const Instant now = boot_now();
  const bool on = run && run->stage(now) != PackStage::off;
  Show(on);
  if (!on) return;
  const PackView view = pack_view(*run, now, wall_now(), LocalZone(), clock);
  over_ = view.over;
  stop_->SetLabel(wx_text(view.button));
  stop_->InvalidateBestSize();
  change_text(*text_, view.row, width - FromDIP(4 * pack_gap) - with_text(pack_icon) - stop_->GetBestSize().x);
  Layout();
}

}  // namespace limber
