#include "desktop/tray_pixmap.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace limber {

namespace {

// Shapes are signed distances in grid units: negative within. A pixel is covered by as much as its centre lies within,
// half where the edge goes through it; so edges on the grid of the pixels stay sharp.

struct Point {
  double x, y;
};

constexpr Point centre{8, 8};
constexpr double whole_turn = 2 * std::numbers::pi;

double length(Point p) { return std::hypot(p.x, p.y); }

double disc(Point p, Point middle, double radius) { return length({p.x - middle.x, p.y - middle.y}) - radius; }

double ring(Point p, double radius, double width) { return std::abs(disc(p, centre, radius)) - width / 2; }

/// A straight line with round ends.
double line(Point p, Point from, Point to, double width) {
  const Point along{to.x - from.x, to.y - from.y};
  const Point rel{p.x - from.x, p.y - from.y};
  const double t = std::clamp((rel.x * along.x + rel.y * along.y) / (along.x * along.x + along.y * along.y), 0., 1.);
  return length({rel.x - t * along.x, rel.y - t * along.y}) - width / 2;
}

double box(Point p, Point corner, Point opposite) {
  return std::max({corner.x - p.x, p.x - opposite.x, corner.y - p.y, p.y - opposite.y});
}

/// What lies clockwise from the top up to `turned` of a whole turn.
double sector(Point p, double turned) {
  if (turned >= 1) return -1;
  const Point rel{p.x - centre.x, p.y - centre.y};
  const double angle = turned * whole_turn;
  const double from_start = -rel.x;
  const double from_end = rel.x * std::cos(angle) + rel.y * std::sin(angle);
  return turned > 0.5 ? std::min(from_start, from_end) : std::max(from_start, from_end);
}

/// Of a ring broken into `count` dashes of that length each.
double dashes(Point p, int count, double radius, double dash) {
  const double share = whole_turn / count;
  const double angle = std::atan2(p.y - centre.y, p.x - centre.x) / share;
  return std::abs(angle - std::round(angle)) * share * radius - dash / 2;
}

/// An arrow up: its head is two strokes that meet at the tip.
double arrow(Point p) {
  constexpr Point tip{8, 4.5};
  const double head = std::min(line(p, tip, {4.7, 8}, 2), line(p, tip, {11.3, 8}, 2));
  return std::min(head, box(p, {7, 5}, {9, 12.6}));
}

/// Limber's mark: a back, bent, as a curve of third degree, in short lines.
double bent_line(Point p) {
  constexpr std::array<Point, 4> guide{{{3.6, 14.5}, {3.2, 8.6}, {5, 3.4}, {13.6, 2.3}}};
  constexpr int pieces = 10;
  const auto at = [&](double t) {
    const double u = 1 - t;
    const auto blend = [&](double a, double b, double c, double d) {
      return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    };
    return Point{blend(guide[0].x, guide[1].x, guide[2].x, guide[3].x),
                 blend(guide[0].y, guide[1].y, guide[2].y, guide[3].y)};
  };
  double nearest = length(centre);
  for (int i = 0; i < pieces; ++i)
    nearest = std::min(nearest, line(p, at(static_cast<double>(i) / pieces), at((i + 1.) / pieces), 2.7));
  return nearest;
}

/// How much of a pixel is inked, shapes laid one over the other.
class Cover {
 public:
  explicit Cover(double scale) : scale_(scale) {}
  double of(double distance) const { return std::clamp(0.5 - distance * scale_, 0., 1.); }
  void lay(double share) { total_ += (1 - total_) * share; }
  void lay_shape(double distance, double opacity = 1) { lay(of(distance) * opacity); }
  double total() const { return total_; }

 private:
  double scale_;
  double total_ = 0;
};

void lay_arc(Cover& cover, Point p, double turned) {
  constexpr double pale = 0.45;  // seen on a black bar and on a white one
  cover.lay_shape(ring(p, 6, 2), pale);
  cover.lay(cover.of(ring(p, 6, 2.4)) * cover.of(sector(p, turned)));
}

void lay_standing(Cover& cover, Point p) {
  cover.lay_shape(disc(p, {8, 2.9}, 2.2));
  cover.lay_shape(std::min(
      {line(p, {8, 7.2}, {8, 9.6}, 4), line(p, {7, 9.8}, {5.4, 14.3}, 2), line(p, {9, 9.8}, {10.6, 14.3}, 2)}));
  cover.lay_shape(box(p, {2, 14.85}, {14, 15.95}), 0.5);
}

double coverage(const TrayPicture& picture, Point p, double scale) {
  Cover cover(scale);
  switch (picture.glyph) {
    case TrayGlyph::counting: lay_arc(cover, p, static_cast<double>(picture.step) / tray_steps); break;
    case TrayGlyph::soon:
      lay_arc(cover, p, 0.9);
      cover.lay_shape(disc(p, centre, 2.4));
      break;
    case TrayGlyph::due: cover.lay(cover.of(disc(p, centre, 7.4)) * (1 - cover.of(arrow(p)))); break;
    case TrayGlyph::on_break: cover.lay_shape(std::min(bent_line(p), disc(p, {10.5, 8.3}, 2.5))); break;
    case TrayGlyph::quiet:
      cover.lay_shape(ring(p, 6.6, 1.6), 0.55);
      cover.lay_shape(std::min(box(p, {5, 5}, {7, 11}), box(p, {9, 5}, {11, 11})));
      break;
    case TrayGlyph::standing: lay_standing(cover, p); break;
    case TrayGlyph::off:
      cover.lay(cover.of(ring(p, 6, 2)) * cover.of(dashes(p, 8, 6, 2.5)) * 0.5);
      cover.lay_shape(line(p, {3, 13}, {13, 3}, 2.2));
      break;
  }
  return cover.total();
}

}  // namespace

std::vector<std::uint8_t> draw_tray_picture(const TrayPicture& picture, int size, const TrayInk& ink) {
  const std::uint32_t colour = picture.glyph == TrayGlyph::due ? ink.due : ink.glyph;
  const double scale = size / 16.;
  std::vector<std::uint8_t> pixels;
  pixels.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 4);
  for (int row = 0; row < size; ++row) {
    for (int column = 0; column < size; ++column) {
      const double inked = coverage(picture, {(column + 0.5) / scale, (row + 0.5) / scale}, scale);
      pixels.push_back(static_cast<std::uint8_t>(std::lround(inked * 255)));
      for (const int shift : {16, 8, 0}) pixels.push_back(static_cast<std::uint8_t>(colour >> shift & 0xFF));
    }
  }
  return pixels;
}

}  // namespace limber
