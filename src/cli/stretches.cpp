// limber stretches and limber rate
#include <algorithm>
#include <ostream>
#include <span>

#include "catalogue/folder_files.hpp"
#include "catalogue/suitable.hpp"
#include "cli/daemon_link.hpp"
#include "cli/installed.hpp"
#include "cli/options.hpp"
#include "cli/words.hpp"
#include "core/exercise.hpp"
#include "words/event_words.hpp"
#include "words/stretch_text.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

template <typename Term>
Json terms_json(const std::vector<Term>& terms) {
  return array_of(terms, [](Term term) { return name(term); });
}

Json step_json(const Stretch::Step& step) {
  return {{"phase", name(step.phase)},
          {"do", with_side(step.action, Side::none)},
          {"breathe", with_side(step.breathe, Side::none)},
          {"feel", with_side(step.feel, Side::none)},
          {"pose", step.pose}};
}

Json dose_json(const Stretch::Dose& dose) {
  Json json = Json::object();
  if (dose.hold) json["hold_seconds"] = {dose.hold->least.count(), dose.hold->most.count()};
  if (dose.breaths) json["breaths"] = {dose.breaths->least, dose.breaths->most};
  if (dose.repetitions) json["repetitions"] = {dose.repetitions->least, dose.repetitions->most};
  json["as_often_as_wanted"] = dose.as_often_as_wanted;
  return json;
}

/// Its words as they are said; null where a step keeps those of the whole.
Json brief_json(const Stretch& stretch) {
  if (!stretch.brief) return nullptr;
  const auto briefly = [](const Stretch::Step& step) {
    return step.briefly.empty() ? Json(nullptr) : Json(with_side(step.briefly, Side::none));
  };
  Json dose = dose_json(stretch.brief->dose);
  dose.erase("as_often_as_wanted");
  return {{"dose", dose}, {"steps", array_of(stretch.steps, briefly)}, {"come_out", stretch.brief->come_out}};
}

Json cited_json(const Stretch::Source& source) {
  return {{"title", source.title}, {"where", source.where}, {"about", source.about}, {"seen", name(source.seen)}};
}

Json caution_json(const Stretch::Caution& caution) {
  return {{"condition", conditions[caution.condition].id}, {"action", name(caution.what)}, {"text", caution.text}};
}

Json stretch_json(const Stretch& stretch) {
  return {{"id", stretch.id},
          {"name", stretch.name},
          {"summary", stretch.summary},
          {"places", terms_json(stretch.places)},
          {"equipment", stretch.equipment},
          {"needs", stretch.needs},
          {"clothes", name(stretch.clothes)},
          {"areas", terms_json(stretch.areas)},
          {"movements", terms_json(stretch.movements)},
          {"effort", name(stretch.effort)},
          {"strong_extension", stretch.strong_extension},
          {"sides", stretch.sides},
          {"dose", dose_json(stretch.dose)},
          {"round_seconds", {stretch.dose.round.least.count(), stretch.dose.round.most.count()}},
          {"steps", array_of(stretch.steps, step_json)},
          {"come_out", stretch.come_out},
          {"come_out_pose", stretch.come_out_pose},
          {"short", brief_json(stretch)},
          {"easier", stretch.easier},
          {"mistakes", stretch.mistakes},
          {"stop", stretch.stop},
          {"cautions", array_of(stretch.cautions, caution_json)},
          {"sources", array_of(stretch.sources, cited_json)}};
}

/// {"stretches": [{"id", "name", "summary", "places", ...}]}; the words are those of src/catalogue/FORMAT.md, those of
/// the steps as for the right side. "left_out" says why a stretch is not for the person, and is there for those alone.
Json stretches_json(const std::vector<Listed>& list) {
  Json stretches = Json::array();
  for (const Listed& one : list) {
    stretches.push_back(stretch_json(*one.stretch));
    if (one.left_out) stretches.back()["left_out"] = *one.left_out;
  }
  return {{"stretches", stretches}};
}

/// Words as they were given; none of a kind: all. Of several of a kind one is enough.
struct StretchSelection {
  std::vector<std::string> places;
  std::vector<std::string> areas;
  bool json = false;
};

/// `trouble`: what is said of {word} that is none of {names}.
template <typename Enum>
std::vector<Enum> understand(const std::vector<std::string>& words, std::span<const std::string_view> names,
                             const char* trouble) {
  std::vector<Enum> values;
  for (const std::string& word : words) {
    const auto found = std::ranges::find(names, std::string_view{word});
    if (found == names.end())
      throw CommandError(ExitCode::bad_usage, tr(trouble, "word"_a = word, "names"_a = alternatives(names)));
    values.push_back(static_cast<Enum>(found - names.begin()));
  }
  return values;
}

/// What is in both; `asked` empty: all of `there`.
template <typename Enum>
std::vector<Enum> common(const std::vector<Enum>& there, const std::vector<Enum>& asked) {
  std::vector<Enum> both;
  std::ranges::copy_if(there, std::back_inserter(both),
                       [&](Enum value) { return asked.empty() || std::ranges::find(asked, value) != asked.end(); });
  return both;
}

/// Those of the catalogue that pass, each under the nearest of the places asked for. Throws CommandError, naming the
/// words that there are, for one that is none. `catalogue` has to outlive the list.
std::vector<Listed> list_stretches(const Catalogue& catalogue, const StretchSelection& filter,
                                   const StretchPolicy& policy) {
  const auto places =
      understand<Place>(filter.places, names_of(Place{}), tr_noop("'{word}' is no place. Write {names}."));
  const auto areas =
      understand<Area>(filter.areas, names_of(Area{}), tr_noop("'{word}' is no area of the body. Write {names}."));
  std::vector<Listed> list;
  for (const Stretch& stretch : catalogue.stretches) {
    const auto here = common(stretch.places, places);
    if (here.empty() || common(stretch.areas, areas).empty()) continue;
    list.push_back(
        {&stretch, *std::ranges::min_element(here), left_out_because(stretch, policy), brief_length(stretch, policy)});
  }
  return list;
}

void tell_problems(Console& console, const Catalogue& catalogue) {
  for (const Problem& problem : catalogue.problems) console.err << "limber: " << to_string(problem) << "\n";
}

Look look_of(const Style& style) {
  const auto painter = [&style](Tone tone) {
    return [style, tone](std::string_view text) { return paint(style, tone, text); };
  };
  return {style.width, painter(Tone::strong), painter(Tone::dim)};
}

ExitCode list(Console& console, const StretchSelection& filter) {
  const Catalogue catalogue = load_installed_stretches();
  const auto listed = list_stretches(catalogue, filter, load_stretch_policy(console.err));
  tell_problems(console, catalogue);
  if (filter.json)
    console.out << stretches_json(listed).dump(2) << "\n";
  else if (listed.empty())
    console.out << tr("There is none of that kind.") << "\n";
  else
    console.out << list_text(listed, look_of(console.style));
  return ExitCode::done;
}

ExitCode show(Console& console, const std::string& id) {
  const Catalogue catalogue = load_installed_stretches();
  if (!catalogue.find(id)) tell_problems(console, catalogue);
  const Stretch& stretch = require_stretch(catalogue, id);
  console.out << show_text(stretch, load_stretch_policy(console.err), look_of(console.style));
  return ExitCode::done;
}

/// Each file, and whether its id is free: what is found is what would leave it out.
ExitCode check(Console& console, const std::vector<std::string>& files) {
  const Catalogue installed = load_installed_stretches();
  ExitCode code = ExitCode::done;
  for (const std::string& file : files) {
    std::vector<Problem> problems;
    const auto stretch = load_stretch(file, problems);
    const Stretch* holder = stretch ? installed.find(stretch->id) : nullptr;
    std::error_code ignored;
    if (holder && !std::filesystem::equivalent(holder->file, file, ignored))
      problems.push_back(id_is_taken(stretch->id, file, holder->file));
    for (const Problem& problem : problems) console.out << to_string(problem) << "\n";
    if (problems.empty())
      console.out << is_fine(file) << "\n";
    else
      code = ExitCode::refused;
  }
  return code;
}

/// An option that may come several times, with one word each.
void add_words(CLI::App& command, const std::string& option, std::vector<std::string>& words,
               const std::string& description) {
  command.add_option(option, words, description)->expected(1, 64)->allow_extra_args(false);
}

void add_show(CLI::App& stretches, Action& chosen) {
  CLI::App* command = stretches.add_subcommand("show", "How to do one");
  command->add_option("ID", options_of<std::string>(*command, chosen, show), "As limber stretches lists it")
      ->required();
  command->footer("Example:\n  limber stretches show seated-twist");
}

void add_check(CLI::App& stretches, Action& chosen) {
  CLI::App* command =
      stretches.add_subcommand("check", "Look stretches of your own over; exit code 1 if anything is wrong with them");
  command
      ->add_option("FILE", options_of<std::vector<std::string>>(*command, chosen, check),
                   "A file of a stretch, FILE.toml")
      ->required();
  command->footer("Example:\n  limber stretches check ~/.local/share/limber/stretches/*.toml");
}

struct RateOptions {
  std::string id, rating;
};

ExitCode rate(Console& console, const RateOptions& options) {
  const auto& [id, rating] = options;
  const std::string name = require_stretch(load_installed_stretches(), id).name;
  Json params{{"id", id}};
  if (rating != "none") params["rating"] = rating;
  ask_daemon("stretch_rate", params);
  console.out << rating_words(name, from_name<Rating>(rating)) << "\n";
  return ExitCode::done;
}

}  // namespace

void add_stretches(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("stretches", "List the stretches, or show one");
  auto& filter = options_of<StretchSelection>(*command, chosen, list);
  add_words(*command, "--place", filter.places, "Only those for desk, standing or mat; may come more than once");
  add_words(*command, "--area", filter.areas, "Only those felt there, such as mid-back; may come more than once");
  command->add_flag("--json", filter.json, "All about all of them, for programs");
  command->footer(
      "Your own ones are *.toml files in ~/.local/share/limber/stretches. Works without limberd. Examples:\n"
      "  limber stretches --place desk --area mid-back\n  limber stretches show seated-twist");
  command->require_subcommand(0, 1);
  add_show(*command, chosen);
  add_check(*command, chosen);
}

void add_rate(CLI::App& app, Action& chosen) {
  CLI::App* command = app.add_subcommand("rate", "Say what you think of a stretch");
  auto& options = options_of<RateOptions>(*command, chosen, rate);
  command->add_option("ID", options.id, "As limber stretches lists it")->required();
  command->add_option("RATING", options.rating, "like, dislike, hide, or none to take it back")
      ->required()
      ->check(CLI::IsMember({"like", "dislike", "hide", "none"}));
  command->footer("Examples:\n  limber rate cat-cow like\n  limber rate cobra hide");
}

}  // namespace limber
