// A bar that people use, Xfce's, with nothing in it but its tray, along the top of an X server without a screen.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "support/private_bus.hpp"
#include "support/temp_dir.hpp"
#include "support/xvfb.hpp"

namespace limber {

class XfcePanel {
 public:
  static bool installed() {
    return run_program({"sh", "-c", "command -v xfce4-panel && command -v xdotool"}) == 0 && !xfconfd().empty();
  }

  XfcePanel(const Xvfb& screen, const PrivateBus& bus) {
    variables_ = screen.variables();
    variables_.merge(bus.variables());
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "HOME"})
      variables_[name] = home_.path().string();
    variables_["NO_AT_BRIDGE"] = "1";
    variables_["GDK_GL"] = "disable";  // without a screen there is nothing for it
    const auto folder = home_ / "xfce4/xfconf/xfce-perchannel-xml";
    std::filesystem::create_directories(folder);
    write_file(folder / "xfce4-panel.xml", settings);
    bus.make_activatable("org.xfce.Xfconf", "/usr/bin/env XDG_CONFIG_HOME=" + home_.path().string() + " " + xfconfd());
    start();
  }

  void start() { panel_.emplace(std::vector<std::string>{"xfce4-panel", "--disable-wm-check"}, variables_); }
  void stop() { panel_.reset(); }

  /// 1: left, 2: middle, 3: right. The one icon is at the left end.
  void click(int button) const {
    run_program({"xdotool", "mousemove", "13", "13", "click", std::to_string(button)}, variables_);
  }
  /// To the menu that is open.
  void press(const std::string& key) const { run_program({"xdotool", "key", key}, variables_); }

 private:
  static constexpr const char* settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="26"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
    </property>
  </property>
</channel>
)";

  /// Its settings daemon, as its service file names it.
  static std::string xfconfd() {
    std::ifstream file("/usr/share/dbus-1/services/org.xfce.Xfconf.service");
    for (std::string line; std::getline(file, line);)
      if (line.starts_with("Exec=")) return line.substr(5);
    return "";
  }

  TempDir home_;
  ChildProcess::Variables variables_;
  std::optional<ChildProcess> panel_;
};

}  // namespace limber
