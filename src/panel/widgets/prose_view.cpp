#include "panel/widgets/prose_view.hpp"

#include <wx/stattext.h>
#include <wx/tokenzr.h>

#include <algorithm>
#include <array>

#include "panel/widgets/look.hpp"
#include "panel/widgets/paint_context.hpp"

namespace limber {
namespace {

using Kind = ProsePart::Kind;

constexpr int least_width = 120;

/// How a part is set, in the order of its kinds; `gap`: before it, where something stands above.
struct PartLook {
  FontStep step;
  int gap, indent;
};
constexpr std::array part_looks{PartLook{FontStep::title, 0, 0},      PartLook{FontStep::body_bold, 16, 0},
                                PartLook{FontStep::body_bold, 16, 0}, PartLook{FontStep::text, 5, 0},
                                PartLook{FontStep::small, 3, 0},      PartLook{FontStep::text, 5, 14},
                                PartLook{FontStep::text, 8, 26},      PartLook{FontStep::small, 1, 26}};
static_assert(part_looks.size() == static_cast<std::size_t>(Kind::more) + 1);

const PartLook& part_look(Kind kind) { return part_looks[static_cast<std::size_t>(kind)]; }

Rgb colour_of(Kind kind) {
  const Palette& its = palette();
  if (kind == Kind::alarm) return its.alert;
  return kind == Kind::aside || kind == Kind::more ? its.text2 : its.text;
}

}  // namespace

ProseView::ProseView(wxWindow* parent) : Pane(parent) {
  paint_with(*this, [this](wxGraphicsContext& graphics) { paint(graphics); });
}

wxStaticText& ProseView::label(std::size_t index) {
  while (labels_.size() <= index) {
    labels_.push_back(add_text(*this, FontStep::text, palette().text));
    marks_.push_back(nullptr);
  }
  return *labels_[index];
}

void ProseView::show(const Prose& prose) {
  if (prose == prose_) return;
  prose_ = prose;
  for (std::size_t i = 0; i < std::max(prose_.size(), labels_.size()); ++i) {
    wxStaticText& its = label(i);
    const bool used = i < prose_.size(), marked = used && !prose_[i].mark.empty();
    its.Show(used);
    if (marked && !marks_[i]) marks_[i] = add_text(*this, FontStep::body_bold, palette().accent);
    if (marks_[i]) marks_[i]->Show(marked);
    if (!used) continue;
    its.SetFont(font(part_look(prose_[i].kind).step));
    its.SetForegroundColour(colour(colour_of(prose_[i].kind)));
    if (marked) marks_[i]->SetLabelText(wx_text(prose_[i].mark));
  }
  arrange(width_);
}

void ProseView::DoSetSize(int x, int y, int width, int height, int flags) {
  Pane::DoSetSize(x, y, width, height, flags);
  if (width > 0 && width != width_) arrange(width);
}

int ProseView::place(std::size_t index, int top, int width) {
  const ProsePart& part = prose_[index];
  wxStaticText& its = label(index);
  const int indent = with_text(part_look(part.kind).indent);
  // GTK may want some px more for a line than wx has measured.
  its.SetLabelText(wrapped_text(its, wx_text(part.text), std::max(width - indent - FromDIP(6), FromDIP(40))));
  // GTK learns of a font later than wx does: neither the width nor the height that it says now can be relied on
  const int line = its.GetCharHeight();
  int height = 0;
  wxStringTokenizer lines(its.GetLabelText(), "\n", wxTOKEN_RET_EMPTY_ALL);
  // A line in letters of another font, which stands in for the usual one, may be higher.
  while (lines.HasMoreTokens()) height += std::max(line, its.GetTextExtent(lines.GetNextToken()).y);
  its.SetSize(indent, top, width - indent, height);
  if (part.kind == Kind::bullet) dots_.push_back({with_text(4), top + line / 2 + 1});
  if (marks_[index] && !part.mark.empty()) {
    wxSize mark = marks_[index]->GetBestSize();
    // GTK learns of a font later than wx does
    mark.IncTo(marks_[index]->GetTextExtent(marks_[index]->GetLabel()));
    marks_[index]->SetSize(FromDIP(1), top + (line - marks_[index]->GetCharHeight()) / 2, mark.x, mark.y);
  }
  return top + height;
}

void ProseView::arrange(int width) {
  width_ = width;
  dots_.clear();
  int top = 0;
  const int usable = std::max(width, FromDIP(least_width));
  for (std::size_t i = 0; i < prose_.size(); ++i) {
    if (i > 0) top += FromDIP(part_look(prose_[i].kind).gap);
    top = place(i, top, usable);
  }
  SetMinSize({FromDIP(least_width), top});
  Refresh();
}

void ProseView::paint(wxGraphicsContext& graphics) {
  graphics.SetPen(*wxTRANSPARENT_PEN);
  graphics.SetBrush(wxBrush(colour(palette().control_edge)));
  const double radius = with_text(5) / 2.0;
  for (const Dot& dot : dots_) graphics.DrawEllipse(dot.x - radius, dot.y - radius, 2 * radius, 2 * radius);
}

void lay_out_all(wxWindow& window) {
  const auto round = [](auto&& self, wxWindow& its) -> void {
    if (its.GetSizer()) its.Layout();
    for (wxWindow* child : its.GetChildren()) self(self, *child);
  };
  // widths first, then the heights that follow from them, then what stands beside those
  for (int i = 0; i < 3; ++i) round(round, window);
}

}  // namespace limber
