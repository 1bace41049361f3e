// The panel's first words, once.
#include "panel/windows/hello_card.hpp"
#include "panel/windows/today_window.hpp"

namespace limber {

void TodayWindow::show_hello(const HelloView& view) {
  const bool first = first_words_.sentence.empty() && !view.sentence.empty();
  first_words_ = view;
  if (hello_->show(view, text_width())) keep_size();
  if (first) hello_->first_control().SetFocus();
}

}  // namespace limber
