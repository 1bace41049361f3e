// Which program this is for the desktop: the name by which windows belong to their .desktop file, and with it to their
// icon and title in bars and overviews; and the end of the waiting that another start shows.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "panel/link/pages.hpp"

class wxTopLevelWindow;
typedef struct _GDBusConnection GDBusConnection;

namespace limber {

/// The name of the .desktop file, of the bus name, and of the windows' class and app id.
inline constexpr const char* program_id = "org.limberbreaks.Limber";

/// Before GTK is begun.
void name_program();
/// After GTK is begun: windows that are made from now on have the program's icon. `icons`: a folder that has it where
/// the icon theme does not.
void give_windows_their_icon(const std::filesystem::path& icons);

/// Windows that `open` shows come to the front by this token of another start (XDG_ACTIVATION_TOKEN; may be empty),
/// which is over then.
void open_by_token(const std::string& token, const std::function<void()>& open);
/// Shows it before all others. A Wayland compositor raises a window for a token only, and otherwise shows what comes
/// anew: without a token, one that stands behind others is hidden first.
void bring_to_front(wxTopLevelWindow& window);

/// The panel as the desktop starts it: org.freedesktop.Application on the session bus, so that a menu of programs
/// raises the panel that runs instead of starting another one.
class Activation {
 public:
  /// `token`: by which its window comes to the front (open_by_token); may be empty.
  using Asked = std::function<void(PanelPage page, const std::string& token)>;

  /// `asked` is called with the wanted page, from the loop of the windows. Without a session bus nothing happens.
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
