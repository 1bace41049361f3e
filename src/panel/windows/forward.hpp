// What the windows hold pointers to, by name.
#pragma once

class wxBoxSizer;
class wxButton;
class wxCheckBox;
class wxChoice;
class wxFlexGridSizer;
class wxScrolledWindow;
class wxSimplebook;
class wxSizer;
class wxStaticText;
class wxTextCtrl;
class wxToggleButton;

namespace limber {

class Card;
class FigureView;
class NumberSpin;
class PackTimer;
struct Poses;
class ProseView;
class RingView;
class Scroller;
class SideSwitch;
class SplitButton;

}  // namespace limber
