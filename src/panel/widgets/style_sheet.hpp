// The style sheet (CSS of GTK) for native controls, where wx has no function for it.
#pragma once

class wxWindow;
typedef struct _GtkWidget GtkWidget;

namespace limber {

/// The one button that is meant: filled.
void style_primary(wxWindow& button);
/// Without a frame until the pointer is over it.
void style_flat(wxWindow& button);
/// Words to press, in the accent's colour.
void style_link(wxWindow& button);
/// An ordinary button of ours.
void style_plain(wxWindow& button);
/// The mark of a check box or radio button in our colour, with room before its words.
void style_mark(wxWindow& button);
/// Between the icon and the words of a button; where GTK makes its box anew, too.
void style_icon_gap(wxWindow& button);
/// A round button that lies on a picture.
void style_round(wxWindow& button);
/// A choice that looks like our plain buttons.
void style_choice(wxWindow& choice);
/// A number that can be typed, and a line of text.
void style_typed(wxWindow& entry);
/// The same of one that looks for something.
void style_search(wxWindow& entry);
/// What is typed into one of these cannot be taken.
void mark_wrong(wxWindow& entry, bool wrong);
void style_slider(wxWindow& slider);
/// A toggle that shows standing while it is on.
void style_standing(wxWindow& toggle);

/// An entry of the sidebar.
void style_tab(wxWindow& toggle);
/// Its icon and words at the left; after each change of the icon.
void align_left(wxWindow& button);

/// The view of rows inside of a list.
void style_list(GtkWidget* rows);

/// One of several buttons in a row without gaps; of toggles, one is on.
enum class Segment { first, middle, last };
void style_segment(wxWindow& button, Segment place);
/// A button and, joined to it by one edge, the narrow one that opens its menu.
void style_split(wxWindow& button, wxWindow& menu);

}  // namespace limber
