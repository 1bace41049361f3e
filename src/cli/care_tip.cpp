#include "cli/care_tip.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "catalogue/page.hpp"
#include "catalogue/tips.hpp"
#include "cli/care_json.hpp"
#include "cli/care_text.hpp"
#include "os/boot_clock.hpp"
#include "os/local_zone.hpp"
#include "os/paths.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

struct TipOptions {
  bool all = false;
  std::string tag;
  bool json = false;
};

Date today() {
  const LocalTime local = LocalZone().to_local(wall_now());
  return Date{std::chrono::floor<std::chrono::days>(local)};
}

std::vector<Tip> tagged(const std::vector<Tip>& tips, TipTag tag) {
  std::vector<Tip> found;
  std::ranges::copy_if(tips, std::back_inserter(found), [&](const Tip& tip) { return tip.has(tag); });
  return found;
}

/// By TipTag.
std::array<std::string, tip_tag_names.size()> headings() {
  return {
      trc("heading over tips", "Posture"), trc("heading over tips", "Screen"),   trc("heading over tips", "Hands"),
      trc("heading over tips", "Sitting"), trc("heading over tips", "Standing"), trc("heading over tips", "Breaks"),
      trc("heading over tips", "Eyes"),    trc("heading over tips", "Breath"),   trc("heading over tips", "Walk"),
      trc("heading over tips", "Home"),    trc("heading over tips", "Calls"),    trc("heading over tips", "Stretch")};
}

/// Under their main tags, in the order of the words.
std::string all_text(const std::vector<Tip>& tips, int width) {
  Page page(width);
  const auto heading_of = headings();
  for (std::size_t i = 0; i < heading_of.size(); ++i) {
    bool first = true;
    for (const Tip& tip : tips) {
      if (tip.tags.front() != static_cast<TipTag>(i)) continue;
      if (std::exchange(first, false)) page.heading(heading_of[i]);
      page.item("  - ", tip.text);
    }
  }
  return page.text().substr(std::min<std::size_t>(1, page.text().size()));
}

std::string one_text(const Tip& tip, const Style& style) {
  std::string text = care_paragraph(tip.text, style.width);
  std::string sources;
  for (const CareSource& source : tip.sources) sources += (sources.empty() ? "" : "; ") + limber::text(source);
  return text + paint(style, Tone::dim, care_paragraph(tr("Source: {sources}", "sources"_a = sources), style.width));
}

ExitCode tip(Console& console, const TipOptions& options) {
  Tips loaded = load_tips({Paths().resources() / "tips"});
  for (const Catalogue::Problem& problem : loaded.problems) console.err << "limber: " << text(problem) << "\n";
  if (loaded.tips.empty()) throw CommandError(ExitCode::refused, tr("There are no tips in this installation."));
  const auto tag = std::ranges::find(tip_tag_names, options.tag);
  if (tag != tip_tag_names.end()) loaded.tips = tagged(loaded.tips, static_cast<TipTag>(tag - tip_tag_names.begin()));
  if (!options.all && !loaded.tips.empty()) loaded.tips = {tip_of_the_day(loaded.tips, today())};
  if (options.json)
    console.out << tips_json(loaded.tips).dump(2) << "\n";
  else if (options.all)
    console.out << all_text(loaded.tips, console.style.width);
  else if (!loaded.tips.empty())
    console.out << one_text(loaded.tips.front(), console.style);
  return ExitCode::done;
}

}  // namespace

void add_care_tip(CLI::App& care, Action& chosen) {
  CLI::App* command = care.add_subcommand("tip", "A tip for today");
  const auto options = std::make_shared<TipOptions>();
  command->add_flag("--all", options->all, "All of them");
  command->add_option("--tag", options->tag, fmt::format("Those about: {}", fmt::join(tip_tag_names, ", ")))
      ->type_name("TAG")
      ->check(CLI::IsMember(std::vector<std::string>(tip_tag_names.begin(), tip_tag_names.end())));
  command->add_flag("--json", options->json, "With their sources, for programs");
  command->footer("Examples:\n  limber care tip\n  limber care tip --all --tag walk");
  command->callback([&chosen, options] { chosen = [options](Console& console) { return tip(console, *options); }; });
}

}  // namespace limber
