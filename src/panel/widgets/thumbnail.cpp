#include "panel/widgets/thumbnail.hpp"

#include <wx/dcmemory.h>
#include <wx/graphics.h>
#include <wx/window.h>

#include <memory>

#include "figure/scene.hpp"
#include "panel/widgets/figure_paint.hpp"
#include "panel/widgets/look.hpp"

namespace limber {

wxBitmap paint_thumbnail(const wxWindow& window, const Poses& poses, const Thumbnail& thumbnail, wxSize size) {
  const wxSize its(with_text(size.x), with_text(size.y));
  wxBitmap bitmap;
  bitmap.CreateWithDIPSize(its, window.GetContentScaleFactor(), 32);
  wxMemoryDC dc(bitmap);
  const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
  if (!graphics) return bitmap;
  graphics->SetCompositionMode(wxCOMPOSITION_CLEAR);
  graphics->SetBrush(*wxBLACK_BRUSH);
  graphics->SetPen(*wxTRANSPARENT_PEN);
  graphics->DrawRectangle(0, 0, its.x, its.y);
  graphics->SetCompositionMode(wxCOMPOSITION_OVER);
  graphics->SetBrush(wxBrush(colour(thumbnail.ground)));
  graphics->DrawRoundedRectangle(0, 0, its.x, its.y, window.FromDIP(7));
  const auto around = scenery(poses, thumbnail.stretch);
  const auto stance = on_the_way(poses, {thumbnail.pose, "", thumbnail.pose, false}, 1);
  if (thumbnail.pose.empty() || !around || !stance) return bitmap;
  const limber::Fit fit{*around, double(its.x), double(its.y), false};
  paint(picture(*stance, *around, fit, thumbnail.colours, {false, 0}), *graphics);
  return bitmap;
}

}  // namespace limber
