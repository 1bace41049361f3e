// Stretches for the tests of the routine.
#pragma once

#include "core/exercise.hpp"

namespace limber {

inline ExerciseStep step(std::string say, std::string pose, Duration moving = 0s, std::size_t index = 0) {
  return {std::move(say), std::move(pose), "", moving, index};
}

/// Held, each side once.
inline Exercise twist() {
  Exercise twist;
  twist.id = "twist";
  twist.name = "Twist";
  twist.sides = 2;
  twist.ready = {step("Sit tall.", "seated"), step("Left hand to the {side} knee.", "seated", 0s, 1)};
  twist.move = step("Turn to the {side}.", "twisted", 1600ms, 2);
  twist.come_out = "Come back.";
  twist.hold_for = {{20s, 30s}};
  return twist;
}

/// Held for a few breaths, several times.
inline Exercise cobra() {
  Exercise cobra;
  cobra.id = "cobra";
  cobra.name = "Cobra";
  cobra.ready = {step("Lie on your belly.", "prone")};
  cobra.move = step("Lift the chest.", "up", 1800ms, 1);
  cobra.hold = step("Shoulders low.", "", 0s, 2);
  cobra.back = step("Sink back.", "prone", 1800ms, 3);
  cobra.breaths = {{3, 5}};
  cobra.repetitions = {2, 4};
  return cobra;
}

/// Keeps moving with the breath.
inline Exercise cat_cow() {
  Exercise cat_cow;
  cat_cow.id = "cat-cow";
  cat_cow.name = "Cat-Cow";
  cat_cow.ready = {step("Hands and knees.", "table")};
  cat_cow.out = step("Breathe out and round your back.", "cat", 4s, 1);
  cat_cow.in = step("Breathe in and let your belly sink.", "cow", 4s, 2);
  cat_cow.repetitions = {6, 12};
  return cat_cow;
}

}  // namespace limber
