// A small picture of a stretch.
#pragma once

namespace limber {

class FigureView;
struct Stretch;

/// The figure in the position that the stretch is about; without a stretch it stands.
void show_thumb(FigureView& figure, const Stretch* stretch);

}  // namespace limber
