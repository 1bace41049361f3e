// What the windows are put together from: what a press does, what fills a window, and the parts and words that stand in
// more than one of them.
#pragma once

#include <wx/sizer.h>

#include <functional>
#include <initializer_list>
#include <string>

#include "core/time.hpp"
#include "panel/model/later_view.hpp"
#include "panel/model/settings_form.hpp"
#include "panel/widgets/card.hpp"
#include "panel/widgets/icon_button.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/widgets/style_sheet.hpp"
#include "panel/windows/forward.hpp"
#include "words/tr.hpp"

namespace limber {

struct Stretch;

inline constexpr const char* stretches_label = tr_noop("Stretches");
// Translators: on a button; what is started is the background service.
inline constexpr const char* start_it_label = tr_noop("S&tart it");
inline constexpr const char* stretch_now_label = tr_noop("&Stretch now");
inline constexpr const char* at_login_label = tr_noop("Start Limber when I &log in");
// Translators: above a list to tick: "at my desk", "standing up", "on a mat or carpet".
inline constexpr const char* can_stretch_label = tr_noop("I can stretch");
inline constexpr const char* rather_not_say_label =
    // Translators: an answer to what the stretches are to mind about the body.
    tr_noop("I'd &rather not say. Keep to the gentlest ones at my desk.");

/// Calls `act` at each such event, which further handlers get too.
template <typename Event, typename Act>
void also_at(wxEvtHandler& window, const wxEventTypeTag<Event>& type, Act act) {
  window.Bind(type, [act](Event& event) {
    act();
    event.Skip();
  });
}

/// Says what a press does; the same button.
wxButton* on_press(wxButton* button, std::function<void()> pressed);
/// A check box. `ticked` is called with its new state.
wxCheckBox* add_check_box(wxWindow& parent, const wxString& label, std::function<void(bool on)> ticked);
/// A drop-down list. `name`: the accessible name; `chosen` is called with the number of the item.
wxChoice* add_choice_box(wxWindow& parent, const std::string& name, std::function<void(int)> chosen);
/// One of several toggles in a row without gaps, the one at `index` of `count`.
wxToggleButton* add_segment(wxWindow& parent, const wxString& label, std::size_t index, std::size_t count, long style,
                            std::function<void()> pressed);
/// Such a toggle for how often the reminders come.
wxToggleButton* add_preset(wxWindow& parent, Preset preset, std::size_t count, std::function<void()> pressed);
/// Text wrapped to `width` pixels.
wxStaticText* add_wrapped_text(wxWindow& parent, FontStep step, Rgb colour, std::string_view text, int width);

/// What stands in a row or a column, in the order of wxSizer::Add.
struct Item {
  Item(wxWindow* window, int share = 0, int flags = 0, int border = 0)
      : its(new wxSizerItem(window, share, flags, border)) {}
  Item(wxSizer* sizer, int share = 0, int flags = 0, int border = 0)
      : its(new wxSizerItem(sizer, share, flags, border)) {}
  explicit Item(wxSizerItem* item) : its(item) {}
  explicit Item(int pixels) : spacer(pixels) {}
  wxSizerItem* its = nullptr;
  int spacer = 0;  ///< where there is nothing else
};
/// Room of so many pixels along the row or column, and as much as there is.
inline Item space(int pixels) { return Item(pixels); }
inline Item rest(int share = 1) { return Item(new wxSizerItem(0, 0, share)); }
wxBoxSizer* row_of(std::initializer_list<Item> items);
wxBoxSizer* column_of(std::initializer_list<Item> items);
/// In the middle, no wider than so many pixels.
wxBoxSizer* in_the_middle(int greatest_width, Item item);

/// A button that puts a break off as long as usual, and a menu of other lengths. `view`: what they are at a press; its
/// own label follows by set_label().
SplitButton* add_postpone(wxWindow* parent, std::function<LaterView()> view, std::function<void(Duration by)> by);

/// The figure in the position that the stretch is about; without a stretch it stands.
void show_thumb(FigureView& figure, const Stretch* stretch);

}  // namespace limber
