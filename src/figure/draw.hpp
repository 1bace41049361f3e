// The parts of the picture. Each adds its shapes, the furthest first. What they look like: resources/poses/FORMAT.md.
#pragma once

#include "figure/canvas.hpp"

namespace limber {

/// `breath`, here and below: how full the lungs are, -1 to 1.
void draw_torso(Canvas& canvas, const Skeleton& figure, double breath);
void draw_neck(Canvas& canvas, const Skeleton& figure);
void draw_arm(Canvas& canvas, const LimbJoints& joints, bool near);
void draw_leg(Canvas& canvas, const LimbJoints& joints, bool near, bool shoes);
void draw_head(Canvas& canvas, const Skeleton& figure);

void draw_mat(Canvas& canvas, const Mat& mat);
/// Marks on the ground, `passed` of the way behind where they began.
void draw_passing_ground(Canvas& canvas, double passed);
/// Under the whole body wherever it is, under the chair, or where somebody walks.
enum class ShadowOf { body, chair, walker };
void draw_shadow(Canvas& canvas, const Skeleton& figure, ShadowOf of);
void draw_glow(Canvas& canvas, const Skeleton& figure, const Glow& glow, double breath);
void draw_arrow(Canvas& canvas, const Arrow& arrow);

void draw_prop(Canvas& canvas, Part prop, const Surroundings& around);

}  // namespace limber
