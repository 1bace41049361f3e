// The figure in a window. It has no clock: its owner sets the picture, up to 30 times a second while something moves,
// and not at all while nothing does. It draws again only what has moved visibly: a breath takes far fewer pictures than
// a limb.
#pragma once

#include <wx/control.h>

#include <optional>
#include <string>
#include <vector>

#include "figure/fit.hpp"
#include "figure/motion.hpp"
#include "panel/widgets/figure_paint.hpp"

namespace limber {

class FigureView : public wxControl {
 public:
  /// `poses` has to outlive it. Who it is, and whether the desktop is dark, look.hpp says at every painting; `ground`
  /// is its background colour. Never takes the keyboard.
  FigureView(wxWindow* parent, const Poses& poses, Rgb ground);

  /// Fixes camera, props and scale: the stretch's poses in the order in which they are passed, vias too (see
  /// pose_names). Empty: a standing person.
  void set_stretch(std::vector<std::string> pose_names);
  /// `progress` goes from 0 to 1, before easing. A motion from a pose outside of the stretch begins at its end.
  /// `breath_phase`: radians, a quarter turn is breathed in.
  void show(const Motion& motion, double progress, bool held, double breath_phase);
  /// A walking person instead of a stretch, until `set_stretch` or another picture is asked for. `cycles` of two steps
  /// have been walked; see walk_cycle_seconds, and walk_still for those who want nothing to move.
  void show_walk(double cycles);
  /// Two pictures across each other, for those who want nothing to move: the end of `from`, and over it, as far as
  /// `share` says (0 to 1), the end of `to`.
  void show_crossing(const Motion& from, const Motion& to, double share, bool held);

  bool AcceptsFocus() const override { return false; }

 protected:
  wxSize DoGetBestClientSize() const override;

 private:
  /// All that a picture depends on, besides what changes seldom.
  struct Shown {
    Motion motion;
    double progress = 1;
    bool held = false;
    double breath = 0;           ///< -1 to 1
    std::optional<double> walk;  ///< cycles
    bool operator==(const Shown&) const = default;
  };
  struct Crossing {
    Shown from;
    double share = 1;
    bool operator==(const Crossing&) const = default;
  };

  /// Takes the room of a walk or of the stretch.
  void set_walking(bool walking);
  Motion known_part(const Motion& motion) const;
  void change(Shown shown, std::optional<Crossing> crossing);
  /// What the picture in memory is made for; where it changes, all has to be painted again.
  struct Ground {
    wxSize size;
    double scale = 1;
    int figure = 0;
    bool dark = false;
    wxColour colour;
    bool operator==(const Ground&) const = default;
  };

  Ground ground_now() const;
  Scene scene_of(const Shown& shown) const;
  void on_paint(wxPaintEvent& event);
  CairoSurface new_picture() const;
  void fill(cairo_t* context) const;
  void paint_anew();
  void paint_changes();
  void paint_crossing(cairo_t* context);

  const Poses& poses_;
  std::vector<std::string> stretch_;
  bool walking_ = false;
  std::optional<Scenery> scenery_;
  Shown shown_;
  std::optional<Crossing> crossing_;

  FigurePainter painter_;
  Ground ground_;
  Scene scene_;           ///< what is seen, or will be after the next painting
  CairoSurface picture_;  ///< all of it in memory; none: to be made
  Scene in_picture_;
  CairoSurface backdrop_;  ///< the ground and the shapes at the back that have not changed of late
  std::size_t backdrop_shapes_ = 0;
};

}  // namespace limber
