#include "panel/model/tray_facts.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <string_view>

#include "words/face.hpp"
#include "words/json_reader.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

std::vector<TrayFacts::Item> read_items(const Json::array_t& list) {
  std::vector<TrayFacts::Item> items;
  for (const Json& one : list) {
    const JsonReader from(one);
    if (one.is_object())
      items.push_back({from.words("id"), from.words("label"), from.flag("enabled").value_or(true), from.flag("checked"),
                       read_items(from.list("items"))});
  }
  return items;
}

/// The colours that the files are drawn in: the glyph's, and that of a break that is asked for.
constexpr std::array<std::string_view, 2> drawn_in{"#2e3436", "#b86a00"};

/// It becomes part of an SVG.
bool is_colour(std::string_view text) {
  return text.size() == 7 && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

}  // namespace

TrayFacts read_tray(const Json& answer) {
  const JsonReader from(answer);
  TrayFacts facts;
  facts.wanted = from.flag("wanted").value_or(true);
  facts.icon = from.words("icon");
  facts.colour = from.words("colour");
  const std::string title = from.words("title"), text = from.words("text");
  facts.tip = text.empty() ? title : title + "\n" + text;
  facts.menu = read_items(from.list("menu"));
  return facts;
}

TrayFacts disconnected_tray(const std::string& colour) {
  TrayFacts facts;
  facts.icon = "limber-off-symbolic";
  facts.colour = colour;
  facts.tip = tr(reminders_are_off);
  facts.menu = {{tray_start, tr("Start reminders"), true, std::nullopt, {}},
                {tray_quit, tr("Quit"), true, std::nullopt, {}}};
  return facts;
}

std::string tray_picture(const std::filesystem::path& icons, const TrayFacts& facts) {
  if (facts.icon.find('/') != std::string::npos) return "";
  std::ifstream file(icons / (facts.icon + ".svg"));
  std::string svg{std::istreambuf_iterator<char>(file), {}};
  // Bars of the old kind blend what is pale more than once, so that it is lost; this grey is seen on black and on
  // white.
  constexpr std::string_view pale = " opacity=\"";
  for (auto at = svg.find(pale); at != std::string::npos; at = svg.find(pale, at + 1))
    svg.replace(at, svg.find('"', at + pale.size()) + 1 - at, " fill=\"#888888\"");
  if (!is_colour(facts.colour)) return svg;
  for (const std::string_view drawn : drawn_in)
    for (auto at = svg.find(drawn); at != std::string::npos; at = svg.find(drawn, at + facts.colour.size()))
      svg.replace(at, drawn.size(), facts.colour);
  return svg;
}

}  // namespace limber
