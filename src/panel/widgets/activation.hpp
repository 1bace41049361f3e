// The panel as the desktop starts it: org.freedesktop.Application on the session bus, so that a menu of programs raises
// the panel that runs instead of starting another one.
#pragma once

#include <functional>
#include <string>

#include "panel/link/pages.hpp"

typedef struct _GDBusConnection GDBusConnection;

namespace limber {

class Activation {
 public:
  /// `token`: by which its window comes to the front (program_identity.hpp); may be empty.
  using Asked = std::function<void(PanelPage page, const std::string& token)>;

  /// `asked` hears which page is wanted, from the loop of the windows. Without a session bus nothing happens.
  explicit Activation(Asked asked);
  ~Activation();
  Activation(const Activation&) = delete;
  Activation& operator=(const Activation&) = delete;

  void ask(PanelPage page, const std::string& token) const { asked_(page, token); }
  /// The bus is there: offers the object on it.
  void offer(GDBusConnection* connection);

 private:
  Asked asked_;
  unsigned name_ = 0, object_ = 0;  ///< as GIO knows them
  _GDBusConnection* connection_ = nullptr;
};

}  // namespace limber
