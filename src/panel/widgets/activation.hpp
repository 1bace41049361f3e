// The panel as the desktop starts it: org.freedesktop.Application on the session bus, so that a menu of programs raises
// the panel that runs instead of starting another one.
#pragma once

#include <functional>

#include "panel/model/pages.hpp"

struct _GDBusConnection;

namespace limber {

class Activation {
 public:
  /// `asked` hears which page is wanted, from the loop of the windows. Without a session bus nothing happens.
  explicit Activation(std::function<void(PanelPage page)> asked);
  ~Activation();
  Activation(const Activation&) = delete;
  Activation& operator=(const Activation&) = delete;

  void ask(PanelPage page) const { asked_(page); }
  /// The bus is there: offers the object on it.
  void offer(_GDBusConnection* connection);

 private:
  std::function<void(PanelPage page)> asked_;
  unsigned name_ = 0, object_ = 0;  ///< as GIO knows them
  _GDBusConnection* connection_ = nullptr;
};

}  // namespace limber
