#include <array>

#include "figure/draw.hpp"

namespace limber {

namespace {

constexpr double box_edge = .010;
constexpr double wall_height = 1.10, wall_thickness = .035;

struct BoxColours {
  Colour top, x_face, z_face;
};

/// The faces that look at the viewer, the most turned away first.
void draw_box(Canvas& canvas, const Box& box, const BoxColours& colours) {
  const Fit& fit = canvas.fit();
  const double x = fit.to_viewer({1, 0, 0});
  const double y = fit.to_viewer({0, 1, 0});
  const double z = fit.to_viewer({0, 0, 1});
  const double at_x = x > 0 ? box.x1 : box.x0;
  const double at_z = z > 0 ? box.z1 : box.z0;
  std::array<int, 3> faces{0, 1, 2};
  const std::array<double, 3> facing{std::abs(x), y, std::abs(z)};
  std::ranges::stable_sort(faces, {}, [&](int face) { return facing.at(static_cast<std::size_t>(face)); });
  for (const int face : faces) {
    if (facing.at(static_cast<std::size_t>(face)) <= 1e-6) continue;
    if (face == 0)
      canvas.polygon({{at_x, box.y0, box.z0}, {at_x, box.y0, box.z1}, {at_x, box.y1, box.z1}, {at_x, box.y1, box.z0}},
                     box_edge, colours.x_face);
    else if (face == 1)
      canvas.polygon(
          {{box.x0, box.y1, box.z0}, {box.x1, box.y1, box.z0}, {box.x1, box.y1, box.z1}, {box.x0, box.y1, box.z1}},
          box_edge, colours.top);
    else
      canvas.polygon({{box.x0, box.y0, at_z}, {box.x1, box.y0, at_z}, {box.x1, box.y1, at_z}, {box.x0, box.y1, at_z}},
                     box_edge, colours.z_face);
  }
}

void draw_chair_base(Canvas& canvas) {
  const Colour dark = canvas.colours().chair_dark;
  for (int arm = 0; arm < 5; ++arm) {
    const double angle = radians(20 + 72.0 * arm);
    const Vec3 end{.155 * std::cos(angle), .030, .155 * std::sin(angle)};
    canvas.capsule({0, .052, 0}, .014, end, .011, dark);
    canvas.disc({end.x, .017, end.z}, .018, dark);
  }
  canvas.capsule({0, .05, 0}, .016, {0, .20, 0}, .016, dark);
  canvas.capsule({-.06, .195, 0}, .014, {-.165, .215, 0}, .014, dark);
  canvas.capsule({-.165, .215, 0}, .014, {-.165, .40, 0}, .014, dark);
}

void draw_chair_legs(Canvas& canvas) {
  const Colour dark = canvas.colours().chair_dark;
  for (const double z : {-.108, .108}) {
    for (const double x : {-.092, .100}) canvas.capsule({1.12 * x, .012, 1.1 * z}, .012, {x, .20, z}, .014, dark);
    canvas.capsule({-.095, .20, .85 * z}, .013, {-.160, .40, .85 * z}, .013, dark);
  }
}

/// A slab with bent sides, as one outline.
void draw_chair_back(Canvas& canvas, double from, double to, double x, double radius, Colour colour) {
  constexpr int places = 20;  // up one side
  const auto corner = [&](double u, double side) {
    return canvas.fit().at({x, mix(from, to, u), side * (.118 - .018 * (2 * u - 1) * (2 * u - 1))});
  };
  std::vector<Point> corners;
  for (int i = 0; i <= places; ++i) corners.push_back(corner(double(i) / places, 1));
  for (int i = places; i >= 0; --i) corners.push_back(corner(double(i) / places, -1));
  canvas.outline(corners, 2 * radius, colour);
}

void draw_chair_seat(Canvas& canvas, double y, double radius, Colour colour) {
  canvas.polygon({{-.105, y, -.125}, {-.105, y, .125}, {.115, y, .125}, {.115, y, -.125}}, 2 * radius, colour);
}

void draw_backrest(Canvas& canvas, const Backdrop& around) {
  const FigureColours& colours = canvas.colours();
  const double top = around.chair_back.value_or(.530);
  const double bottom = around.chair_back ? top - .150 : .315;
  const bool from_behind = canvas.fit().to_viewer({1, 0, 0}) < 0;
  draw_chair_back(canvas, bottom, top, from_behind ? -.155 : -.167, .024, colours.chair);
  draw_chair_back(canvas, bottom, top, from_behind ? -.167 : -.155, .022, colours.chair_light);
}

void draw_chair(Canvas& canvas, const Backdrop& around, bool backrest_apart) {
  around.chair_legs ? draw_chair_legs(canvas) : draw_chair_base(canvas);
  if (!backrest_apart) draw_backrest(canvas, around);
  draw_chair_seat(canvas, .205, .026, canvas.colours().chair);
  draw_chair_seat(canvas, .216, .024, canvas.colours().chair_light);
}

void draw_roll(Canvas& canvas) {
  constexpr double radius = .048;
  const FigureColours& colours = canvas.colours();
  const Vec3 far{-.195, .042, -.25};
  const Vec3 near{-.195, .042, .25};
  canvas.capsule(far, radius, near, radius, colours.roll);
  canvas.disc(near, radius, colours.roll_rings);
  canvas.disc(near, radius * .72, colours.roll);
  canvas.disc(near, radius * .44, colours.roll_rings);
  canvas.disc(near, radius * .20, colours.roll);
}

void draw_desk(Canvas& canvas, double edge) {
  const FigureColours& colours = canvas.colours();
  for (const double z : {-.27, .27}) {
    canvas.capsule({edge + .16, .016, z}, .016, {edge + .38, .016, z}, .016, colours.chair_dark);
    canvas.capsule({edge + .30, .02, z}, .015, {edge + .30, .41, z}, .015, colours.chair_dark);
  }
  draw_box(canvas, {edge, edge + .44, .412, .440, -.32, .32}, {colours.chair_light, colours.chair, colours.chair});
}

void draw_wall(Canvas& canvas, WallSide side, double at) {
  const Colour face = canvas.colours().mat;
  const Colour edge = canvas.colours().mat_edge;
  switch (side) {
    case WallSide::ahead:
      return draw_box(canvas, {at, at + wall_thickness, 0, wall_height, -.36, .36}, {edge, face, edge});
    case WallSide::behind:
      return draw_box(canvas, {at - wall_thickness, at, 0, wall_height, -.42, .42}, {edge, face, edge});
    case WallSide::right:
      return draw_box(canvas, {-.36, .36, 0, wall_height, at, at + wall_thickness}, {edge, edge, face});
  }
}

void draw_doorway(Canvas& canvas, double at) {
  const FigureColours& colours = canvas.colours();
  const BoxColours frame{colours.chair, colours.chair_light, colours.chair};
  for (const double z : {-.285, .225}) draw_box(canvas, {at, at + .05, 0, 1.10, z, z + .06}, frame);
  draw_box(canvas, {at, at + .05, 1.10, 1.16, -.285, .285}, frame);
}

}  // namespace

void draw_wall_shadow(Canvas& canvas, const Skeleton& figure, const Backdrop& around) {
  if (!contains(around.props, Part::wall) || around.wall != WallSide::behind) return;
  constexpr double wide = .19, high = .26;
  const Vec3 middle = (figure.chest + figure.waist) * .5;
  canvas.soft_disc({around.wall_at, middle.y, middle.z - .02}, wide, high, canvas.colours().shadow, .6, .8);
}

void draw_prop(Canvas& canvas, Part prop, const Backdrop& around, bool backrest_apart) {
  switch (prop) {
    case Part::chair: return draw_chair(canvas, around, backrest_apart);
    case Part::backrest: return draw_backrest(canvas, around);
    case Part::roll: return draw_roll(canvas);
    case Part::desk: return draw_desk(canvas, around.desk_edge);
    case Part::wall: return draw_wall(canvas, around.wall, around.wall_at);
    case Part::doorway: return draw_doorway(canvas, around.doorway_at);
    default: return;
  }
}

}  // namespace limber
