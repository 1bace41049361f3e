#include "panel/widgets/look.hpp"

#include <gtk/gtk.h>
#include <wx/settings.h>
#include <wx/stattext.h>
#include <wx/tokenzr.h>
#include <wx/toplevel.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "panel/widgets/desktop_colours.hpp"

namespace limber {
namespace {

/// For which a window over a screen is laid out, in px at 96 dpi.
constexpr double laid_out_width = 1100, laid_out_height = 620;
constexpr double largest_zoom = 4;
constexpr int word_margins = 24;  // of a button, on both sides

/// Where a word that does not fit a line is broken: behind the last "/" or "-" that does, as in the address of a page.
/// 0: it fits, or it has no such place.
std::size_t break_in(const wxString& word, const auto& fits) {
  if (fits(word)) return 0;
  for (std::size_t end = word.find_last_of("/-"); end != wxString::npos && end > 0;
       end = word.find_last_of("/-", end - 1))
    if (end + 1 < word.size() && fits(word.substr(0, end + 1))) return end + 1;
  return 0;
}

}  // namespace

const WindowLook* WindowLook::living_ = nullptr;

WindowLook::WindowLook(std::function<void()> changed) : colours_(watch_desktop(std::move(changed))) { living_ = this; }
WindowLook::~WindowLook() { living_ = nullptr; }

void WindowLook::request(const LookPolicy& request) {
  const bool other_figure = request.figure != wished_.figure;
  wished_ = request;
  colours_->request(request.colours);
  if (!other_figure) return;
  for (wxWindow* window : wxTopLevelWindows) gtk_widget_queue_draw(window->GetHandle());
}

bool desktop_is_dark() { return WindowLook::living() && WindowLook::living()->colours().dark(); }

int figure_look() {
  return static_cast<int>(WindowLook::living() ? WindowLook::living()->wished().figure : LookPolicy{}.figure);
}

const Palette& palette() {
  const bool dark = desktop_is_dark();
  if (WindowLook::living() && WindowLook::living()->colours().strong())
    return dark ? strong_dark_palette : strong_light_palette;
  return dark ? dark_palette : light_palette;
}

bool desktop_moves() {
  if (WindowLook::living() && WindowLook::living()->wished().still) return false;
  gboolean moves = TRUE;
  if (GtkSettings* settings = gtk_settings_get_default())
    g_object_get(settings, "gtk-enable-animations", &moves, nullptr);
  return moves != FALSE;
}

wxColour colour(Rgb rgb) { return {rgb.red, rgb.green, rgb.blue}; }

wxString wx_text(std::string_view utf8) { return wxString::FromUTF8(utf8.data(), utf8.size()); }

double text_scale() {
  const double dpi = gdk_screen_get_resolution(gdk_screen_get_default());
  return std::clamp(dpi > 0 ? dpi / 96 : 1, 1., 4.);
}

int with_text(int px) { return static_cast<int>(std::lround(px * text_scale())); }
wxSize with_text(wxSize px) { return {with_text(px.x), with_text(px.y)}; }

wxFont font(FontStep step) {
  struct Step {
    float scale;
    wxFontWeight weight;
  };
  // In the order of the steps; body text is as the desktop has it.
  static constexpr std::array steps{Step{.83F, wxFONTWEIGHT_NORMAL},
                                    Step{.90F, wxFONTWEIGHT_NORMAL},
                                    Step{.78F, wxFONTWEIGHT_SEMIBOLD},
                                    Step{.94F, wxFONTWEIGHT_NORMAL},
                                    Step{},
                                    Step{1.F, wxFONTWEIGHT_SEMIBOLD},
                                    Step{1.16F, wxFONTWEIGHT_SEMIBOLD},
                                    Step{1.43F, wxFONTWEIGHT_BOLD},
                                    Step{3.4F, wxFONTWEIGHT_LIGHT},
                                    Step{1.7F, wxFONTWEIGHT_LIGHT}};
  static_assert(steps.size() == static_cast<std::size_t>(FontStep::number) + 1);
  const wxFont base = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
  if (step == FontStep::body) return base;
  const auto& [scale, weight] = steps[static_cast<std::size_t>(step)];
  wxFont its = base.Scaled(scale);
  its.SetWeight(weight);
  return its;
}

std::string in_markup(std::string_view text) {
  char* its = g_markup_escape_text(text.data(), static_cast<gssize>(text.size()));
  std::string copy = its;
  g_free(its);
  return copy;
}

wxStaticText* add_text(wxWindow& parent, FontStep step, Rgb rgb, std::string_view text, long style) {
  auto* label = new wxStaticText(&parent, wxID_ANY, wx_text(text), wxDefaultPosition, wxDefaultSize, style);
  label->SetFont(font(step));
  label->SetForegroundColour(colour(rgb));
  return label;
}

wxString wrapped_text(const wxWindow& window, const wxString& text, int width) {
  if (const std::size_t end = text.find('\n'); end != wxString::npos)
    return wrapped_text(window, text.substr(0, end), width) + "\n" + wrapped_text(window, text.substr(end + 1), width);
  const auto fits = [&](const wxString& line) { return window.GetTextExtent(line).x <= width; };
  wxString whole, line;
  wxStringTokenizer words(text, " ");
  while (words.HasMoreTokens()) {
    wxString word = words.GetNextToken();
    const wxString longer = line.empty() ? word : line + " " + word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (!line.empty()) whole += line + "\n";
    for (std::size_t end = break_in(word, fits); end > 0; end = break_in(word, fits)) {
      whole += word.substr(0, end) + "\n";
      word = word.substr(end);
    }
    line = word;
  }
  return whole + line;
}

bool change_text(wxStaticText& label, std::string_view text, int width) {
  const wxString wanted = wx_text(text), before = label.GetLabel();
  // Wrapping puts line ends into the label, so what was asked for is kept beside it; the room may be another one now.
  if (width <= 0 && label.GetName() == wanted) return false;
  label.SetName(wanted);
  label.SetLabelText(width > 0 ? wrapped_text(label, wanted, width) : wanted);
  // One that does not change its size by itself (wxST_NO_AUTORESIZE) goes on needing what it needed before.
  label.InvalidateBestSize();
  // GTK learns of a font later than wx does, and would give a line too little room until then.
  const int lines = static_cast<int>(label.GetLabel().Freq('\n')) + 1;
  const bool whole = width > 0 && !label.HasFlag(wxST_ELLIPSIZE_END);
  const int widest = whole ? label.GetTextExtent(label.GetLabel()).x : label.GetMinSize().x;
  label.SetMinSize({widest, lines * label.GetCharHeight()});
  return label.GetLabel() != before;
}

int Zoom::px(int px) const { return static_cast<int>(std::lround(with_text(px) * by)); }

wxFont Zoom::font(FontStep step) const { return limber::font(step).Scaled(static_cast<float>(by)); }

wxStaticText* Zoom::add_text(wxWindow& parent, FontStep step, Rgb colour, std::string_view text, long style) const {
  wxStaticText* label = limber::add_text(parent, step, colour, text, style);
  if (by != 1) label->SetFont(font(step));
  return label;
}

void Zoom::enlarge(wxWindow& button) const {
  if (by == 1) return;
  button.SetFont(button.GetFont().Scaled(static_cast<float>(by)));
  const wxSize least = button.GetMinSize();
  const auto larger = [this](int length) { return length > 0 ? static_cast<int>(std::lround(length * by)) : length; };
  const bool words = !button.GetLabel().empty();  // GTK keeps its narrow margins round them
  const int wide = words ? button.GetBestSize().x + px(word_margins) - with_text(word_margins) : larger(least.x);
  button.SetMinSize({wide, larger(least.y)});
}

Zoom zoom_for_screen(wxSize screen) {
  const double across = screen.x / (laid_out_width * text_scale()), down = screen.y / (laid_out_height * text_scale());
  return {std::clamp(std::min(across, down), 1.0, largest_zoom)};
}

}  // namespace limber
