#include "panel/windows/settings_sections.hpp"

#include <fmt/format.h>
#include <wx/wx.h>

#include <algorithm>
#include <utility>

#include "panel/widgets/accessible.hpp"
#include "panel/windows/parts.hpp"

namespace limber {

SettingsStretches::SettingsStretches(wxWindow* parent, SettingFields& fields, const Catalogue& catalogue)
    : SettingsSection(parent, fields, tr(stretches_label)), catalogue_(catalogue) {
  rows().AddSpacer(FromDIP(6));
  add_ticks(tr(can_stretch_label), "stretches.places", place_choices(), 3);
  // Translators: above a list to tick of what one has at hand.
  add_ticks(tr("At hand"), "stretches.without", equipment_choices(), 4, false);
  add_check({"stretches.office_clothes", trc("name of a setting", "office clothes")},
            tr("&Leave out what asks for loose clothes"));
  rows().AddSpacer(FromDIP(8));
  add_length_row(tr("One breath, in and out"), {"stretches.breath", tr("One breath")}, LengthUnit::seconds);
  add_check({"stretches.begin_gently", trc("name of a setting", "begin gently")},
            tr("Begin &gently: easy ones and short holds in the first two weeks"));
  add_line();
  add_ticks(tr("Tick what applies to you; stretches that do not suit it are left out. It stays on your computer."),
            "stretches.conditions", condition_choices(), 2);
  add_check({"stretches.rather_not_say", trc("name of a setting", "rather not say")}, tr(rather_not_say_label));
  rows().AddSpacer(FromDIP(6));
  add_words(tr("Talk to a doctor first about anything you tick here."));
  add_hidden();
}

void SettingsStretches::add_ticks(std::string_view title, const std::string& key, std::span<const Named> words,
                                  int columns, bool ticked_in) {
  wxStaticText* heading = add_words(title);
  heading->SetFont(font(FontStep::body_bold));
  heading->SetForegroundColour(colour(palette().text));
  rows().AddSpacer(FromDIP(8));
  std::vector<wxWindow*> boxes;
  for (const Named& word : words)
    boxes.push_back(fields().add_word(host(), {key, fmt::format("\"{}\"", tr(word.label))}, word, ticked_in));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  rows().Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(16));
  int widest = 0;
  for (wxWindow* box : boxes) {
    widest = std::max(widest, box->GetBestSize().x);
    add_wrapped(box);  // of one that is wider than all there is
  }
  ticks_.push_back({row, std::move(boxes), columns, widest});
  put(ticks_.back(), 1);
  add_notes({key});
  rows().AddSpacer(FromDIP(10));
}

/// Down the first column, then down the next: the order of reading in a list.
void SettingsStretches::put(Ticks& ticks, int columns) {
  if (std::exchange(ticks.columns, columns) == columns) return;
  const wxSize gap = FromDIP(wxSize(8, 12));
  ticks.row->Clear(false);
  const std::size_t all = ticks.boxes.size(), beside = static_cast<std::size_t>(columns),
                    each = (all + beside - 1) / beside;
  for (std::size_t i = 0; i < all; i += each) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    for (std::size_t j = i; j < std::min(i + each, all); ++j) column->Add(ticks.boxes[j], 0, wxBOTTOM, gap.y);
    ticks.row->Add(column, 1, wxRIGHT, gap.x);
  }
}

void SettingsStretches::wrap(int width) {
  const int inner = inner_width(width);
  for (Ticks& ticks : ticks_) put(ticks, std::clamp(inner / (ticks.widest + FromDIP(8)), 1, ticks.most));
  SettingsSection::wrap(width);
}

void SettingsStretches::add_hidden() {
  hidden_ = new Pane(&host());
  hidden_->SetSizer(new wxBoxSizer(wxVERTICAL));
  rows().Add(hidden_, 0, wxEXPAND);
  add_notes({"stretches.hidden"});
  fields().follow([this](bool usable) { show_hidden(usable); });
}

void SettingsStretches::show_hidden(bool usable) {
  const auto& hidden = fields().policy().stretches.hidden;
  hidden_->Enable(usable && fields().usable("stretches.hidden"));
  if (hidden == shown_hidden_) return;
  shown_hidden_ = hidden;
  hidden_->DestroyChildren();
  auto* column = new wxBoxSizer(wxVERTICAL);
  hidden_->SetSizer(column);
  if (!hidden.empty())
    column->Add(add_text(*hidden_, FontStep::body_bold, palette().text, tr("Left out by you")), 0, wxALL, FromDIP(16));
  for (const std::string& id : hidden) {
    const Stretch* stretch = catalogue_.find(id);
    const std::string name = stretch ? stretch->name : id;
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(add_text(*hidden_, FontStep::body, palette().text, name), 1, wxALIGN_CENTRE_VERTICAL);
    wxButton* again = add_link(*hidden_, tr("Show again"));
    set_accessible(*again, tr("Show {stretch} again", "stretch"_a = name));
    again->Bind(wxEVT_BUTTON, [this, id, name](wxCommandEvent&) {
      // after the click has been dealt with: the button goes with the row
      CallAfter([this, id, name] {
        fields().change(name, {{"stretches.hidden", list_text(fields().policy().stretches.hidden, id, false)}});
      });
    });
    row->Add(again, 0, wxALIGN_CENTRE_VERTICAL);
    column->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16));
  }
  fields().arrange();
}

}  // namespace limber
