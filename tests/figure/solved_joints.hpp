// What resources/poses/solved.json says, held against a skeleton.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "figure/rig.hpp"
#include "figure_files.hpp"

namespace limber {

constexpr double solved_within = .002;

inline nlohmann::json solved() { return nlohmann::json::parse(std::ifstream{pose_folder() / "solved.json"}); }

inline void expect_joints(const nlohmann::json& expected, const Skeleton& figure, const std::string& what) {
  EXPECT_EQ(expected.size(), joints(figure).size()) << what;
  for (const NamedJoint& joint : joints(figure)) {
    const nlohmann::json& at = expected.at(std::string{joint.name});
    EXPECT_NEAR(joint.at.x, at[0].get<double>(), solved_within) << what << " " << joint.name;
    EXPECT_NEAR(joint.at.y, at[1].get<double>(), solved_within) << what << " " << joint.name;
    EXPECT_NEAR(joint.at.z, at[2].get<double>(), solved_within) << what << " " << joint.name;
  }
}

}  // namespace limber
