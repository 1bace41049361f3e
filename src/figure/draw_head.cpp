#include "figure/draw.hpp"

namespace limber {

namespace {

constexpr double head_radius = .074;
constexpr double profile = .92;       // a face that looks more at the viewer shows no nose
constexpr double turned_away = -.55;  // and one that looks further away is not seen at all
constexpr double ear_shows = .12;

void draw_nose(Canvas& canvas, const Skeleton& figure) {
  const Vec3 at = figure.head + figure.face * (.97 * head_radius) - figure.crown * (.12 * head_radius);
  canvas.disc(at, .15 * head_radius, canvas.colours().skin);
}

/// A disc moved ahead and down from the crown, as far as it lies within the head.
void draw_face(Canvas& canvas, const Skeleton& figure, double facing) {
  const Point ahead = canvas.fit().direction(figure.face);
  const Point up = canvas.fit().direction(figure.crown);
  const double forward = facing < 0 ? .50 - .5 * facing : .50;
  const double size = facing < .5 ? .92 : .92 - .06 * (facing - .5);
  const Point middle = canvas.fit().at(figure.head);
  const double radius = canvas.pixels(head_radius);
  Filled face{{}, canvas.colours().skin};
  face.path.add_lens(middle, radius, middle + (ahead * forward - up * .34) * radius, size * radius);
  canvas.add(std::move(face));
}

void draw_ears(Canvas& canvas, const Skeleton& figure) {
  for (const double side : {1.0, -1.0}) {
    if (canvas.fit().to_viewer(figure.ear * side) <= ear_shows) continue;
    const Vec3 at = figure.ear * (.93 * side) - figure.crown * .10 - figure.face * .10;
    canvas.disc(figure.head + at * head_radius, .20 * head_radius, canvas.colours().skin_shade);
  }
}

}  // namespace

void draw_head(Canvas& canvas, const Skeleton& figure) {
  const double facing = canvas.fit().to_viewer(figure.face);
  const bool face_shows = facing > turned_away;
  if (std::abs(facing) < profile) draw_nose(canvas, figure);
  canvas.disc(figure.head, head_radius * (face_shows ? .985 : 1), canvas.colours().hair);
  if (face_shows) draw_face(canvas, figure, facing);
  draw_ears(canvas, figure);
}

}  // namespace limber
