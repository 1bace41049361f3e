// The parts of the picture. Each adds its shapes, the furthest first. What they look like: resources/poses/FORMAT.md.
#pragma once

#include "figure/canvas.hpp"

namespace limber {

/// `breath`, here and below: how full the lungs are, -1 to 1.
void draw_torso(Canvas& canvas, const Skeleton& figure, double breath);
void draw_neck(Canvas& canvas, const Skeleton& figure);
/// `near`: 0 in the dark tones of the far side, 1 in the light ones.
void draw_arm(Canvas& canvas, const LimbJoints& joints, double near);
void draw_leg(Canvas& canvas, const LimbJoints& joints, double near, bool shoes);
void draw_head(Canvas& canvas, const Skeleton& figure);

void draw_mat(Canvas& canvas, const Mat& mat);
/// Marks on the ground, `passed` of the way behind where they began.
void draw_passing_ground(Canvas& canvas, double passed);
/// Under the whole body wherever it is, under the chair, or where somebody walks.
enum class ShadowOf { body, chair, walker };
void draw_shadow(Canvas& canvas, const Skeleton& figure, ShadowOf of);
/// Where a foot stands.
void draw_foot_shadow(Canvas& canvas, const LimbJoints& joints);
/// Where a head lies on the mat; it comes little by little as the head goes down.
void draw_head_shadow(Canvas& canvas, const Skeleton& figure);
void draw_glow(Canvas& canvas, const Skeleton& figure, const Glow& glow, double breath);
void draw_arrow(Canvas& canvas, const Arrow& arrow);

/// A chair without its backrest where that is drawn as a part of its own.
void draw_prop(Canvas& canvas, Part prop, const Backdrop& around, bool backrest_apart);
/// On a wall that is close behind the back.
void draw_wall_shadow(Canvas& canvas, const Skeleton& figure, const Backdrop& around);

}  // namespace limber
