#include "panel/link/pages.hpp"

#include <fmt/format.h>

#include "core/number_text.hpp"

namespace limber {
namespace {

std::optional<PanelPlace> place_in(std::string_view text, char between) {
  const auto at = text.find(between);
  if (at == text.npos) return std::nullopt;
  const auto x = whole_number<int>(text.substr(0, at)), y = whole_number<int>(text.substr(at + 1));
  return x && y ? std::optional(PanelPlace{*x, *y}) : std::nullopt;
}

}  // namespace

std::string request_text(const PanelRequest& request) {
  if (!request.beside) return std::string(name(request.page));
  return fmt::format("{} {} {}", name(request.page), request.beside->x, request.beside->y);
}

std::optional<PanelRequest> panel_request(std::string_view text) {
  const auto end = text.find(' ');
  const auto page = panel_page(text.substr(0, end));
  if (!page) return std::nullopt;
  return PanelRequest{*page, end == text.npos ? std::nullopt : place_in(text.substr(end + 1), ' ')};
}

std::optional<PanelPlace> panel_place(std::string_view text) { return place_in(text, ','); }

}  // namespace limber
