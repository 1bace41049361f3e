#include "figure/pose_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <span>
#include <system_error>

#include "core/toml_keys.hpp"

namespace limber {

namespace fs = std::filesystem;

namespace {

/// Nothing of a figure of height 1 is further away.
constexpr double furthest = 4;

/// How many numbers are wanted, and from where to where each may be.
struct Numbers {
  std::size_t at_least, at_most;
  double least, most;

  std::string how_many() const {
    return at_least == at_most ? fmt::format("{}", at_least) : fmt::format("{} or {}", at_least, at_most);
  }
};
constexpr Numbers point{3, 3, -furthest, furthest};

/// One table of a pose's file, read key by key.
class PoseTable : public TomlKeys {
 public:
  using TomlKeys::TomlKeys;

  /// None: it is missing or noted.
  std::optional<std::vector<double>> numbers(std::string_view key, const Numbers& wanted, Need need = Need::required) {
    const toml::node* node = find(key, need, fmt::format("a list of {} numbers", wanted.how_many()));
    return node ? numbers_of(key, *node, wanted) : std::nullopt;
  }

  /// 0: it is missing or noted.
  double number(std::string_view key, double least, double most, Need need = Need::required) {
    const toml::node* node = find(key, need, "a number");
    return node ? number_of(key, *node, least, most).value_or(0) : 0;
  }

  bool flag(std::string_view key) {
    const toml::node* node = find(key);
    if (!node) return false;
    if (const auto* value = node->as_boolean()) return value->get();
    problems_.add(node->source(), fmt::format("{}: expected true or false", key));
    return false;
  }

  /// A word or a list of words out of `names`, as their places there; in a list none twice.
  std::vector<std::size_t> words(std::string_view key, std::span<const std::string_view> names) {
    std::vector<std::size_t> places;
    const auto read = [&](const toml::node& item) {
      const auto* word = item.as_string();
      const auto found = word ? std::ranges::find(names, std::string_view{word->get()}) : names.end();
      const auto place = static_cast<std::size_t>(found - names.begin());
      if (found == names.end())
        problems_.add(item.source(), fmt::format("{}: expected one of {}", key, fmt::join(names, ", ")));
      else if (std::ranges::find(places, place) != places.end())
        problems_.add(item.source(), fmt::format("{}: {} is there twice", key, *found));
      else
        places.push_back(place);
    };
    const toml::node* node = find(key, Need::required, fmt::format("one of {}", fmt::join(names, ", ")));
    if (!node) return places;
    if (const toml::array* array = node->as_array())
      for (const toml::node& item : *array) read(item);
    else
      read(*node);
    return places;
  }

  /// A list of which each item is again a list of three points.
  std::vector<Arrow> arrows(std::string_view key) {
    std::vector<Arrow> arrows;
    const toml::node* node = find(key);
    if (!node) return arrows;
    const toml::array* list = node->as_array();
    if (!list) problems_.add(node->source(), fmt::format("{}: expected a list of arrows", key));
    for (std::size_t i = 0; list && i < list->size(); ++i) {
      const toml::array* points = list->get(i)->as_array();
      if (!points || points->size() != 3) {
        problems_.add(list->get(i)->source(), fmt::format("{}: expected three points: start, control, end", key));
        continue;
      }
      std::array<Vec3, 3> at;
      for (std::size_t k = 0; k < at.size(); ++k)
        if (const auto xyz = numbers_of(key, *points->get(k), point)) at.at(k) = {xyz->at(0), xyz->at(1), xyz->at(2)};
      arrows.push_back({at[0], at[1], at[2]});
    }
    return arrows;
  }

  void table(std::string_view key, Need need, const std::function<void(PoseTable&)>& read) {
    const toml::node* node = find(key, need, fmt::format("a table, [{}]", key));
    if (!node) return;
    if (!node->is_table()) return problems_.add(node->source(), fmt::format("{}: expected a table, [{}]", key, key));
    PoseTable table{*node->as_table(), problems_};
    read(table);
    table.finish();
  }

  /// Notes every key that was not read.
  void finish() {
    for (const auto& [key, value] : table_)
      if (!asked_.contains(key.str())) problems_.add(key.source(), fmt::format("unknown key {}", key.str()));
  }

 private:
  std::optional<double> number_of(std::string_view key, const toml::node& node, double least, double most) {
    const std::optional<double> number = node.is_number() ? node.value<double>() : std::nullopt;
    if (number && *number >= least && *number <= most) return number;
    problems_.add(node.source(), fmt::format("{}: expected a number from {} to {}", key, least, most));
    return std::nullopt;
  }

  std::optional<std::vector<double>> numbers_of(std::string_view key, const toml::node& node, const Numbers& wanted) {
    const toml::array* array = node.as_array();
    if (!array || array->size() < wanted.at_least || array->size() > wanted.at_most) {
      problems_.add(node.source(), fmt::format("{}: expected a list of {} numbers", key, wanted.how_many()));
      return std::nullopt;
    }
    std::vector<double> numbers;
    for (const toml::node& item : *array)
      if (const auto number = number_of(key, item, wanted.least, wanted.most)) numbers.push_back(*number);
    if (numbers.size() != array->size()) return std::nullopt;
    return numbers;
  }
};

constexpr std::uintmax_t largest_file = std::uintmax_t{64} * 1024;
constexpr std::size_t body_parts = 7;
constexpr std::array<std::string_view, 6> prop_names{"none", "chair", "roll", "desk", "wall", "doorway"};

std::array<double, 3> triple(const std::vector<double>& numbers) { return {numbers[0], numbers[1], numbers[2]}; }
Vec3 vec3(const std::vector<double>& xyz) { return {xyz[0], xyz[1], xyz[2]}; }

struct LimbKey {
  std::string_view name;
  Vec3 Limbs::*part;
  Need need;
  bool direction;  ///< has to point somewhere
};
constexpr std::array<LimbKey, 9> limb_keys{{{"shoulder", &Limbs::shoulder, Need::may_miss, false},
                                            {"wrist", &Limbs::wrist, Need::required, false},
                                            {"elbow", &Limbs::elbow, Need::required, true},
                                            {"hand", &Limbs::hand, Need::required, true},
                                            {"swing", &Limbs::swing, Need::may_miss, false},
                                            {"ankle", &Limbs::ankle, Need::required, false},
                                            {"knee", &Limbs::knee, Need::required, true},
                                            {"toe", &Limbs::toe, Need::required, true},
                                            {"sole", &Limbs::sole, Need::required, true}}};

/// What a table says replaces what `limbs` held; the keys that have to be there are, if `whole`.
void read_limbs(PoseTable& table, Limbs& limbs, bool whole) {
  for (const LimbKey& key : limb_keys) {
    const auto xyz = table.numbers(key.name, point, whole ? key.need : Need::may_miss);
    if (!xyz) continue;
    limbs.*key.part = vec3(*xyz);
    if (key.direction && length(vec3(*xyz)) < 1e-6)
      table.complain(key.name, fmt::format("{}: expected a direction, found no length", key.name));
  }
}

Body read_body(PoseTable& file) {
  Body body;
  if (const auto xyz = file.numbers("hip", point)) body.hip = vec3(*xyz);
  if (const auto angles = file.numbers("spine", {3, 3, -360, 360})) body.spine = triple(*angles);
  if (const auto angles = file.numbers("lean", {3, 3, -90, 90}, Need::may_miss)) body.lean = triple(*angles);
  body.neck = file.number("neck", -360, 360);
  body.head = file.number("head", -360, 360);
  body.neck_lean = file.number("neck_lean", -90, 90, Need::may_miss);
  body.head_lean = file.number("head_lean", -89, 89, Need::may_miss);
  body.chest_turn = file.number("chest_turn", -180, 180, Need::may_miss);
  body.pelvis_turn = file.number("pelvis_turn", -180, 180, Need::may_miss);
  body.head_turn = file.number("head_turn", -180, 180, Need::may_miss);
  file.table("right", Need::required, [&](PoseTable& table) { read_limbs(table, body.right, true); });
  body.left = mirrored(body.right);
  file.table("left", Need::may_miss, [&](PoseTable& table) { read_limbs(table, body.left, false); });
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
    if (file.has("chair_back")) around.chair_back = file.number("chair_back", .35, .60);
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
  if (const auto mat = file.numbers("mat", {2, 3, -furthest, furthest}, Need::may_miss)) {
    around.mat = Mat{mat->at(0), mat->at(1)};
    if (mat->size() > 2) around.mat->half_width = mat->at(2);
  }
  around.shoes = file.flag("shoes");
  file.table("view", Need::required, [&](PoseTable& table) {
    around.view = {table.number("yaw", -180, 180), table.number("pitch", 0, 89), table.flag("level"),
                   table.flag("borrows")};
  });
  return around;
}

std::vector<Part> read_parts(PoseTable& file, std::string_view key) {
  std::vector<Part> parts;
  for (const std::size_t place : file.words(key, part_names)) parts.push_back(static_cast<Part>(place));
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
  if (const auto glow = file.numbers("glow", {3, 3, 0, 1}, Need::may_miss))
    pose.glow = Glow{glow->at(0), glow->at(1), glow->at(2)};
  pose.pause = file.flag("pause");
  pose.arrows = file.arrows("arrows");
  return pose;
}

void load_file(const fs::path& file, Poses& poses) {
  std::error_code error;
  const auto size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
  std::ifstream in;
  if (size > 0 && size <= largest_file) in.open(file, std::ios::binary);
  if (!in.is_open()) {
    poses.problems.push_back({file, 0, 0, "is empty, too large or no file that can be read"});
    return;
  }
  const std::string text{std::istreambuf_iterator<char>{in}, {}};
  if (auto pose = read_pose(text, file, poses.problems)) poses.all.emplace(pose->name, *pose);
}

}  // namespace

std::optional<Pose> read_pose(std::string_view toml, const fs::path& file, std::vector<Problem>& problems) {
  auto pose = read_whole<PoseTable>(toml, file, problems, read_all);
  if (pose) pose->name = file.stem().string();
  return pose;
}

Poses load_poses(const fs::path& dir) {
  Poses poses;
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry{dir, error}, end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".toml") files.push_back(entry->path());
  if (error) poses.problems.push_back({dir, 0, 0, fmt::format("cannot read the folder: {}", error.message())});
  std::ranges::sort(files);
  for (const fs::path& file : files) load_file(file, poses);
  return poses;
}

}  // namespace limber
