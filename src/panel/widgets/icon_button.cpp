#include "panel/widgets/icon_button.hpp"

#include <fmt/format.h>
#include <gtk/gtk.h>

#include <algorithm>
#include <initializer_list>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/style_sheet.hpp"

namespace limber {
namespace {

constexpr int icon_size = 16;

/// In proportion to the button, which a zoom may have made larger.
int icon_size_of(const wxAnyButton& button) {
  return icon_size * std::max(button.GetMinSize().y, with_text(button_height)) / button_height;
}

wxButton* make(wxWindow& parent, std::string_view label, std::initializer_list<const char*> classes,
               Icon icon = Icon::none) {
  auto* button = new wxButton(&parent, wxID_ANY, wx_text(label));
  button->SetMinSize({-1, with_text(button_height)});
  add_style(*button, classes);
  if (icon != Icon::none) set_button_icon(*button, icon, palette().text);
  return button;
}

}  // namespace

void set_button_icon(wxAnyButton& button, Icon icon, Rgb rgb) {
  if (icon == Icon::none) {
    gtk_button_set_image(GTK_BUTTON(button.GetHandle()), nullptr);  // wx would leave it where it is
    return button.SetBitmap(wxBitmapBundle());
  }
  if (!button.GetLabel().empty()) add_style(button, {"limber-icon-gap"});  // before GTK makes the box of both
  button.SetBitmap(icon_bundle(icon, rgb, icon_size_of(button)));
  button.InvalidateBestSize();
}

wxButton* add_icon_button(wxWindow& parent, Icon icon, std::string_view name) {
  auto* button = new wxButton(&parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
  add_style(*button, {"flat", "limber-flat"});
  button->SetMinSize({with_text(button_height), with_text(button_height)});
  change_icon_button(*button, icon, name);
  return button;
}

void change_icon_button(wxButton& button, Icon icon, std::string_view name) {
  button.SetBitmap(icon_bundle(icon, palette().text, icon_size_of(button)));
  button.SetToolTip(wx_text(name));
  set_accessible(button, std::string(name));
}

wxButton* add_button(wxWindow& parent, std::string_view label, Icon icon) {
  return make(parent, label, {"limber-plain"}, icon);
}

wxButton* add_flat_button(wxWindow& parent, std::string_view label, Icon icon) {
  return make(parent, label, {"flat", "limber-flat"}, icon);
}

wxButton* add_primary_button(wxWindow& parent, std::string_view label) {
  wxButton* button = make(parent, label, {"limber-primary"});
  // Its words have been measured in letters that are not as bold; set once more, they are so anew.
  button->SetLabel(button->GetLabel());
  button->InvalidateBestSize();
  return button;
}

void set_label_with_key(wxButton& button, std::string_view label, std::string_view key) {
  const std::string grey = colour(palette().text2).GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
  button.SetLabelMarkup(wx_text(fmt::format("{}  <small><span foreground='{}'>{}</span></small>", label, grey, key)));
  set_accessible(button, std::string(label));
}

wxButton* add_link(wxWindow& parent, std::string_view label) {
  auto* button =
      new wxButton(&parent, wxID_ANY, wx_text(label), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT | wxBORDER_NONE);
  button->SetFont(font(FontStep::small));
  add_style(*button, {"flat", "limber-link"});
  return button;
}

}  // namespace limber
