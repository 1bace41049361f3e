#include "panel/widgets/step_list.hpp"

#include <fmt/format.h>
#include <wx/tokenzr.h>

#include <algorithm>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icons.hpp"
#include "panel/widgets/look.hpp"
#include "panel/widgets/paint_context.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int pad_x = 10, pad_y = 8, step_gap = 3, mark = 22, to_text = 35;

std::vector<wxString> wrapped(const wxWindow& window, const wxString& text, const wxFont& in, int width) {
  std::vector<wxString> lines;
  wxString line;
  wxStringTokenizer words(text, " ");
  while (words.HasMoreTokens()) {
    const wxString word = words.GetNextToken();
    const wxString longer = line.empty() ? word : line + " " + word;
    int wide = 0, high = 0;
    window.GetTextExtent(longer, &wide, &high, nullptr, nullptr, &in);
    if (wide > width && !line.empty()) {
      lines.push_back(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

std::string spoken(const std::vector<BreakStep>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (steps[i].state == StepState::current)
      return tr("Step {number} of {count}: {step}", "number"_a = i + 1, "count"_a = steps.size(),
                "step"_a = steps[i].text);
  return tr("Steps");
}

}  // namespace

wxFont StepList::step_font(bool current) const {
  wxFont its = zoom_.font(FontStep::small).Scaled(1.05F);
  if (current) its.SetWeight(wxFONTWEIGHT_MEDIUM);
  return its;
}

StepList::StepList(wxWindow* parent, int width, Zoom zoom) : zoom_(zoom) {
  Create(parent, wxID_ANY, wxDefaultPosition, {width, 10}, wxBORDER_NONE);
  SetMinSize({width, 10});
  paint_with(*this, [this](wxGraphicsContext& graphics) { paint(graphics); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    const int before = GetMinSize().y;
    arrange();
    if (changed_ && before != GetMinSize().y) changed_();
  });
}

void StepList::show(const std::vector<BreakStep>& steps) {
  if (steps == steps_) return;
  steps_ = steps;
  set_accessible(*this, spoken(steps), AccessibleRole::list);
  arrange();
  Refresh();
  if (changed_) changed_();
}

void StepList::arrange() {
  rows_.clear();
  int top = 0;
  const int width = GetSize().x - zoom_.px(2 * pad_x + to_text);
  const wxFont widest = step_font(true);  // so that lines do not break anew when a step is lit
  int unused = 0;
  GetTextExtent("Ag", &unused, &line_height_, nullptr, nullptr, &widest);
  line_height_ = line_height_ * 6 / 5;
  for (const BreakStep& step : steps_) {
    Row& row = rows_.emplace_back();
    row.lines = wrapped(*this, wx_text(step.text), widest, std::max(width, zoom_.px(60)));
    row.top = top;
    const int text = static_cast<int>(row.lines.size()) * line_height_;
    row.height = std::max(text, zoom_.px(mark)) + 2 * zoom_.px(pad_y);
    top += row.height + zoom_.px(step_gap);
  }
  if (const wxSize whole{GetMinSize().x, std::max(top, 10)}; whole != GetMinSize()) SetMinSize(whole);
}

void StepList::paint(wxGraphicsContext& graphics) {
  for (std::size_t i = 0; i < steps_.size(); ++i) paint_row(graphics, i);
}

wxRect StepList::seen_first() const {
  const auto now = std::ranges::find(steps_, StepState::current, &BreakStep::state);
  if (now == steps_.end()) return {};
  const auto current = static_cast<std::size_t>(now - steps_.begin());
  const Row& last = rows_[std::min(current + 1, steps_.size() - 1)];
  return {0, rows_[current].top, GetSize().x, last.top + last.height - rows_[current].top};
}

void StepList::paint_row(wxGraphicsContext& graphics, std::size_t index) const {
  const Palette& its = palette();
  const Row& row = rows_[index];
  const bool current = steps_[index].state == StepState::current;
  if (current) {
    const double edge = its.strong ? FromDIP(2) : 0;
    graphics.SetPen(its.strong ? wxPen(colour(its.accent), FromDIP(2)) : *wxTRANSPARENT_PEN);
    graphics.SetBrush(wxBrush(colour(its.accent_soft)));
    graphics.DrawRoundedRectangle(edge / 2, row.top + edge / 2, GetSize().x - edge, row.height - edge, zoom_.px(8));
  }
  const double radius = zoom_.px(mark) / 2.0;
  paint_mark(graphics, index, zoom_.px(pad_x) + radius, row.top + zoom_.px(pad_y) + radius);
  graphics.SetFont(step_font(current), colour(current ? its.text : its.text2));
  const double left = zoom_.px(pad_x + to_text);
  double y = row.top + zoom_.px(pad_y) + (zoom_.px(mark) - line_height_) / 2.0 + zoom_.px(1);
  for (const wxString& line : row.lines) {
    graphics.DrawText(line, left, y);
    y += line_height_;
  }
}

void StepList::paint_mark(wxGraphicsContext& graphics, std::size_t index, double x, double y) const {
  const Palette& its = palette();
  const StepState state = steps_[index].state;
  const double radius = zoom_.px(mark) / 2.0 - (state == StepState::coming ? 1 : 0);
  graphics.SetPen(state == StepState::coming ? wxPen(colour(mixed(its.line, its.control_edge, .3)), FromDIP(2))
                                             : *wxTRANSPARENT_PEN);
  graphics.SetBrush(state == StepState::coming
                        ? *wxTRANSPARENT_BRUSH
                        : wxBrush(colour(state == StepState::done ? its.accent_soft : its.fill)));
  graphics.DrawEllipse(x - radius, y - radius, 2 * radius, 2 * radius);
  if (state == StepState::done) {
    const double size = zoom_.px(12);
    graphics.DrawBitmap(icon_bundle(Icon::check, its.accent, zoom_.px(12)).GetBitmapFor(this), x - size / 2,
                        y - size / 2, size, size);
    return;
  }
  wxFont number = zoom_.font(FontStep::caption);
  number.SetWeight(wxFONTWEIGHT_SEMIBOLD);
  graphics.SetFont(number, colour(state == StepState::current ? its.on_fill : its.text2));
  draw_centred(graphics, fmt::format("{}", index + 1), x, y);
}

}  // namespace limber
