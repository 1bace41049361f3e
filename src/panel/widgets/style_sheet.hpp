// The style sheet (CSS of GTK) for native controls, where wx has no function for it.
#pragma once

#include <initializer_list>

class wxWindow;
typedef struct _GtkWidget GtkWidget;

namespace limber {

/// Gives a control these classes of resources/panel.css, which says what they look like.
void add_style(wxWindow& window, std::initializer_list<const char*> classes);

/// The mark of a check box or radio button in our colour, with room before its words.
void style_mark(wxWindow& button);
/// A number that can be typed, and a line of text.
void style_typed(wxWindow& entry);
/// The same of one that looks for something.
void style_search(wxWindow& entry);
/// What is typed into one of these cannot be taken.
void mark_wrong(wxWindow& entry, bool wrong);

/// Its icon and words at the left; after each change of the icon.
void align_left(wxWindow& button);

/// The view of rows inside of a list.
void style_list(GtkWidget* rows);

/// One of several buttons in a row without gaps; of toggles, one is on.
enum class Segment { first, middle, last };
void style_segment(wxWindow& button, Segment place);

}  // namespace limber
