#include "panel/widgets/style_sheet.hpp"

#include <fmt/format.h>
#include <gtk/gtk.h>
#include <wx/window.h>

#include "panel/widgets/look.hpp"

namespace limber {
namespace {

/// Takes the provider.
void add_sheet(GtkStyleContext* context, GtkCssProvider* provider, const std::string& sheet) {
  gtk_css_provider_load_from_data(provider, sheet.data(), static_cast<long>(sheet.size()), nullptr);
  gtk_style_context_add_provider(context, GTK_STYLE_PROVIDER(provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref(provider);
}

void add_sheet(GtkWidget* widget, const std::string& sheet, const char* style_class = nullptr) {
  GtkStyleContext* context = gtk_widget_get_style_context(widget);
  if (style_class) gtk_style_context_add_class(context, style_class);
  add_sheet(context, gtk_css_provider_new(), sheet);
}

/// What wx has asked GTK for so far was without it: room around words, a heavier letter.
void add_sheet(wxWindow& window, const std::string& sheet, const char* style_class = nullptr) {
  add_sheet(window.GetHandle(), sheet, style_class);
  window.InvalidateBestSize();
}

/// Of what has the keyboard, on all that is pressed. `node`: as GTK calls it.
std::string focus_ring(const char* node, Rgb ring, int offset = -3) {
  return fmt::format("{}:focus{{outline:2px solid {};outline-offset:{}px}}", node, css(ring), offset);
}

/// Of what is typed into: the edge and what is selected.
std::string entry_look(const char* node) {
  const Palette& its = palette();
  return fmt::format(
      "{0}:focus{{border-color:{1};box-shadow:inset 0 0 0 1px {1}}}"
      "{0} selection{{background-color:{2};color:{3}}}"
      "{0}.wrong{{border-color:{4};box-shadow:inset 0 0 0 1px {4}}}",
      node, css(its.accent), css(its.fill), css(its.on_fill), css(its.alert));
}

/// `fill` with `text` on it, in one button; nothing of the theme's gradients and shadows.
std::string filled(const char* state, Rgb fill, Rgb edge, Rgb text) {
  return fmt::format(
      "button{0}{{background:{1};color:{3};border-color:{2};text-shadow:none;box-shadow:none;-gtk-icon-shadow:none}}"
      "button{0} label{{color:{3}}}",
      state, css(fill), css(edge), css(text));
}

/// What wx takes for the control may only hold the part that is meant, deep within it, and a sheet counts for one part
/// alone.
struct PartSheet {
  GType part;
  std::string sheet;
};
void style_parts_in(GtkWidget* widget, gpointer its) {
  const auto& [part, sheet] = *static_cast<const PartSheet*>(its);
  if (g_type_is_a(G_OBJECT_TYPE(widget), part)) return add_sheet(widget, sheet);
  if (GTK_IS_CONTAINER(widget)) gtk_container_forall(GTK_CONTAINER(widget), style_parts_in, its);
}

constexpr const char* shape = "button{border-radius:6px;padding:0 8px}";

Rgb button_face(const Palette& its) { return mixed(its.card, its.window, its.window.red > 128 ? 0.8 : 0.2); }

/// Of what cannot be pressed; a strong palette has the colour of its text for its edges.
Rgb disabled_ink(const Palette& its) { return its.strong ? mixed(its.text, its.card, .55) : its.control_edge; }

}  // namespace

void style_primary(wxWindow& button) {
  const Palette& its = palette();
  add_sheet(button, shape + filled("", its.fill, its.fill, its.on_fill) +
                        filled(":hover", its.fill_hover, its.fill_hover, its.on_fill) +
                        filled(":active", its.fill_hover, its.fill_hover, its.on_fill) +
                        filled(":disabled", its.track, its.track, its.text2) + "button{font-weight:600}" +
                        focus_ring("button", its.on_fill, -5));
}

void style_flat(wxWindow& button) {
  add_sheet(button, std::string(shape) + "button{text-shadow:none}" + focus_ring("button", palette().accent), "flat");
}

void style_link(wxWindow& button) {
  const Palette& its = palette();
  add_sheet(button,
            fmt::format("button{{padding:0;border:0;min-height:0;min-width:0;background:none;box-shadow:none}}"
                        "button,button label{{color:{0};font-weight:500}}"
                        "button:hover label{{color:{0}}}",
                        css(its.accent)) +
                focus_ring("button", its.accent, 1),
            "flat");
}

void style_plain(wxWindow& button) {
  const Palette& its = palette();
  const Rgb edge = mixed(its.line, its.control_edge, 0.25), face = button_face(its);
  add_sheet(button, shape + filled("", face, edge, its.text) + filled(":hover", its.card, edge, its.text) +
                        filled(":active", its.track, edge, its.text) +
                        filled(":disabled", face, its.line, disabled_ink(its)) + focus_ring("button", its.accent));
}

void style_mark(wxWindow& button) {
  const Palette& its = palette();
  add_sheet(button, fmt::format("check,radio{{margin-right:{5}px;min-width:{6}px;min-height:{6}px;box-shadow:none;"
                                "background:{0};border-color:{1}}}"
                                "check:checked,radio:checked{{background:{2};border-color:{2};color:{3}}}"
                                "check:disabled,radio:disabled{{background:{7};border-color:{8};color:{0}}}"
                                "checkbutton:focus,radiobutton:focus{{outline:2px solid {4};outline-offset:0}}",
                                css(its.card), css(its.control_edge), css(its.fill), css(its.on_fill), css(its.accent),
                                with_text(6), with_text(16), css(its.track), css(disabled_ink(its))));
  button.InvalidateBestSize();  // it was asked for before there was that room
  button.SetInitialSize();
}

void style_icon_gap(wxWindow& button) {
  constexpr const char* done = "limber-icon-gap";
  auto* its = G_OBJECT(button.GetHandle());
  if (g_object_get_data(its, done)) return;
  g_object_set_data(its, done, its);
  GtkCssProvider* provider = gtk_css_provider_new();
  // The only way to it in GTK 3, which warns that GTK 4 has none.
  g_signal_connect(provider, "parsing-error", G_CALLBACK(+[](GtkCssProvider*, GtkCssSection*, GError*, gpointer) {}),
                   nullptr);
  add_sheet(gtk_widget_get_style_context(button.GetHandle()), provider,
            fmt::format("button{{-GtkButton-image-spacing:{}}}", button.FromDIP(8)));
}

void style_round(wxWindow& button) {
  const Palette& its = palette();
  add_sheet(button, filled("", its.card, its.line, its.text) + filled(":hover", its.card, its.control_edge, its.text) +
                        fmt::format("button{{border-radius:50%;padding:0;border:1px solid {}}}"
                                    "button:focus{{outline:2px solid {};outline-offset:1px}}",
                                    css(its.line), css(its.accent)));
}

void style_choice(wxWindow& choice) {
  const Palette& its = palette();
  const Rgb edge = mixed(its.line, its.control_edge, 0.25), face = button_face(its);
  PartSheet sheet{GTK_TYPE_BUTTON, "button{border-radius:6px;padding:0 10px}" + filled("", face, edge, its.text) +
                                       filled(":hover", its.card, edge, its.text) +
                                       filled(":disabled", face, its.line, its.control_edge) +
                                       focus_ring("button", its.accent)};
  style_parts_in(choice.GetHandle(), &sheet);
  choice.InvalidateBestSize();
}

void style_spin(wxWindow& spin) {
  constexpr int usual = 100;
  add_sheet(spin, entry_look("spinbutton"));
  if (with_text(usual) != usual)
    add_sheet(spin, fmt::format("spinbutton button{{-gtk-icon-transform:scale({:.2f});min-width:{}px}}",
                                double(with_text(usual)) / usual, with_text(22)));
}

void style_entry(wxWindow& entry) { add_sheet(entry, "entry{border-radius:6px}" + entry_look("entry")); }

void style_search(wxWindow& entry) {
  style_entry(entry);
  add_sheet(entry, fmt::format("@define-color placeholder_text_color {};", css(palette().text2)));
  gtk_entry_set_icon_from_icon_name(GTK_ENTRY(entry.GetHandle()), GTK_ENTRY_ICON_PRIMARY, "edit-find-symbolic");
}

void mark_wrong(wxWindow& entry, bool wrong) {
  GtkStyleContext* context = gtk_widget_get_style_context(entry.GetHandle());
  wrong ? gtk_style_context_add_class(context, "wrong") : gtk_style_context_remove_class(context, "wrong");
}

void style_slider(wxWindow& slider) {
  const Palette& its = palette();
  const std::string sheet =
      fmt::format("scale highlight{{background:{0};border-color:{0}}} scale:focus slider{{border-color:{1}}}",
                  css(its.fill), css(its.accent));
  PartSheet scale{GTK_TYPE_SCALE, sheet + focus_ring("scale", its.accent, 0)};
  style_parts_in(slider.GetHandle(), &scale);
}

void style_standing(wxWindow& toggle) {
  style_plain(toggle);
  const Palette& its = palette();
  add_sheet(toggle, filled(":checked", its.stand_soft, its.stand, its.stand));
}

void style_tab(wxWindow& toggle) {
  style_flat(toggle);
  const Palette& its = palette();
  add_sheet(toggle, "button{padding:0 10px}" +
                        filled(":checked", its.accent_soft, its.strong ? its.fill : its.accent_soft, its.accent) +
                        "button:checked{font-weight:600}");
}

void align_left(wxWindow& button) {
  GtkWidget* inside = gtk_bin_get_child(GTK_BIN(button.GetHandle()));
  if (inside) gtk_widget_set_halign(inside, GTK_ALIGN_START);
}

void style_list(GtkWidget* rows) {
  const Palette& its = palette();
  // GTK draws the lines between rows in the colour of a view's upper border
  add_sheet(rows, fmt::format("treeview.view{{background-color:{0};border-top-color:{1}}}"
                              "treeview.view:selected{{background-color:{2};color:{3}}}"
                              "treeview.view:selected:focus{{outline:2px solid {4};outline-offset:-2px}}",
                              css(its.card), css(mixed(its.card, its.line, .7)), css(its.accent_soft), css(its.text),
                              css(its.accent)));
}

void style_segment(wxWindow& button, Segment place) {
  style_plain(button);
  const Palette& its = palette();
  constexpr const char* corners[]{"6px 0 0 6px", "0", "0 6px 6px 0"};
  // Not bold where it is chosen: it would need more room then.
  add_sheet(button, filled(":checked", its.accent_soft, its.fill, its.accent) +
                        fmt::format("button{{border-radius:{}}}", corners[static_cast<std::size_t>(place)]));
}

void style_split(wxWindow& button, wxWindow& menu) {
  style_segment(button, Segment::first);
  add_sheet(button, "button{padding:0 14px}");
  style_segment(menu, Segment::last);
  add_sheet(menu, "button{border-left-width:0;padding:0}");
}

}  // namespace limber
