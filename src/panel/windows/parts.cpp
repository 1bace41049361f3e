#include "panel/windows/parts.hpp"

#include <wx/tglbtn.h>
#include <wx/wx.h>

#include <utility>

#include "catalogue/exercise_of.hpp"
#include "figure/motion.hpp"
#include "panel/model/preview_loop.hpp"
#include "panel/model/prompt_view.hpp"
#include "panel/widgets/accessible.hpp"
#include "panel/widgets/figure_view.hpp"
#include "panel/widgets/split_button.hpp"

namespace limber {
namespace {

// Translators: the name of a button that opens a menu: "In 5 min", "In 10 min".
constexpr const char* later_by_label = tr_noop("Later, by");

wxBoxSizer* sizer_of(wxOrientation orientation, std::initializer_list<Item> items) {
  auto* sizer = new wxBoxSizer(orientation);
  for (const Item& item : items)
    if (item.its)
      sizer->Add(item.its);
    else
      sizer->AddSpacer(item.spacer);
  return sizer;
}

}  // namespace

wxButton* on_press(wxButton* button, std::function<void()> pressed) {
  button->Bind(wxEVT_BUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
  return button;
}

wxCheckBox* add_check_box(wxWindow& parent, const wxString& label, std::function<void(bool on)> ticked) {
  auto* box = new wxCheckBox(&parent, wxID_ANY, label);
  style_mark(*box);
  box->Bind(wxEVT_CHECKBOX, [box, ticked = std::move(ticked)](wxCommandEvent&) { ticked(box->GetValue()); });
  return box;
}

wxChoice* add_choice_box(wxWindow& parent, const std::string& name, std::function<void(int)> chosen) {
  auto* choice = new wxChoice(&parent, wxID_ANY);
  choice->SetMinSize({-1, with_text(button_height)});
  add_style(*choice, {"limber-choice"});
  set_accessible(*choice, name);
  choice->Bind(wxEVT_CHOICE, [chosen = std::move(chosen)](wxCommandEvent& event) { chosen(event.GetSelection()); });
  return choice;
}

wxToggleButton* add_segment(wxWindow& parent, const wxString& label, std::size_t index, std::size_t count, long style,
                            std::function<void()> pressed) {
  auto* toggle = new wxToggleButton(&parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, style);
  style_segment(*toggle, index == 0 ? Segment::first : index + 1 == count ? Segment::last : Segment::middle);
  toggle->Bind(wxEVT_TOGGLEBUTTON, [pressed = std::move(pressed)](wxCommandEvent&) { pressed(); });
  return toggle;
}

wxToggleButton* add_preset(wxWindow& parent, Preset preset, std::size_t count, std::function<void()> pressed) {
  const auto index = static_cast<std::size_t>(preset);
  wxToggleButton* button = add_segment(parent, wx_text(tr(preset_labels[index])), index, count, 0, std::move(pressed));
  button->SetMinSize({button->GetBestSize().x + with_text(12), with_text(button_height)});
  button->SetToolTip(wx_text(preset_words(preset)));
  return button;
}

wxStaticText* add_wrapped_text(wxWindow& parent, FontStep step, Rgb colour, std::string_view text, int width) {
  wxStaticText* label = add_text(parent, step, colour);
  change_text(*label, text, width);
  return label;
}

wxBoxSizer* row_of(std::initializer_list<Item> items) { return sizer_of(wxHORIZONTAL, items); }

wxBoxSizer* column_of(std::initializer_list<Item> items) { return sizer_of(wxVERTICAL, items); }

wxBoxSizer* in_the_middle(int greatest_width, Item item) {
  auto* column = new Column(greatest_width);
  column->Add(item.its);
  return column;
}

SplitButton* add_postpone(wxWindow* parent, std::function<LaterView()> view, std::function<void(Duration by)> by) {
  return new SplitButton(
      parent, view().usual.label, tr(later_by_label), [view, by] { by(view().usual.by); },
      [view, by] {
        std::vector<MenuChoice> choices;
        for (const LaterView::Choice& each : view().others)
          choices.push_back({each.label, [by, length = each.by] { by(length); }});
        return choices;
      });
}

void show_thumb(FigureView& figure, const Stretch* stretch) {
  if (!stretch) {
    figure.set_stretch({});
    return figure.show({}, 1, false, 0);
  }
  const Exercise exercise = exercise_of(*stretch, StretchPolicy{});
  const std::string pose = main_pose(exercise);
  figure.set_stretch(pose_names(exercise));
  figure.show({pose, "", pose, false}, 1, false, 0);  // of none: a person who stands
}

}  // namespace limber
