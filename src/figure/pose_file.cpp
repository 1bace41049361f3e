#include "figure/pose_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include "figure/pose_table.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{64} * 1024;
constexpr std::size_t body_parts = 7;
constexpr std::array<std::string_view, 6> prop_names{"none", "chair", "roll", "desk", "wall", "doorway"};

std::array<double, 3> triple(const std::vector<double>& numbers) { return {numbers[0], numbers[1], numbers[2]}; }
Vec3 vec3(const std::vector<double>& xyz) { return {xyz[0], xyz[1], xyz[2]}; }

Vec3 read_point(PoseTable& table, std::string_view key) {
  const auto xyz = table.numbers(key, 3, 3, -furthest, furthest);
  return xyz ? vec3(*xyz) : Vec3{};
}

enum class Need { required, zero_if_missing };

struct LimbKey {
  std::string_view name;
  Vec3 Limbs::*part;
  Need need;
  bool direction;  ///< has to point somewhere
};
constexpr std::array<LimbKey, 9> limb_keys{{{"shoulder", &Limbs::shoulder, Need::zero_if_missing, false},
                                            {"wrist", &Limbs::wrist, Need::required, false},
                                            {"elbow", &Limbs::elbow, Need::required, true},
                                            {"hand", &Limbs::hand, Need::required, true},
                                            {"swing", &Limbs::swing, Need::zero_if_missing, false},
                                            {"ankle", &Limbs::ankle, Need::required, false},
                                            {"knee", &Limbs::knee, Need::required, true},
                                            {"toe", &Limbs::toe, Need::required, true},
                                            {"sole", &Limbs::sole, Need::required, true}}};

/// What a table says replaces what `limbs` held; the keys that have to be there are, if `whole`.
void read_limbs(PoseTable& table, Limbs& limbs, bool whole) {
  for (const LimbKey& key : limb_keys) {
    const auto xyz = whole && key.need == Need::required ? table.numbers(key.name, 3, 3, -furthest, furthest)
                                                         : table.numbers_or_none(key.name, 3, 3, -furthest, furthest);
    if (!xyz) continue;
    limbs.*key.part = vec3(*xyz);
    if (key.direction && length(vec3(*xyz)) < 1e-6)
      table.complain(key.name, fmt::format("{}: expected a direction, found no length", key.name));
  }
}

Limbs mirrored(Limbs limbs) {
  for (const LimbKey& key : limb_keys) (limbs.*key.part).z *= -1;
  return limbs;
}

Body read_body(PoseTable& file) {
  Body body;
  body.hip = read_point(file, "hip");
  if (const auto angles = file.numbers("spine", 3, 3, -360, 360)) body.spine = triple(*angles);
  if (const auto angles = file.numbers_or_none("lean", 3, 3, -90, 90)) body.lean = triple(*angles);
  body.neck = file.number("neck", -360, 360);
  body.head = file.number("head", -360, 360);
  body.neck_lean = file.number_or_none("neck_lean", -90, 90).value_or(0);
  body.head_lean = file.number_or_none("head_lean", -89, 89).value_or(0);
  body.chest_turn = file.number_or_none("chest_turn", -180, 180).value_or(0);
  body.pelvis_turn = file.number_or_none("pelvis_turn", -180, 180).value_or(0);
  body.head_turn = file.number_or_none("head_turn", -180, 180).value_or(0);
  file.table("right", true, [&](PoseTable& table) { read_limbs(table, body.right, true); });
  body.left = mirrored(body.right);
  file.table("left", false, [&](PoseTable& table) { read_limbs(table, body.left, false); });
  return body;
}

std::vector<Part> read_props(PoseTable& file) {
  std::vector<Part> props;
  for (const std::size_t word : file.words("prop", prop_names))
    if (word > 0) props.push_back(static_cast<Part>(static_cast<std::size_t>(Part::chair) + word - 1));
  return props;
}

void read_props_places(PoseTable& file, Backdrop& around) {
  if (contains(around.props, Part::chair)) {
    around.chair_back = file.number_or_none("chair_back", .35, .60);
    around.chair_legs = file.flag("chair_legs");
  }
  if (contains(around.props, Part::desk)) around.desk_edge = file.number("desk_edge", -furthest, furthest);
  if (contains(around.props, Part::doorway)) around.doorway_at = file.number("doorway_at", -furthest, furthest);
  if (!contains(around.props, Part::wall)) return;
  around.wall_at = file.number("wall_at", -furthest, furthest);
  if (const auto side = file.words("wall", wall_side_names); !side.empty())
    around.wall = static_cast<WallSide>(side.front());
}

Backdrop read_backdrop(PoseTable& file) {
  Backdrop around;
  around.props = read_props(file);
  read_props_places(file, around);
  if (const auto mat = file.numbers_or_none("mat", 2, 3, -furthest, furthest)) {
    around.mat = Mat{mat->at(0), mat->at(1)};
    if (mat->size() > 2) around.mat->half_width = mat->at(2);
  }
  around.shoes = file.flag("shoes");
  file.table("view", true, [&](PoseTable& table) {
    around.view = {table.number("yaw", -180, 180), table.number("pitch", 0, 89), table.flag("level"),
                   table.flag("borrows")};
  });
  return around;
}

std::vector<Part> read_parts(PoseTable& file, std::string_view key) {
  std::vector<Part> parts;
  for (const std::size_t place : file.words_or_none(key, part_names)) parts.push_back(static_cast<Part>(place));
  return parts;
}

void read_order(PoseTable& file, Pose& pose) {
  pose.order = file.has("order") ? read_parts(file, "order") : side_order(false);
  if (std::ranges::count_if(pose.order, [](Part part) { return !is_prop(part); }) != body_parts)
    file.complain("order", "order: expected all seven parts of the body");
  for (const Part part : pose.order)
    if (is_prop(part) && !contains(pose.around.props, part == Part::backrest ? Part::chair : part))
      file.complain("order", fmt::format("order: {} is not in prop", part_names.at(static_cast<std::size_t>(part))));
  pose.near = file.has("near") ? read_parts(file, "near") : side_near(false);
  if (std::ranges::any_of(pose.near, [](Part part) { return part > Part::leg_r; }))
    file.complain("near", "near: expected arms and legs only");
}

Pose read_all(PoseTable& file) {
  Pose pose;
  pose.body = read_body(file);
  pose.around = read_backdrop(file);
  read_order(file, pose);
  if (const auto glow = file.numbers_or_none("glow", 3, 3, 0, 1))
    pose.glow = Glow{glow->at(0), glow->at(1), glow->at(2)};
  pose.pause = file.flag("pause");
  pose.arrows = file.arrows("arrows");
  file.finish();
  return pose;
}

void load_file(const fs::path& file, Poses& poses) {
  std::error_code error;
  const auto size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
  std::ifstream in;
  if (size > 0 && size <= largest_file) in.open(file, std::ios::binary);
  if (!in.is_open()) return poses.add(Poses::Problem{file, 0, 0, "is empty, too large or no file that can be read"});
  const std::string text{std::istreambuf_iterator<char>{in}, {}};
  std::vector<Poses::Problem> problems;
  if (auto pose = read_pose(text, file, problems)) poses.add(*std::move(pose));
  for (Poses::Problem& problem : problems) poses.add(std::move(problem));
}

}  // namespace

std::optional<Pose> read_pose(std::string_view toml, const fs::path& file, std::vector<Poses::Problem>& problems) {
  PoseProblems noted{file, problems};
  const auto before = static_cast<std::ptrdiff_t>(problems.size());
  try {
    const toml::table root = toml::parse(toml, file.string());
    PoseTable table{root, noted};
    Pose pose = read_all(table);
    pose.name = file.stem().string();
    if (!noted.any()) return pose;
    std::ranges::stable_sort(problems.begin() + before, problems.end(), {}, [](const Poses::Problem& problem) {
      return std::pair{problem.line, problem.column};
    });
  } catch (const toml::parse_error& error) {
    noted.add(error.source(), std::string{error.description()});
  }
  return std::nullopt;
}

Poses load_poses(const fs::path& dir) {
  Poses poses;
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry{dir, error}, end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".toml") files.push_back(entry->path());
  if (error) poses.add(Poses::Problem{dir, 0, 0, fmt::format("cannot read the folder: {}", error.message())});
  std::ranges::sort(files);
  for (const fs::path& file : files) load_file(file, poses);
  return poses;
}

}  // namespace limber
