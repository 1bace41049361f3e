#include "panel/widgets/break_widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "panel/widgets/accessible.hpp"
#include "panel/widgets/icons.hpp"
#include "words/tr.hpp"

namespace limber {
namespace {

constexpr int side = 56;
constexpr double outer = 26.5, least = 13, most = 24, dot_size = .9;
constexpr int dots = 42;
constexpr double least_growth = .25;  // pixels; less than that cannot be seen

wxColour veil(Rgb rgb, double part) {
  return {rgb.red, rgb.green, rgb.blue, static_cast<unsigned char>(std::lround(255 * part))};
}

constexpr int pill_height = 30, pill_inset = 3, pill_pad = 12;
constexpr const char* labels[] = {tr_noop("Right side"), tr_noop("Left side")};

constexpr int pad_x = 10, pad_y = 8, step_gap = 3, mark = 22, to_text = 35;

std::string spoken(const std::vector<BreakStep>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (steps[i].state == StepState::current)
      return tr("Step {number} of {count}: {step}", "number"_a = i + 1, "count"_a = steps.size(),
                "step"_a = steps[i].text);
  return tr("Steps");
}

}  // namespace

PacerView::PacerView(wxWindow* parent, Zoom zoom) : Drawing(parent), radius_(least) {
  SetInitialSize({zoom.px(side), zoom.px(side)});
  set_accessible(*this, tr("Breath"), AccessibleRole::image);
}

void PacerView::show(double fullness) {
  const double eased = (1 - std::cos(std::numbers::pi * fullness)) / 2;
  const double radius = least + (most - least) * eased;
  if (std::abs(radius - radius_) < least_growth) return;
  radius_ = radius;
  Refresh(false);
}

void PacerView::paint(wxGraphicsContext& graphics) {
  const Palette& its = palette();
  const double scale = GetSize().x / static_cast<double>(side), centre = GetSize().x / 2.0;
  const auto disc = [&](double radius) {
    graphics.DrawEllipse(centre - radius * scale, centre - radius * scale, 2 * radius * scale, 2 * radius * scale);
  };
  graphics.SetPen(*wxTRANSPARENT_PEN);
  graphics.SetBrush(wxBrush(veil(its.accent, .45)));
  wxGraphicsPath ring = graphics.CreatePath();  // a dashed line would take ten times as long
  for (int i = 0; i < dots; ++i) {
    const double angle = 2 * std::numbers::pi * i / dots, away = outer * scale;
    ring.AddCircle(centre + away * std::cos(angle), centre + away * std::sin(angle), dot_size * scale);
  }
  graphics.FillPath(ring);
  graphics.SetBrush(wxBrush(veil(its.fill, .26)));
  disc(radius_);
  graphics.SetBrush(wxBrush(veil(its.fill, .55)));
  disc(radius_ * 2 / 3);
}

wxFont SideSwitch::pill_font(bool current) const {
  wxFont its = zoom_.font(FontStep::small);
  if (current) its.SetWeight(wxFONTWEIGHT_SEMIBOLD);
  return its;
}

SideSwitch::SideSwitch(wxWindow* parent, Zoom zoom) : Drawing(parent), zoom_(zoom) {
  int width = 0;
  const wxFont bold = pill_font(true);
  for (const char* label : labels) width = std::max(width, text_size(*this, wx_text(tr(label)), bold).x);
  SetInitialSize({2 * (width + zoom_.px(2 * pill_pad)) + zoom_.px(2 * pill_inset), zoom_.px(pill_height)});
  Hide();
}

void SideSwitch::show(Side side) {
  if (side == side_) return;
  side_ = side;
  Show(side != Side::none);
  if (side != Side::none) set_accessible(*this, tr(labels[side == Side::right ? 0 : 1]), AccessibleRole::radio_button);
  Refresh();
}

void SideSwitch::paint(wxGraphicsContext& graphics) {
  const Palette& its = palette();
  const wxSize size = GetSize();
  graphics.SetBrush(wxBrush(colour(its.card)));
  graphics.SetPen(wxPen(colour(its.line), 1));
  graphics.DrawRoundedRectangle(.5, .5, size.x - 1, size.y - 1, (size.y - 1) / 2.0);
  const double in = zoom_.px(pill_inset), pill = (size.x - 2 * in) / 2;
  for (int i = 0; i < 2; ++i) {
    const bool current = (side_ == Side::right) == (i == 0);
    const double left = in + i * pill;
    if (current) {
      graphics.SetPen(*wxTRANSPARENT_PEN);
      graphics.SetBrush(wxBrush(colour(its.fill)));
      graphics.DrawRoundedRectangle(left, in, pill, size.y - 2 * in, (size.y - 2 * in) / 2);
    }
    graphics.SetFont(pill_font(current), colour(current ? its.on_fill : its.text2));
    draw_centred(graphics, tr(labels[i]), left + pill / 2, size.y / 2.0);
  }
}

wxFont StepList::step_font(bool current) const {
  wxFont its = zoom_.font(FontStep::small).Scaled(1.05F);
  if (current) its.SetWeight(wxFONTWEIGHT_MEDIUM);
  return its;
}

StepList::StepList(wxWindow* parent, int width, Zoom zoom) : Drawing(parent), zoom_(zoom) {
  SetFont(step_font(true));  // the widest, so that lines do not break anew when a step is lit
  SetInitialSize({width, 10});
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
  line_height_ = GetTextExtent("Ag").y * 6 / 5;
  for (const BreakStep& step : steps_) {
    Row& row = rows_.emplace_back();
    row.lines = wxSplit(wrapped_text(*this, wx_text(step.text), std::max(width, zoom_.px(60))), '\n', '\0');
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
